"""Each person's own locale decides what they read, and by which clock; what several read is in what all of them have."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from bot.slack import texts
from bot.slack.facts import ORDINARY
from bot.slack.texts.locales import conventions_of, language_of, languages, read_by, shared_by
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, home_says
from tests.town import ADA, BEN, CLEO, DAN, EVE, FIRST_ROUND, FORTNIGHT, Town

GERMAN = replace(ADA, locale="de-DE", time_zone="Europe/Berlin")
AUSTRIAN = replace(BEN, locale="de-AT", time_zone="Europe/Vienna")
AMERICAN = replace(CLEO, locale="en-US")
JAPANESE = replace(DAN, locale="ja-JP")
BRITISH = EVE
LOCALES = st.sampled_from(["de-DE", "de-AT", "en-US", "en-GB", "ja-JP", "es-LA", "", "de"])
WORKSPACES = st.sampled_from(["de", "en", "en_US"])
AFTERNOON = datetime(2027, 1, 12, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "time", "moment", "day"),
    [
        ("en_US", "2:05 PM", "Tuesday, January 12, 2:05 PM", "Tuesday, January 12, 2027"),
        ("en_GB", "14:05", "Tuesday 12 January, 14:05", "Tuesday 12 January 2027"),
        ("en_AU", "2:05 pm", "Tuesday 12 January, 2:05 pm", "Tuesday 12 January 2027"),
        ("en", "14:05", "Tuesday 12 January, 14:05", "Tuesday 12 January 2027"),
        ("de_DE", "14:05 Uhr", "Dienstag, 12. Januar, um 14:05 Uhr", "Dienstag, 12. Januar 2027"),
        ("fr_CA", "14:05", "mardi 12 janvier à 14:05", "mardi 12 janvier 2027"),
        ("es_ES", "14:05", "martes 12 de enero, 14:05", "martes 12 de enero de 2027"),
        ("es_419", "2:05 p.m.", "martes 12 de enero, 2:05 p.m.", "martes 12 de enero de 2027"),
    ],
)
def test_a_region_has_its_clock_and_its_order(locale: str, time: str, moment: str, day: str) -> None:
    """Twelve hours and the month first for Americans; a language alone is read with 24 hours."""
    with texts.speaking(locale):
        assert texts.clock_time(AFTERNOON, "UTC") == time
        assert texts.moment(AFTERNOON, "UTC") == moment
        assert texts.day(AFTERNOON.date(), date(2026, 1, 1)) == day


def test_every_region_of_a_language_can_be_read() -> None:
    """Babel knows them all, and each has a clock and an order."""
    known = [each for each in localedata.locale_identifiers() if language_of(each) in languages()]
    assert len(known) > 100
    for locale in known:
        if read_by(locale, "") == locale:
            with texts.speaking(locale):
                assert texts.moment(AFTERNOON, "UTC"), locale
                assert conventions_of(locale).hours in {12, 24}


@pytest.mark.parametrize(
    ("theirs", "reads"),
    [
        ("de-DE", "de_DE"),
        ("en-us", "en_US"),
        ("de-XX", "de"),
        ("de", "de"),
        ("ja-JP", "en"),
        ("es-LA", "es_419"),
        ("es-ES", "es_ES"),
        ("", "en"),
        ("../en", "en"),
    ],
)
def test_whoever_has_another_language_reads_the_workspaces(theirs: str, reads: str) -> None:
    """A region that nobody knows is left out, and what is no locale is as good as none."""
    assert read_by(theirs, "en") == reads


@given(st.lists(LOCALES, max_size=4), WORKSPACES)
def test_several_read_what_all_of_them_have(theirs: list[str], workspace: str) -> None:
    """Else the workspace's language; the order of people plays no part, and nobody's clock is another's."""
    shared = shared_by(theirs, workspace)
    each = {read_by(one, workspace) for one in theirs}

    assert shared == shared_by(theirs[::-1], workspace)
    if len(each) == 1:
        assert {shared} == each
    elif {*map(language_of, each)} == {language_of(shared)}:
        assert shared in {workspace, language_of(shared)}
    else:
        assert shared == workspace


@pytest.mark.parametrize(
    ("user", "locale"),
    [
        ({"locale": "de-DE"}, "de-DE"),
        ({}, None),
        ({"locale": None}, None),
        ({"locale": ""}, None),
        ({"locale": "x" * 99}, None),
        ({"locale": ["de"]}, None),
        ({"locale": "de DE"}, None),
    ],
)
def test_what_slack_does_not_say_stays_as_known(user: dict[str, object], locale: str | None) -> None:
    """Absent is not empty, and what can't be a locale is absent."""
    assert ORDINARY.facts({"id": "U1", **user}).locale == locale


