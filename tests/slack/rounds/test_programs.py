"""Several programs in one workspace: made and changed in Slack by organisers alone, joined where one is, one Home for all."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.sandbox.person.screen import Button
from bot.slack.payloads import ForProgram
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, forges_click, home_says, reads, until
from tests.town import ADA, BEN, CLEO, DAN, EVE, FAY, FIRST_ROUND, Town

LUNCH, LUNCH_CHANNEL = "Lunch groups of four", "lunch"
DAY_BEFORE = "A new round of coffee chats begins on"
NO = "Only those who organise coffee chats here can do that"
PROGRAMS = "SELECT name, group_size, schedule, ended_at IS NULL FROM programs ORDER BY id"
COFFEE = ("", 2, "every 2 weeks on tue at 10:00", 1)


@pytest.fixture
async def organised(new_town: NewTown) -> AsyncIterator[Town]:
    """A town whose only program Ada organises, with a channel for another one."""
    async with new_town(ADA, BEN, CLEO, DAN, EVE, FAY) as town:
        made = town.slack.create_channel(LUNCH_CHANNEL, members=town.slack.people)
        town.slack.invite_bot(made)
        await town.restart_bot(COFFEE_ORGANISERS=town.person("Ada").id)
        yield town


async def makes_lunch(town: Town, **answers: object) -> None:
    """Ada makes a second program from a template; only the channel is not filled in."""
    ada = town.person("Ada")
    listed = await answer(ada, "/coffee programs")
    kinds = await reads(ada, "New program", on=listed)
    await ada.clicks(LUNCH, on=kinds)
    form = await ada.modal("New program")
    assert await ada.submits(form, {"Channel": LUNCH_CHANNEL, **answers}) is None
    await ada.sees("is ready")


async def joins_lunch(town: Town, *names: str) -> None:
    """These people join the second program, in its channel."""
    for name in names:
        person = town.person(name)
        await person.types("/coffee optin", in_channel=LUNCH_CHANNEL)
        form = await person.modal("Join coffee chats")
        assert LUNCH in form.text
        assert await person.submits(form) is None
        await person.sees(f"You've joined “{LUNCH}”")


async def test_a_second_program_takes_a_template_and_a_channel(organised: Town) -> None:
    """What will happen stands in words in the form, and again once it is made; what was there goes on."""
    ada = organised.person("Ada")
    kinds = await reads(ada, "New program", on=await answer(ada, "/coffee programs"))
    assert len(kinds.buttons) == 6
    await ada.clicks(LUNCH, on=kinds)
    form = await ada.modal("New program")
    assert "Every second Thursday at 10:00, UTC time; next: Thursday 14 January; groups of 4" in form.text
    assert await ada.submits(form, {"Channel": LUNCH_CHANNEL}) is None

    made = await ada.sees("is ready")

    assert "Every second Thursday at 10:00" in made.rendered
    assert "groups of 4 across departments" in made.rendered
    lunch = (LUNCH, 4, "every 2 weeks on thu at 10:00", 1)
    assert await organised.rows(PROGRAMS) == [COFFEE, lunch]
    await organised.restart_bot()
    assert await organised.rows(PROGRAMS) == [COFFEE, lunch]


async def test_what_is_changed_in_slack_wins_over_the_environment(organised: Town) -> None:
    """It stays after a restart, whatever the environment says, and all else follows the environment."""
    ada = organised.person("Ada")
    listed = await answer(ada, "/coffee programs")
    await ada.clicks("Change", on=listed)
    form = await ada.modal("Change program")
    await ada.submits(form, {"How often": "Every week", "On": "Wednesday", "At": "09:30"})
    changed = await ada.sees("has been changed")
    assert "Every Wednesday at 09:30, UTC time; next: Wednesday 13 January" in changed.rendered

    await organised.restart_bot(COFFEE_SCHEDULE="every week on fri at 8:00", COFFEE_REPEAT_GAP_ROUNDS=3)

    assert await organised.rows("SELECT schedule, repeat_gap FROM programs") == [
        ("every week on wed at 09:30", 3)
    ]


async def test_each_channel_joins_its_own_and_elsewhere_one_is_asked(organised: Town) -> None:
    """With several programs the command asks which, but in the channel of one of them; the profile is there already."""
    await makes_lunch(organised)
    await joins_lunch(organised, "Ben")
    ben, cleo = organised.person("Ben"), organised.person("Cléo")
    assert await organised.rows("SELECT program_id FROM participants") == [(2,)]

    asked = await answer(cleo, "/coffee optin")
    assert "Which one would you like to join?" in asked.rendered
    assert {button.text for button in asked.buttons} == {"Coffee Chats", LUNCH}
    await cleo.clicks(LUNCH, on=asked)
    await cleo.submits(await cleo.modal("Join coffee chats"))
    await cleo.sees(f"You've joined “{LUNCH}”")

    await ben.types("/coffee optin")
    assert await ben.submits(await ben.modal("Join coffee chats")) is None
    await ben.sees("You've joined “Coffee Chats”")
    status = await answer(ben, "/coffee status")
    assert "Coffee Chats: You're in." in status.rendered
    assert f"{LUNCH}: You're in." in status.rendered


async def test_home_is_one_for_all_programs(organised: Town) -> None:
    """It shows the chats of all, keeps to ten buttons, and leads to what can be done in each."""
    await makes_lunch(organised)
    await organised.enrols("Ada", "Ben", "Cléo", "Dan")
    await joins_lunch(organised, "Ada", "Ben", "Cléo", "Dan")
    ada = organised.person("Ada")
    await organised.time_comes(FIRST_ROUND)
    await organised.time_comes(FIRST_ROUND + timedelta(days=2))
    await ada.opens_home()
    home = await home_says(ada, "Your chat this round")
    assert len({(button.block_id, button.action_id) for button in home.buttons}) <= 10
    assert f"{LUNCH}: You're in." in home.rendered

    await ada.clicks("My programs", on=home)
    window = await ada.modal("Coffee Chats")
    assert LUNCH in window.text
    await ada.clicks(f"{LUNCH}: Pause", on=window)
    await ada.submits(await ada.modal("Pause coffee chats"))
    await ada.sees(f"{LUNCH}: You're paused")
    standing = "SELECT p.standing FROM participants p JOIN members m ON m.id = p.member_id WHERE m.name LIKE 'Ada%' ORDER BY p.program_id"
    assert await organised.rows(standing) == [("active",), ("paused",)]


async def test_a_pause_holds_in_all_programs_unless_one_is_named(organised: Town) -> None:
    """Typed anywhere it is one from all of them; in a program's channel it is one from that alone."""
    await makes_lunch(organised)
    await organised.enrols("Ben")
    await joins_lunch(organised, "Ben")
    ben, standing = organised.person("Ben"), "SELECT standing FROM participants ORDER BY program_id"

    await answer(ben, "/coffee pause")
    assert await organised.rows(standing) == [("paused",), ("paused",)]
    await answer(ben, "/coffee resume")
    assert await organised.rows(standing) == [("active",), ("active",)]

    paused = await answer(ben, "/coffee pause 3 weeks", in_channel=LUNCH_CHANNEL)
    assert f"{LUNCH}: You're paused until" in paused.rendered
    assert await organised.rows(standing) == [("active",), ("paused",)]
    await ben.clicks("Undo", on=paused)
    await organised.answered()
    assert await organised.rows(standing) == [("active",), ("active",)]

    asked = await answer(ben, "/coffee optout")
    sure = await reads(ben, LUNCH, on=asked)
    await reads(ben, "Leave", on=sure)
    assert await organised.rows(standing) == [("active",), ("left",)]


