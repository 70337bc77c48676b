"""The profile: a short form first and the rest when it is asked for, the words of others, and what is read back."""

from dataclasses import replace

import pytest

from bot.domain.people.profile_answers import ProfileAnswers
from bot.domain.words import lexicon
from bot.sandbox import Form, Person, Profile
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.services.access import Who
from bot.services.people import membership
from bot.slack.inbound.listeners import LATER_AT_ONCE
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer
from tests.town import ADA, BEN, MONDAY, PAGES, Town

JOIN, EDIT = "Join coffee chats", "Your coffee profile"
FIRST = ("Department", "Ask me about", "I'd like to learn or meet")
BACKGROUND = "Background & interests"


async def test_the_rest_is_asked_for_page_by_page_in_the_same_form(new_town: NewTown) -> None:
    """Nothing typed gets lost, Slack's team is there, and all of it is read back with the next round, to oneself only."""
    ada = Profile(
        "Ada", department="Engineering", team="Engines", title="Programmer", time_zone="Europe/London"
    )
    async with new_town(ada, BEN) as town:
        person = town.person("Ada")
        form = await town.form_of(person)
        assert "From your Slack profile: Programmer, London time." in form.rendered
        await person.fills(form, {"Ask me about": "chess, go"})

        form = await town.asks_for_more(person, BACKGROUND)

        assert [button.text for button in form.buttons] == [page for page in PAGES if page != BACKGROUND]
        assert [label for label in form.fields if label not in FIRST] == list(PAGES[BACKGROUND])
        assert form.field("Ask me about").value == ["Add “chess, go”"]
        assert form.field("Department").value == "Engineering"
        assert form.field("Team").value == "Engines"
        background = {"Background": "I used to work at  a bank", "Languages": "English"}
        await person.fills(form, background)
        form = await town.asks_for_more(person, *(page for page in PAGES if page != BACKGROUND))
        assert not form.buttons
        assert form.field("Background").value == background["Background"]
        filled = {
            "I'd like to learn or meet": "Finance, nurse",
            "Office": "Leeds",
            "Working hours, from": "07:30",
            "Working hours, to": "15:00",
            "Group size": "Small group when possible",
        }
        assert await person.submits(form, filled) is None
        saved = await person.sees("You're in! 🎉 The next round is on Tuesday 12 January, 10:00.")
        for words in (
            "Department:\nEngineering",
            "Team:\nEngines",
            "Background:\nI used to work at a bank",
            "Ask me about:\nchess, go",
            "I'd like to learn or meet:\nFinance, nurse",
            "Languages:\nEnglish",
            "Office:\nLeeds",
            "Working hours:\n07:30-15:00",
            "Group size:\nSmall group when possible",
            "How often:\nEvery round",
        ):
            assert words in saved.rendered
        assert await town.rows("SELECT hours, company, cadence FROM participants") == [
            ("07:30-15:00", "group", "every_round")
        ]
        assert town.person("Ben").inbox == []
        assert not town.refused()


async def test_a_form_that_asks_for_little_keeps_the_rest(sqlite_town: Town) -> None:
    """A short form that is saved after the long one, from another screen, loses none of it."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    short = await sqlite_town.form_of(ada)
    assert "Languages" not in short.fields
    elsewhere = Who(sqlite_town.slack.team_id, ada.id)
    more = ProfileAnswers.of({"department": "Engineering", "before": "a bank", "languages": ("Greek",)})
    await membership.edit_profile(sqlite_town.bot.database, elsewhere, more, MONDAY)

    assert await ada.submits(short, {"Ask me about": "York"}) is None
    await ada.sees("You're in!")

    await ada.types("/coffee optin")
    await ada.modal(JOIN)
    form = await sqlite_town.asks_for_more(ada, BACKGROUND)
    assert (form.field("Background").value, form.field("Languages").value) == ("a bank", ["Greek"])
    assert form.field("Ask me about").value == ["York"]


async def test_the_dictionary_is_at_hand_before_somebody_types(
    sqlite_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is loaded once the form is open: Slack doesn't wait for as long as that takes on a busy machine."""
    opened: list[int] = []
    monkeypatch.setattr(
        lexicon, "load", lambda: opened.append(len(sqlite_town.slack.log.calls("views.open")))
    )
    await sqlite_town.person("Ada").types("/coffee optin")
    await sqlite_town.answered()
    assert opened == [1]


