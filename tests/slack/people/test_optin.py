"""Joining: the form, what it is filled with, what it refuses, and that one joins once."""

import asyncio

import pytest

from bot.sandbox import Profile, Sandbox, SandboxClock
from bot.slack.inbound.listeners import LATER_AT_ONCE
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, until
from tests.town import BEN, MONDAY, PAGES, Town, bot_manifest, stopped

PARTICIPANTS = "SELECT count(*) FROM participants"
TITLE = "Join coffee chats"


async def test_the_form_asks_three_things_and_needs_none(sqlite_town: Town) -> None:
    """All else is on pages that one asks for, and it says what one joins, when, and what nobody has to fear."""
    ada = sqlite_town.person("Ada")
    form = await sqlite_town.form_of(ada)

    optional = {label: field.optional for label, field in form.fields.items()}
    assert optional == dict.fromkeys(("Department", "Ask me about", "I'd like to learn or meet"), True)
    assert [button.text for button in form.buttons] == list(PAGES)
    assert (form.submit_text, form.close_text) == ("Join", "Cancel")
    for words in ("one colleague at a time", "on Tuesday 12 January, 10:00", "I never read your messages"):
        assert words in form.text


async def test_with_nothing_typed_joining_is_two_clicks(sqlite_town: Town) -> None:
    """The command alone says what this is, with one primary button; the form can be sent off as it opens."""
    ada = sqlite_town.person("Ada")
    welcome = await answer(ada, "/coffee")
    assert welcome.rendered.startswith("Meet a colleague you'd never bump into")
    assert [each.text for each in welcome.buttons if each.element.get("style") == "primary"] == ["Join"]

    await ada.clicks("Join", on=welcome)
    assert await ada.submits(await ada.modal(TITLE)) is None

    await ada.sees("You're in!")
    assert await sqlite_town.rows("SELECT department, standing FROM participants") == [
        ("Engineering", "active")
    ]


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


async def test_the_department_that_slack_knows_is_filled_into_the_open_form(sqlite_town: Town) -> None:
    """The form opens at once and then gets the department of the person's Slack profile."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee optin")
    opened = await ada.modal(TITLE)

    await ada.sees("Engineering")

    filled = await ada.modal(TITLE)
    assert filled.field("Department").value == "Engineering"
    assert filled.view is opened.view
    first, second = (
        call.method for call in sqlite_town.slack.log.calls() if call.method.startswith("views.")
    )
    assert (first, second) == ("views.open", "views.update")


async def test_a_form_that_starts_with_all_that_slack_knows_is_left_alone(sqlite_town: Town) -> None:
    """Whoever was in before finds it filled in, and nothing changes under their fingers."""
    await sqlite_town.enrols("Ada")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee optout")
    await sqlite_town.answered()
    before = len(sqlite_town.slack.log.calls())
    await ada.types("/coffee optin")
    again = await ada.modal(TITLE)
    await sqlite_town.answered()

    assert again.field("Department").value == "Engineering"
    calls = [call.method for call in sqlite_town.slack.log.calls()[before:]]
    assert [each for each in calls if each.startswith("views.")] == ["views.open"]


async def test_nothing_is_stored_of_whoever_opens_the_form_and_closes_it(town: Town) -> None:
    """What Slack says is shown in it, and kept only once they join."""
    ada = town.person("Ada")
    await town.form_of(ada)
    await town.asks_for_more(ada)
    await town.answered()
    await ada.closes(await ada.modal(TITLE))
    await town.answered()
    assert await town.rows("SELECT * FROM members") == []
    assert (await answer(ada, "/coffee export")).rendered.startswith("I don't store anything about you")

    await town.joins("Ada")

    assert await town.rows("SELECT name, title, time_zone, department FROM members") == [
        ("Ada Lovelace", "Programmer", "Europe/London", "Engineering")
    ]


async def test_what_was_typed_before_slack_answered_stays(sqlite_town: Town) -> None:
    """Whoever types faster than Slack answers loses nothing when the department arrives."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee optin")
    await ada.fills(await ada.modal(TITLE), {"Ask me about": "chess"})

    form = await until(ada, lambda: ada.form if ada.form and "Engineering" in ada.form.rendered else None)

    assert form.field("Ask me about").value == ["Add “chess”"]


async def test_departments_in_use_can_be_chosen(sqlite_town: Town) -> None:
    """At the first click the field offers the departments of those who are in."""
    await sqlite_town.enrols("Ada", "Ben", "Dan", department="Finance")
    cleo = sqlite_town.person("Cléo")

    form = await sqlite_town.form_of(cleo)

    assert form.field("Department").value == "Legal"
    assert await cleo.options(form, "Department") == ("Finance",)
    assert await cleo.submits(form, {"Department": "Finance"}) is None
    await cleo.sees("You're in!")
    assert await sqlite_town.rows("SELECT department FROM participants") == [("Finance",)] * 4


async def test_a_department_of_few_is_offered_to_nobody_else(sqlite_town: Town) -> None:
    """What one or two typed says who they are."""
    await sqlite_town.enrols("Ada", "Ben", department="Leaving this company")
    cleo = sqlite_town.person("Cléo")

    form = await sqlite_town.form_of(cleo)

    assert await cleo.options(form, "Department") == ()
    assert await cleo.options(form, "Department", "leaving") == ("Add “leaving”",)