async def test_exclusions_and_history_hold_across_programs(organised: Town) -> None:
    """Whom somebody won't meet in one program they don't meet in another, and past meetings count everywhere."""
    await makes_lunch(organised, **{"People in a group": "Pairs"})
    await organised.enrols("Ben", "Cléo", "Dan", "Eve")
    await joins_lunch(organised, "Ben", "Cléo", "Dan", "Eve")
    ben, cleo = organised.person("Ben"), organised.person("Cléo")
    await ben.types("/coffee notwith")
    await ben.submits(await ben.modal("Don't match me with…"), {"Don't match me with": [cleo]})
    await ben.sees("Saved")

    await organised.time_comes(FIRST_ROUND)
    await organised.time_comes(FIRST_ROUND + timedelta(days=2))

    pairs = "SELECT r.program_id, m.id, x.slack_id FROM match_members s JOIN matches m ON m.id = s.match_id JOIN rounds r ON r.id = m.round_id JOIN participants p ON p.id = s.participant_id JOIN members x ON x.id = p.member_id ORDER BY 1, 2, 3"
    rows = await organised.rows(pairs)
    found: dict[tuple[object, object], set[object]] = {}
    for program, match, person in rows:
        found.setdefault((program, match), set()).add(person)
    together = [(program, frozenset(people)) for (program, _), people in found.items()]
    assert {ben.id, cleo.id} not in [set(people) for _, people in together]
    first = {people for program, people in together if program == 1}
    second = {people for program, people in together if program == 2}
    assert len(first) == len(second) == 2
    assert first.isdisjoint(second)


