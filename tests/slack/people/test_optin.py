"""Joining: the form, what it is filled with, what it refuses, and that one joins once."""

import asyncio

from bot.sandbox import Profile, Sandbox, SandboxClock
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, until
from tests.town import ADA, BEN, DAN, MONDAY, Town, bot_manifest, stopped

PARTICIPANTS = "SELECT count(*) FROM participants"
TITLE = "Join coffee chats"
OTHER = "Department, if it isn't in the list"


async def test_the_form_asks_for_a_department_and_little_else(sqlite_town: Town) -> None:
    """Only the department and the way to meet have to be told, and the latter has an answer already."""
    ada = sqlite_town.person("Ada")
    form = await sqlite_town.form_of(ada)

    optional = {label: field.optional for label, field in form.fields.items()}
    assert list(optional) == [
        "Department",
        OTHER,
        "Interests",
        "I can help with",
        "I'd like to learn about",
        "How I like to meet",
        "Office",
    ]
    assert [label for label, may_be_empty in optional.items() if not may_be_empty] == ["How I like to meet"]
    assert form.field("How I like to meet").value == "In person or by video"
    assert [button.text for button in form.buttons] == ["More about you"]
    assert (form.submit_text, form.close_text) == ("Join", "Cancel")


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
    await ada.fills(await ada.modal(TITLE), {"Interests": "chess"})

    form = await until(ada, lambda: ada.form if ada.form and "Engineering" in ada.form.rendered else None)

    assert form.field("Interests").value == "chess"


async def test_departments_in_use_can_be_chosen(sqlite_town: Town) -> None:
    """The menu offers the departments of those who are in, and one's own."""
    await sqlite_town.enrols("Ada", "Ben", "Dan", department="Finance")
    cleo = sqlite_town.person("Cléo")

    form = await sqlite_town.form_of(cleo)

    assert form.field("Department").options == ("Finance", "Legal")
    assert await cleo.submits(form, {"Department": "Finance"}) is None
    await cleo.sees("You're in!")
    assert await sqlite_town.rows("SELECT department FROM participants") == [("Finance",)] * 4


async def test_a_department_of_few_is_offered_to_nobody_else(sqlite_town: Town) -> None:
    """What one or two typed says who they are."""
    await sqlite_town.enrols("Ada", "Ben", department="Leaving this company")

    form = await sqlite_town.form_of(sqlite_town.person("Cléo"))

    assert "Leaving" not in form.rendered
    assert form.field("Department").options == ("Legal",)


async def test_a_department_that_is_not_in_the_list_can_be_typed(sqlite_town: Town) -> None:
    """What was typed goes before what is chosen."""
    await sqlite_town.joins("Ada", **{OTHER: "  Skunk   Works "})

    assert await sqlite_town.rows("SELECT department FROM participants") == [("Skunk Works",)]


async def test_another_spelling_of_a_known_department_joins_it(sqlite_town: Town) -> None:
    """Case and white space make no second department."""
    await sqlite_town.joins("Ada")
    await sqlite_town.joins("Ben", **{OTHER: " eNGINEERING"})

    assert await sqlite_town.rows("SELECT DISTINCT department FROM participants") == [("Engineering",)]


async def test_slacks_spelling_of_a_known_department_is_not_offered_beside_it(new_town: NewTown) -> None:
    """The menu has each department once, and the one that Slack means is chosen."""
    async with new_town(Profile("Eve Moss", department=" finance"), BEN) as town:
        await town.joins("Ben")
        eve = town.person("Eve")
        await eve.types("/coffee optin")
        await town.answered()

        form = await eve.modal(TITLE)

        assert form.field("Department").options == ("Finance",)
        assert form.field("Department").value == "Finance"