async def test_a_new_department_can_be_typed(sqlite_town: Town) -> None:
    """It is offered as one to add, with a comma in it or not."""
    await sqlite_town.joins("Ada", Department="Skunk, Works")

    assert await sqlite_town.rows("SELECT department FROM participants") == [("Skunk, Works",)]


async def test_another_spelling_of_a_known_department_joins_it(sqlite_town: Town) -> None:
    """Case and white space make no second department."""
    await sqlite_town.joins("Ada")
    await sqlite_town.joins("Ben", Department="eNGINEERING")

    assert await sqlite_town.rows("SELECT DISTINCT department FROM participants") == [("Engineering",)]


async def test_slacks_spelling_of_a_known_department_is_the_known_one(new_town: NewTown) -> None:
    """The department that Slack means is chosen, as the others write it."""
    async with new_town(Profile("Eve Moss", department=" finance"), BEN) as town:
        await town.joins("Ben")
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


async def test_the_answer_tells_privately_when_the_next_round_is(sqlite_town: Town) -> None:
    """Whoever joined reads the weekday and the time in their own time zone, and nobody else hears of it."""
    await sqlite_town.joins("Ada", "Dan")
    ada, dan, ben = (sqlite_town.person(name) for name in ("Ada", "Dan", "Ben"))

    in_london = await ada.sees("You're in!")
    in_tokyo = await dan.sees("You're in!")

    assert "The next round is on Tuesday 12 January, 10:00." in in_london.rendered
    assert "The next round is on Tuesday 12 January, 19:00." in in_tokyo.rendered
    assert in_tokyo.channel == dan.dm
    assert ben.inbox == []


async def test_joining_twice_edits_the_profile(town: Town) -> None:
    """A second ``/coffee optin`` shows what was told before and makes no second participation."""
    await town.joins("Ada", Ask_me_about="chess, jazz", Office="Leeds")
    ada = town.person("Ada")

    form = await town.form_of(ada)
    assert form.field("Ask me about").value == ["chess", "jazz"]
    form = await town.asks_for_more(ada, "How you like to meet")
    await ada.submits(form, {"Office": "York"})
    await town.answered()

    assert len(ada.messages(containing="You're in!")) == 2
    assert await town.rows("SELECT office FROM participants") == [("York",)]


async def test_submitting_twice_at_once_joins_once(town: Town) -> None:
    """A form that Slack delivers twice at the same moment makes one participation."""
    ada = town.person("Ada")
    form = await town.form_of(ada)

    await asyncio.gather(ada.submits(form, {}), ada.submits(form, {}))

    await until(ada, lambda: len(ada.messages(containing="You're in!")) == 2)
    submissions = [
        e for e in town.slack.log.envelopes("interactive") if e.payload["type"] == "view_submission"
    ]
    assert len(submissions) == 2
    assert await town.rows(PARTICIPANTS) == [(1,)]
    assert await town.rows("SELECT count(*) FROM members") == [(1,)]


async def test_many_who_submit_twice_at_once_are_each_in_once(town: Town) -> None:
    """Double submissions of everybody at the same moment make one participation each, and fail for nobody."""
    forms = {person: await town.form_of(person) for person in town.slack.people}

    await asyncio.gather(*(person.submits(form, {}) for person, form in forms.items() for _ in range(2)))

    for person in forms:
        await until(person, lambda person=person: len(person.messages(containing="You're in!")) == 2)
    assert await town.rows(PARTICIPANTS) == [(4,)]
    assert await town.rows("SELECT count(DISTINCT member_id) FROM participants") == [(4,)]
    assert not town.slack.late_acks


async def test_whoever_left_can_come_back(sqlite_town: Town) -> None:
    """Opting in after opting out takes the same participation up again, with what was told before."""
    await sqlite_town.joins("Ada", Ask_me_about="chess")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee optout")

    form = await sqlite_town.form_of(ada)
    assert form.field("Ask me about").value == ["chess"]
    await ada.submits(form, {})
    await until(ada, lambda: len(ada.messages(containing="You're in!")) == 2)

    assert await sqlite_town.rows("SELECT standing FROM participants") == [("active",)]


async def test_opting_in_ends_a_pause(sqlite_town: Town) -> None:
    """Whoever says that they want in is in."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee pause")

    await ada.submits(await sqlite_town.form_of(ada), {})
    await until(ada, lambda: len(ada.messages(containing="You're in!")) == 2)

    assert await sqlite_town.rows("SELECT standing, paused_until FROM participants") == [("active", None)]


async def test_what_slack_says_about_a_person_is_remembered(sqlite_town: Town) -> None:
    """Name, title, time zone and department come from Slack, not from the form."""
    await sqlite_town.joins("Cléo")

    assert await sqlite_town.rows("SELECT name, title, time_zone, department FROM members") == [
        ("Cléo Petit", "Counsel", "America/New_York", "Legal")
    ]


async def test_a_change_of_the_slack_profile_is_followed(sqlite_town: Town) -> None:
    """Whoever moves or is promoted is introduced as they are then."""
    await sqlite_town.joins("Ada")
    ada = sqlite_town.person("Ada")

    await sqlite_town.slack.edits_profile(ada, title="Countess", time_zone="Asia/Tokyo")
    await sqlite_town.holds("SELECT title FROM members", ("Countess",))

    status = await answer(ada, "/coffee status")
    assert "19:00" in status.rendered