async def test_nobody_is_asked_twice_on_one_day(organised: Town) -> None:
    """Two rounds begin on one day, so both words before them are due at once: one is said that day, the other the next."""
    await makes_lunch(organised, On="Wednesday", At="17:00")
    await organised.restart_bot(COFFEE_SCHEDULE="every 2 weeks on wed at 16:00")
    await organised.enrols("Ben", "Cléo")
    await joins_lunch(organised, "Ben", "Cléo")
    ben, tuesday = organised.person("Ben"), FIRST_ROUND
    await organised.time_comes(tuesday)
    assert len(ben.messages(containing=DAY_BEFORE)) == 1
    await organised.time_comes(tuesday + timedelta(hours=12))
    assert len(ben.messages(containing=DAY_BEFORE)) == 1

    await organised.time_comes(tuesday + timedelta(hours=23))

    assert len(ben.messages(containing=DAY_BEFORE)) == 2
    assert await organised.rows(
        "SELECT count(*) FROM notices WHERE kind = 'day_before' AND state = 'sent'"
    ) == [(4,)]


async def test_guests_are_in_where_a_program_lets_them_in(new_town: NewTown) -> None:
    """One program takes guests and another doesn't; pages and the preview keep what has been filled in."""
    async with new_town(ADA, BEN, replace(CLEO, kind="multi_channel_guest"), DAN) as town:
        ada, cleo = town.person("Ada"), town.person("Cléo")
        await town.restart_bot(COFFEE_ORGANISERS=ada.id)
        await ada.clicks(LUNCH, on=await reads(ada, "New program", on=await answer(ada, "/coffee programs")))
        form = await ada.modal("New program")
        await ada.fills(form, {"Name": "Everyone", "On": "Friday"})
        await ada.clicks("Organisers & guests")
        guests = "Guests of this workspace"
        await until(ada, lambda: ada.form and guests in ada.form.fields)
        await ada.clicks("Preview")
        await until(ada, lambda: ada.form and "Every second Friday" in ada.form.text)
        form = ada.form
        assert form.field("Name").value == "Everyone"
        assert await ada.submits(form, {guests: "Can join"}) is None
        await ada.sees("“Everyone” is ready")

        await cleo.types("/coffee optin")
        assert "Everyone" in (await cleo.modal("Join coffee chats")).text
        assert await cleo.submits(await cleo.modal("Join coffee chats")) is None
        await cleo.sees("You've joined “Everyone”")
        assert await town.rows("SELECT program_id FROM participants") == [(2,)]


async def test_what_does_not_go_together_is_said_in_the_form(organised: Town) -> None:
    """Newcomers meet in pairs, and a program has a name."""
    ada = organised.person("Ada")
    await ada.clicks(LUNCH, on=await reads(ada, "New program", on=await answer(ada, "/coffee programs")))
    form = await ada.modal("New program")
    newcomers = "Newcomers (their first 90 days) meet everyone else"
    still_open = await ada.submits(form, {"Who meets whom": newcomers, "Name": "\u200b"})
    assert still_open is not None
    assert "Please choose pairs" in still_open.rendered
    assert await organised.rows("SELECT count(*) FROM programs") == [(1,)]