async def test_without_a_department_in_slack_it_is_typed(new_town: NewTown) -> None:
    """Whoever has none in their Slack profile, and finds nobody in, gets a required field to type it into."""
    async with new_town(Profile("Eve Moss"), BEN) as town:
        eve = town.person("Eve")
        await eve.types("/coffee optin")
        form = await eve.modal(TITLE)
        assert form.field("Department").kind == "plain_text_input"
        assert not form.field("Department").optional

        still_open = await eve.submits(form, {})
        assert still_open
        assert "Department" in still_open.errors
        assert await eve.submits(still_open, {"Department": "Research"}) is None

        await eve.sees("You're in!")
        assert await town.rows("SELECT department FROM participants") == [("Research",)]


async def test_a_workspace_without_a_department_field_works_as_well(sqlite_url: str) -> None:
    """Where Slack's profiles have no field called department, people type it."""
    app = bot_manifest()
    async with Sandbox(
        [BEN], clock=SandboxClock(MONDAY), manifest=app, stopwatch=stopped(), custom_fields=()
    ) as slack:
        town = Town(slack, sqlite_url)
        await town.start_bot()
        try:
            ben = town.person("Ben")
            await ben.types("/coffee optin")
            await ben.sees("From your Slack profile: Analyst and Europe/Lisbon.")
            assert await ben.submits(await ben.modal(TITLE), {"Department": "Finance"}) is None
            await ben.sees("You're in!")
        finally:
            await town.stop_bot()
        assert not town.refused()


async def test_no_department_is_refused_in_the_form(new_town: NewTown) -> None:
    """Where neither is chosen nor typed, the form says so at the field to type into, and nothing is saved."""
    async with new_town(Profile("Eve Moss"), ADA, BEN, DAN) as town:
        await town.enrols("Ada", "Ben", "Dan", department="Finance")
        eve = town.person("Eve")
        await eve.types("/coffee optin")

        form = await eve.submits(await eve.modal(TITLE), {})

        assert form
        assert form.errors == {OTHER: "Please choose your department, or type it in."}
        assert await town.rows(PARTICIPANTS) == [(3,)]
        assert await eve.submits(form, {"Department": "Finance"}) is None
        await eve.sees("You're in!")


async def test_a_tag_that_is_too_long_is_refused_at_its_field(sqlite_town: Town) -> None:
    """Each field says for itself what is wrong with it, what was typed stays, and nothing is saved."""
    ada = sqlite_town.person("Ada")
    filled = {"Interests": f"chess, {'x' * 61}", "I can help with": "SQL", "Office": "Leeds"}

    form = await ada.submits(await sqlite_town.form_of(ada), filled)

    assert form
    assert form.errors == {"Interests": f"“{'x' * 59}…” is too long: there's room for 60 characters."}
    assert form.field("Office").value == "Leeds"
    assert await sqlite_town.rows(PARTICIPANTS) == [(0,)]
    assert await ada.submits(form, {"Interests": "x" * 60}) is None
    await ada.sees("You're in!")


async def test_too_many_tags_are_refused_at_their_fields(sqlite_town: Town) -> None:
    """Twenty tags fit into a field, twenty-one don't."""
    ada = sqlite_town.person("Ada")
    many = ", ".join(f"topic {n}" for n in range(21))

    form = await ada.submits(
        await sqlite_town.form_of(ada), {"I can help with": many, "I'd like to learn about": many}
    )

    assert form
    assert form.errors == dict.fromkeys(
        ("I can help with", "I'd like to learn about"), "Please name at most 20."
    )
    assert await sqlite_town.rows(PARTICIPANTS) == [(0,)]


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
    await town.joins("Ada", Interests="chess, jazz", Office="Leeds")
    ada = town.person("Ada")

    form = await town.form_of(ada)
    assert form.field("Interests").value == ["chess", "jazz"]
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
    await sqlite_town.joins("Ada", Interests="chess")
    ada = sqlite_town.person("Ada")
    await answer(ada, "/coffee optout")

    form = await sqlite_town.form_of(ada)
    assert form.field("Interests").value == ["chess"]
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
