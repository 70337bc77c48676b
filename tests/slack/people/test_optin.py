"""Joining: the form, what it is filled with, what it refuses, and that one joins once."""

import asyncio

import pytest

from bot.sandbox import Profile, Sandbox, SandboxClock
from bot.slack.inbound.listeners import LATER_AT_ONCE
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, until
from tests.town import ADA, BEN, EVE, FAY, GIL, MONDAY, PAGES, PEOPLE, Town, bot_manifest, stopped

PARTICIPANTS = "SELECT count(*) FROM participants"
TITLE = "Join coffee chats"


async def test_the_form_opens_at_once_asks_three_things_and_needs_none(sqlite_town: Town) -> None:
    """The department of one's Slack profile is filled in once it is known, and takes away nothing that was typed; all else is on pages that one asks for."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee optin")
    opened = await ada.modal(TITLE)
    await ada.fills(opened, {"Ask me about": "chess"})
    await ada.sees("Engineering")

    form = await ada.modal(TITLE)
    assert form.view is opened.view
    calls = [each.method for each in sqlite_town.slack.log.calls()]
    assert [each for each in calls if each.startswith("views.")] == ["views.open", "views.update"]
    assert form.field("Department").value == "Engineering"
    assert form.field("Ask me about").value == ["Add “chess”"]
    optional = {label: field.optional for label, field in form.fields.items()}
    assert optional == dict.fromkeys(("Department", "Ask me about", "I'd like to learn or meet"), True)
    assert [button.text for button in form.buttons] == list(PAGES)
    assert (form.submit_text, form.close_text) == ("Join", "Cancel")
    for words in ("one colleague at a time", "on Tuesday 12 January, 10:00", "I never read your messages"):
        assert words in form.text


async def test_with_nothing_typed_joining_is_two_clicks(sqlite_town: Town) -> None:
    """The command alone says what this is, with one primary button; the form can be sent off as it opens, and the rest comes from Slack."""
    cleo, dan = sqlite_town.person("Cléo"), sqlite_town.person("Dan")
    welcome = await answer(cleo, "/coffee")
    assert welcome.rendered.startswith("Meet a colleague you'd never bump into")
    assert [each.text for each in welcome.buttons if each.element.get("style") == "primary"] == ["Join"]

    await cleo.clicks("Join", on=welcome)
    assert await cleo.submits(await cleo.modal(TITLE)) is None

    # Each reads by their own clock when the next round is, and nobody else hears of it.
    in_new_york = await cleo.sees("You're in!")
    assert "The next round is on Tuesday 12 January, 05:00." in in_new_york.rendered
    assert in_new_york.channel == cleo.dm
    await sqlite_town.joins("Dan")
    in_tokyo = await dan.sees("You're in!")
    assert "The next round is on Tuesday 12 January, 19:00." in in_tokyo.rendered
    assert sqlite_town.person("Ben").inbox == []
    assert await sqlite_town.rows("SELECT name, title, time_zone, department FROM members ORDER BY name") == [
        ("Cléo Petit", "Counsel", "America/New_York", "Legal"),
        ("Dan Wu", "Tester", "Asia/Tokyo", "Engineering"),
    ]
    joined = "SELECT department, standing FROM participants ORDER BY department"
    assert await sqlite_town.rows(joined) == [("Engineering", "active"), ("Legal", "active")]

    # Whoever moves or is promoted is introduced as they are then.
    await sqlite_town.slack.edits_profile(dan, title="Chief Tester", time_zone="Europe/Paris")
    await sqlite_town.holds("SELECT title FROM members WHERE name = 'Dan Wu'", ("Chief Tester",))
    assert "11:00" in (await answer(dan, "/coffee status")).rendered


async def test_whoever_is_quicker_than_slack_is_in_their_department(sqlite_town: Town) -> None:
    """Who sends the form off before Slack has said where they work leaves that to Slack."""
    ada, gate = sqlite_town.person("Ada"), sqlite_town.bot._listeners._side_gates[sqlite_town.slack.team_id]
    for _ in range(LATER_AT_ONCE):
        await gate.acquire()
    await ada.types("/coffee optin")
    form = await ada.modal(TITLE)
    assert form.field("Department").value is None
    assert await ada.submits(form) is None
    for _ in range(LATER_AT_ONCE):
        gate.release()

    await ada.sees("You're in!")
    assert await sqlite_town.rows("SELECT department FROM participants") == [("Engineering",)]


async def test_nothing_is_stored_of_whoever_opens_the_form_and_closes_it(sqlite_town: Town) -> None:
    """What Slack says is shown in it, and kept only once they join."""
    ada = sqlite_town.person("Ada")
    await sqlite_town.form_of(ada)
    await sqlite_town.asks_for_more(ada)
    await sqlite_town.answered()
    await ada.closes(await ada.modal(TITLE))
    await sqlite_town.answered()
    assert await sqlite_town.rows("SELECT * FROM members") == []
    assert (await answer(ada, "/coffee export")).rendered.startswith("I don't store anything about you")


async def test_departments_in_use_can_be_chosen_and_new_ones_typed(new_town: NewTown) -> None:
    """At the first click the field offers the departments of those who are in, unless they are few: what one or two typed says who they are."""
    async with new_town(*PEOPLE, EVE, FAY, GIL) as town:
        await town.enrols("Ada", "Ben", "Dan", department="Finance")
        await town.enrols("Eve", "Fay", department="Leaving this company")
        cleo, gil = town.person("Cléo"), town.person("Gil")

        form = await town.form_of(cleo)

        assert form.field("Department").value == "Legal"
        assert await cleo.options(form, "Department") == ("Finance",)
        assert await cleo.options(form, "Department", "leaving") == ("Add “leaving”",)
        assert await cleo.submits(form, {"Department": "Finance"}) is None
        await cleo.sees("You're in!")
        await town.joins(gil, Department="Skunk, Works")
        theirs = (
            "SELECT p.department FROM participants p JOIN members m ON m.id = p.member_id WHERE m.slack_id"
        )
        assert await town.rows(f"{theirs} = '{cleo.id}'") == [("Finance",)]
        assert await town.rows(f"{theirs} = '{gil.id}'") == [("Skunk, Works",)]


async def test_another_spelling_of_a_known_department_is_the_known_one(new_town: NewTown) -> None:
    """Case and white space make no second department, whether Slack writes it so or somebody types it."""
    async with new_town(Profile("Eve Moss", department=" finance"), ADA, BEN) as town:
        await town.enrols("Ben")
        await town.joins("Ada", Department="fINANCE")
        assert await town.rows("SELECT DISTINCT department FROM participants") == [("Finance",)]

        eve = town.person("Eve")
        await eve.types("/coffee optin")
        await town.answered()
        assert (await eve.modal(TITLE)).field("Department").value == "Finance"


@pytest.mark.parametrize("fields", [("Department",), ()])
async def test_nobody_needs_a_department(sqlite_url: str, fields: tuple[str, ...]) -> None:
    """Whoever has none in their Slack profile joins without, also where Slack has no such field."""
    app = bot_manifest()
    async with Sandbox(
        [Profile("Eve Moss")],
        clock=SandboxClock(MONDAY),
        manifest=app,
        stopwatch=stopped(),
        custom_fields=fields,
    ) as slack:
        town = Town(slack, sqlite_url)
        await town.start_bot()
        try:
            eve = town.person("Eve")
            await eve.types("/coffee optin")
            assert await eve.submits(await eve.modal(TITLE), {}) is None
            await eve.sees("You're in!")
            assert await town.rows("SELECT department FROM participants") == [("",)]
        finally:
            await town.stop_bot()
        assert not town.refused()


async def test_joining_again_edits_the_profile(sqlite_town: Town) -> None:
    """What was told before is filled in, and there is no second participation; a pause ends, and whoever left is back."""
    told = "SELECT standing, paused_until, interests, office FROM participants"
    ada = sqlite_town.person("Ada")
    await sqlite_town.enrols("Ada", can_help=("chess", "jazz"), office="Leeds")
    await answer(ada, "/coffee pause")

    form = await sqlite_town.form_of(ada)
    assert form.field("Ask me about").value == ["chess", "jazz"]
    form = await sqlite_town.asks_for_more(ada, "How you like to meet")
    await ada.submits(form, {"Office": "York"})
    await ada.sees("You're in!")
    paused, until_then, *_ = (await sqlite_town.rows(told))[0]
    assert (paused, until_then) == ("active", None)
    assert [office for *_, office in await sqlite_town.rows(told)] == ["York"]

    await answer(ada, "/coffee optout")
    await sqlite_town.answered()
    before = len(sqlite_town.slack.log.calls())
    await ada.types("/coffee optin")
    again = await ada.modal(TITLE)
    await sqlite_town.answered()
    assert again.field("Ask me about").value == ["chess", "jazz"]
    assert again.field("Department").value == "Engineering"
    calls = [call.method for call in sqlite_town.slack.log.calls()[before:]]
    assert [each for each in calls if each.startswith("views.")] == [
        "views.open"
    ]  # nothing is left to fill in
    await ada.submits(again, {})
    await until(ada, lambda: len(ada.messages(containing="You're in!")) == 2)
    assert [standing for standing, *_ in await sqlite_town.rows(told)] == ["active"]


async def test_many_who_submit_twice_at_once_are_each_in_once(town: Town) -> None:
    """Forms of everybody that Slack delivers twice at the same moment make one participation each, and fail for nobody."""
    forms = {}
    for person in town.slack.people:
        await person.types("/coffee optin")
        forms[person] = await person.modal(TITLE)
    await town.answered()

    await asyncio.gather(*(person.submits(form, {}) for person, form in forms.items() for _ in range(2)))

    submissions = [
        each for each in town.slack.log.envelopes("interactive") if each.payload["type"] == "view_submission"
    ]
    assert len(submissions) == 8
    for person in forms:
        await until(person, lambda person=person: len(person.messages(containing="You're in!")) == 2)
    assert await town.rows(PARTICIPANTS) == [(4,)]
    assert await town.rows("SELECT count(DISTINCT member_id) FROM participants") == [(4,)]
    assert await town.rows("SELECT count(*) FROM members") == [(4,)]
    assert not town.slack.late_acks