async def test_one_network_one_year_and_one_crowd_of_who_is_free(organised: Town) -> None:
    """Whoever is in two programs sees all of theirs at once, and hears of nobody twice; in a channel, of its program alone."""
    await makes_lunch(organised)
    await organised.enrols("Ben", "Cléo")
    await joins_lunch(organised, "Ben", "Cléo", "Dan", "Eve")
    ben, cleo, dan = (organised.person(name) for name in ("Ben", "Cléo", "Dan"))
    await answer(cleo, "/coffee now")
    await answer(dan, "/coffee now")
    around = await answer(ben, "/coffee now")
    assert (around.rendered.count("Cléo"), around.rendered.count("Dan")) == (1, 1)
    await organised.settles()
    for other in (cleo, dan):
        assert len(other.messages(containing="Ben Okri")) == 1
    await ben.clicks("Say hello", on=around)
    await organised.settles()
    assert await organised.rows("SELECT count(*) FROM participants WHERE free_until IS NOT NULL") == [(1,)]

    await organised.time_comes(FIRST_ROUND)
    await organised.time_comes(FIRST_ROUND + timedelta(days=2))
    for chat in ben.messages(containing="We've met"):
        await ben.clicks("We've met", on=chat)
        await organised.answered()

    network = (await answer(ben, "/coffee network")).rendered
    assert "2 chats · 3 people" in network
    assert network.count("Cléo Petit") == 1
    assert "2 chats with 3 people" in (await answer(ben, "/coffee recap")).rendered
    assert "2 chats with 3 people" in (await answer(ben, "/coffee recap", in_channel=LUNCH_CHANNEL)).rendered


async def test_being_forgotten_erases_what_all_programs_know(organised: Town) -> None:
    """Nothing of somebody is left in any of them."""
    await makes_lunch(organised)
    await organised.enrols("Ben")
    await joins_lunch(organised, "Ben")
    ben = organised.person("Ben")
    await ben.clicks("Erase my data", on=await answer(ben, "/coffee forget"))
    await organised.answered()
    assert await organised.rows("SELECT department, standing FROM participants") == [("", "left")] * 2
    assert await organised.rows("SELECT name FROM members WHERE name LIKE 'Ben%'") == []


async def test_a_round_of_three_waits_for_the_fourth(organised: Town) -> None:
    """Organisers hear what to do, and as soon as somebody joins it starts."""
    await organised.restart_bot(COFFEE_LEAST_PEOPLE=4)
    await organised.enrols("Ben", "Cléo", "Dan")
    ada = organised.person("Ada")
    await organised.time_comes(FIRST_ROUND)
    told = await ada.sees("Only 3 people are in “Coffee Chats”")
    assert "starts as soon as there are enough, until Wednesday 13 January 2027, 10:00" in told.rendered
    assert await organised.rows("SELECT count(*) FROM rounds") == [(0,)]

    await organised.joins("Eve")
    await organised.settles()

    assert await organised.rows("SELECT count(*) FROM matches") == [(2,)]
    assert len(ada.messages(containing="Only 3 people")) == 1


async def test_a_round_that_stays_too_small_is_left_out(organised: Town) -> None:
    """After the grace the next one is planned, and organisers hear that one was left out."""
    await organised.restart_bot(COFFEE_LEAST_PEOPLE=4)
    await organised.enrols("Ben", "Cléo", "Dan")
    await organised.time_comes(FIRST_ROUND)
    await organised.time_comes(FIRST_ROUND + timedelta(hours=25))
    assert await organised.rows("SELECT count(*) FROM rounds") == [(0,)]
    await organised.person("Ada").sees("too few people were in it")