async def test_everyone_reads_their_own_language_and_clock(new_town: NewTown) -> None:
    """Newcomers and members; commands and their words; forms and what is wrong in them; Home."""
    async with new_town(replace(GERMAN, department=""), AMERICAN, JAPANESE, BRITISH) as town:
        ada, cleo, dan, eve = town.slack.people
        assert "Triff Leute" in (await answer(ada, "/coffee")).rendered
        helped = await answer(ada, "/coffee help")
        assert "/coffee mitmachen – bei den Kaffee-Chats mitmachen" in helped.rendered
        assert "/coffee hilfe" in helped.rendered
        await ada.opens_home()
        await home_says(ada, "Triff Leute, denen du sonst nie begegnest")
        assert "January 12, 10:00 AM" in (await answer(cleo, "/coffee status")).rendered
        assert "/coffee optin" in (await answer(dan, "/coffee hilfe")).rendered

        await ada.types("/coffee Mitmachen")
        form = await ada.modal("Kaffee-Chats: mitmachen")
        assert await ada.options(form, "Frag mich nach", "Jazz") == ("„Jazz“ hinzufügen",)
        many = ["a, b, c, d, e, f, g, h, i, j", "k, l, m, n, o, p, q, r, s, t, u"]
        wrong = await ada.submits(form, {"Abteilung": "Technik", "Frag mich nach": many})
        assert wrong
        assert [*wrong.errors.values()] == ["Bitte nenn höchstens 20."]
        assert await ada.submits(wrong, {"Frag mich nach": "Jazz"}) is None
        await ada.sees("Du bist dabei!")
        assert await town.rows("SELECT locale FROM members") == [("de-DE",)]

        await town.enrols(cleo, dan, eve)
        assert "Dienstag, 12. Januar, um 11:00 Uhr" in (await answer(ada, "/coffee status")).rendered
        assert "Tuesday, January 12, 5:00 AM" in (await answer(cleo, "/coffee status")).rendered
        assert "Tuesday 12 January, 19:00" in (await answer(dan, "/coffee status")).rendered

        await town.slack.edits_profile(ada, locale="en-GB")
        await town.answered()
        assert "Tuesday 12 January, 11:00" in (await answer(ada, "/coffee status")).rendered


async def test_a_message_to_several_is_in_what_all_have(new_town: NewTown) -> None:
    """The introduction and its times, whoever clicks; what the channel reads is in the workspace's language."""
    two = replace(GERMAN, name="Hanna Beck", department="Sales")
    async with new_town(GERMAN, two, channel="coffee", COFFEE_LANGUAGE="en-US") as town:
        ada, hanna = town.slack.people
        await town.enrols(ada, hanna)
        await town.time_comes(FIRST_ROUND)
        german = await ada.sees("Warum gerade ihr zwei")
        await ada.clicks("Andere Frage", on=german)
        await town.answered()
        await becomes(ada, german, "Zum Einstieg:")
        assert "Passt mir" in [button.text for button in german.buttons]

        await town.slack.edits_profile(hanna, locale="en-US")
        await town.answered()
        await ada.clicks("Andere Frage", on=german)
        await becomes(ada, german, "Why you two")
        await ada.clicks("Option 1 works for me", on=await becomes(ada, german, "Why you two"))
        english = await becomes(ada, german, "✓ works for")
        assert "PM for" in english.text

        await town.time_comes(FIRST_ROUND + timedelta(days=8))
        assert await ada.sees("Hast du dich schon mit Hanna Beck getroffen?")
        assert await hanna.sees("Have you met Ada Lovelace yet?")
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        posted = ada.messages("coffee")[-1]
        assert "what the last round brought" in posted.rendered


async def test_an_organiser_is_told_in_their_language(new_town: NewTown) -> None:
    """As far as the bot knows them, that is: once they took part."""
    async with new_town(GERMAN, AUSTRIAN, AMERICAN) as town:
        ada, ben, cleo = town.slack.people
        await town.enrols(ada, ben)
        organisers = ",".join(person.id for person in (ada, cleo))
        await town.restart_bot(COFFEE_ORGANISERS=organisers)
        await misses_a_round(town)

        assert await ada.sees("ist ausgefallen")
        assert await cleo.sees("didn't take place")


async def misses_a_round(town: Town) -> None:
    """The bot is away when a round should start, and for longer than it would be late."""
    await town.stop_bot()
    town.clock.forward_to(FIRST_ROUND + timedelta(days=5))
    await town.start_bot()
    await town.settles()


async def test_a_locale_is_caught_up_with(new_town: NewTown) -> None:
    """What changed while the bot was away is learned at its next start."""
    async with new_town(GERMAN, AUSTRIAN) as town:
        ada, _ = town.slack.people
        await town.enrols(ada, *town.slack.people[1:])
        await town.stop_bot()
        await town.slack.edits_profile(ada, locale="en-US")
        await town.start_bot()
        await town.runtime.idle()

        assert "Tuesday, January 12, 11:00 AM" in (await answer(ada, "/coffee status")).rendered