async def test_the_words_of_others_are_offered(sqlite_town: Town) -> None:
    """Those that most use come first, one's own are among them, and another spelling of a known one becomes it.

    What only one person told is offered to nobody.
    """
    finance = {"department": "Finance", "interests": ("jazz", "Chess"), "can_help": ("budgets", "SQL")}
    await sqlite_town.enrols("Ada", **finance)
    await sqlite_town.enrols("Ben", **finance | {"interests": ("jazz", "CHESS", "leaving this company")})
    await sqlite_town.enrols("Dan", **finance | {"interests": ("Chess",), "can_help": ("budgets",)})
    cleo, learn = sqlite_town.person("Cléo"), "I'd like to learn or meet"
    await cleo.types("/coffee optin")
    await cleo.sees("Legal")
    form = await sqlite_town.asks_for_more(cleo, BACKGROUND)
    assert await cleo.options(form, "Interests") == ("Chess", "jazz")
    assert await cleo.options(form, learn) == ("Finance", "budgets", "SQL")
    assert await cleo.options(form, learn, "S") == ("SQL", "budgets", "Add “S”")
    assert await cleo.options(form, learn, " sQl ") == ("SQL",)

    chosen = {"Interests": ["jazz", "film, chess, Jazz"], learn: ["Finance", "legal", "Analyst", "sql"]}
    assert await cleo.submits(form, chosen) is None

    await cleo.sees("You're in!")
    assert await sqlite_town.rows(
        "SELECT interests, wants_to_learn FROM participants ORDER BY id DESC LIMIT 1"
    ) == [('["jazz","film","Chess"]', '["Finance","legal","Analyst","SQL"]')]
    await reopens(cleo)
    form = await sqlite_town.asks_for_more(cleo, BACKGROUND)
    assert form.field("Interests").value == ["jazz", "film", "Chess"]
    assert await cleo.options(form, "Interests", "FIL") == ("film", "Add “FIL”")


async def reopens(person: Person) -> Form:
    """The form that the button under the answer opens."""
    await person.clicks("My profile")
    return await person.modal(EDIT)


async def test_mistakes_are_told_at_their_fields(sqlite_town: Town) -> None:
    """Too many words, one half of the hours, hours that end before they begin: each at its field, and nothing is lost."""
    await sqlite_town.enrols("Ada", can_help=("chess",))
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee pause")
    await ada.types("/coffee profile")
    await ada.modal(EDIT)
    form = await sqlite_town.asks_for_more(ada)
    many = ["a, b, c, d, e, f, g, h, i, j", "k, l, m, n, o, p, q, r, s, t, u"]

    form = await ada.submits(form, {"Ask me about": many, "Working hours, from": "17:00"})
    assert form
    assert form.errors == {
        "Ask me about": "Please name at most 20.",
        "Working hours, to": "Please pick both times, or clear the other one too.",
    }
    right = {
        "Ask me about": "",
        "Languages": "x" * 60,
        "Working hours, to": "09:00",
        "Background": "a bank",
    }
    form = await ada.submits(form, right)
    assert form
    assert form.errors == {"Working hours, to": "Please pick a time at least an hour after the start."}
    assert (form.field("Background").value, form.field("Working hours, from").value) == ("a bank", "17:00")

    assert await ada.submits(form, {"Working hours, from": "", "Working hours, to": ""}) is None

    saved = await ada.sees("You're still paused")
    assert f"Languages:\n{'x' * 60}" in saved.rendered
    assert "Working hours" not in saved.rendered
    assert "Resume" in [each.text for each in saved.buttons]


async def test_asking_for_more_in_a_form_that_is_closed_does_nothing(new_town: NewTown) -> None:
    """Who closes the form meanwhile gets neither another one nor an apology."""
    async with new_town(ADA, BEN) as town:
        ada = town.person("Ada")
        form = await town.form_of(ada)
        place, (button, *_) = Place(view=form.view), form.buttons
        await ada.closes(form)

        await interactions.clicks(ada._core, ada.user, place, button.block_id, button.element, None)

        await town.answered()
        assert (ada.form, ada.inbox) == (None, [])


async def test_what_slack_says_late_changes_no_form_that_has_grown(new_town: NewTown) -> None:
    """Who asks for everything before Slack has answered keeps all fields, and what Slack says is put into these."""
    async with new_town(replace(ADA, team="Engines"), BEN) as town:
        ada, gate = town.person("Ada"), town.bot._listeners._side_gates[town.slack.team_id]
        for _ in range(LATER_AT_ONCE):
            await gate.acquire()
        await ada.types("/coffee optin")
        await ada.modal(JOIN)
        form = await town.asks_for_more(ada, BACKGROUND)
        await ada.fills(form, {"Background": "a bank"})

        for _ in range(LATER_AT_ONCE):
            gate.release()

        await ada.sees("From your Slack profile: Programmer, London time.")
        form = await ada.modal(JOIN)
        assert (form.field("Department").value, form.field("Team").value) == ("Engineering", "Engines")
        assert form.field("Background").value == "a bank"
        await town.answered()
        assert [call.response["error"] for call in town.slack.log.errors()] == ["hash_conflict"]