async def test_each_program_has_a_preview_of_its_own(organised: Town) -> None:
    """In its channel by typing, and from the message of the day before; what is approved there is its round."""
    await makes_lunch(organised)
    await organised.enrols("Ada", "Ben", "Cléo", "Dan")
    await joins_lunch(organised, "Ben", "Cléo", "Dan", "Eve", "Fay")
    ada = organised.person("Ada")

    await ada.types("/coffee preview", in_channel=LUNCH_CHANNEL)
    page = await ada.sees("Round of Thursday 14 January")
    assert "5 people" in page.rendered
    await ada.clicks("Approve", on=page)
    await ada.sees("Thanks, approved!")
    approved = "SELECT approved_round_at IS NULL FROM programs ORDER BY id"
    assert await organised.rows(approved) == [(1,), (0,)]
    await ada.types("/coffee people", in_channel=LUNCH_CHANNEL)
    await ada.clicks("Open", on=await ada.sees("5 in ·"))
    await ada.sees("What should happen")

    assert "4 people" in (await answer(ada, "/coffee preview")).rendered
    await organised.time_comes(FIRST_ROUND + timedelta(days=1))
    heard = await ada.sees("The next round of coffee chats starts on Thursday 14 January")
    await ada.clicks("Preview pairs", on=heard)
    assert "approved" in (await ada.sees("Round of Thursday 14 January")).rendered.lower()


async def test_ending_a_program_is_told_and_leaves_the_others(organised: Town) -> None:
    """Nobody is matched by it any more, and nobody can join it."""
    await makes_lunch(organised)
    await joins_lunch(organised, "Ben", "Cléo")
    ada, ben = organised.person("Ada"), organised.person("Ben")
    listed = await answer(ada, "/coffee programs")
    end = [button for button in listed.buttons if button.text == "End this program"][-1]
    sure = await _clicks(organised, ada, listed, end)
    assert "the 2 people in it will be told" in sure.rendered
    await ada.clicks("End this program", on=sure)
    await becomes(ada, sure, "has ended")
    await organised.settles()
    await ben.sees(f"“{LUNCH}” has come to an end")
    assert [row[3] for row in await organised.rows(PROGRAMS)] == [1, 0]
    await organised.time_comes(FIRST_ROUND + timedelta(days=2))
    assert await organised.rows("SELECT count(*) FROM rounds WHERE program_id = 2") == [(0,)]


async def _clicks(town: Town, person: Person, on: Message, button: Button) -> Message:
    """What somebody reads who clicked one of several buttons of one text."""
    seen = {message.ts for message in person.inbox}
    place = Place(message=on.stored)
    await interactions.clicks(
        person._core, person.user, place, button.block_id, button.element, button.option
    )
    await town.answered()
    return next(message for message in person.inbox if message.ts not in seen)


class TestWhoeverIsNoOrganiser:
    """Is told no, kindly, by whatever path, and nothing changes."""

    async def test_by_command_button_and_form(self, organised: Town) -> None:
        """The command, somebody else's buttons with forged values, and a form that was opened before."""
        await makes_lunch(organised)
        ada, ben = organised.person("Ada"), organised.person("Ben")
        before = await organised.rows("SELECT * FROM programs")
        assert NO in (await answer(ben, "/coffee programs")).rendered
        status = await answer(ben, "/coffee status")
        for action, value in (
            ("organise.programs", ""),
            ("organise.new", ""),
            ("organise.template.lunch", ""),
            ("organise.edit", ForProgram(program=1).encode()),
            ("organise.ask_end", ForProgram(program=1).encode()),
            ("organise.end", ForProgram(program=2).encode()),
        ):
            told = await forges_click(organised, ben, status, "My programs", action_id=action, value=value)
            assert NO in told["text"], action
        assert await organised.rows("SELECT * FROM programs") == before

        await ada.clicks("Change", on=await answer(ada, "/coffee programs"))
        form = await ada.modal("Change program")
        async with organised.runtime.deps.database.write() as session:
            await session.execute(text("UPDATE programs SET organisers = '[\"U0ELSE\"]'"))
        before = await organised.rows("SELECT * FROM programs")
        await ada.submits(form, {"Name": "Mine"})
        await ada.sees(NO)
        assert await organised.rows("SELECT * FROM programs") == before
