"""Several programs in one workspace: made and changed in Slack by organisers alone, joined where one is, one Home for all."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.rounds.design.templates import BY_NAME
from bot.domain.rounds.program import Origin
from bot.domain.rounds.rules import Rules
from bot.domain.rounds.schedule import Schedule
from bot.sandbox import Message, Person
from bot.sandbox.person import interactions
from bot.sandbox.person.payloads import Place
from bot.sandbox.person.screen import Button
from bot.services.access import Who
from bot.services.rounds import programs
from bot.slack.payloads import ForProgram
from tests.enrolling import enrol
from tests.slack.conftest import NewTown
from tests.slack.scenes import answer, becomes, forges_click, home_says, reads, stamps, unseen, until
from tests.town import ADA, BEN, CLEO, DAN, EVE, FAY, FIRST_ROUND, FORTNIGHT, Town

LUNCH, LUNCH_CHANNEL = "Lunch groups of four", "lunch"
DAY_BEFORE = "A new round of coffee chats begins on"
NO = "Only those who organise coffee chats here can do that"
ORGANISER = "U0002"  # Ada, the first person of a town after the bot
PROGRAMS = "SELECT name, group_size, schedule, ended_at IS NULL FROM programs ORDER BY id"
COFFEE = ("", 2, "every 2 weeks on tue at 10:00", 1)


@pytest.fixture
async def organised(new_town: NewTown) -> AsyncIterator[Town]:
    """A town whose only program Ada organises, with a channel for another one."""
    async with new_town(ADA, BEN, CLEO, DAN, EVE, FAY, COFFEE_ORGANISERS=ORGANISER) as town:
        assert town.person("Ada").id == ORGANISER
        made = town.slack.create_channel(LUNCH_CHANNEL, members=town.slack.people)
        town.slack.invite_bot(made)
        yield town


async def has_lunch(town: Town, **changed: object) -> None:
    """Ada has made a second program from a template, for its channel, with these settings changed."""
    database, ada = town.runtime.deps.database, Who(town.slack.team_id, ORGANISER)
    template, usual = BY_NAME["lunch"], (await programs.organised_by(database, ada)).usual
    settings = template.settings(usual, LUNCH, (ORGANISER,))
    settings = replace(settings, channel=town.slack.channel(LUNCH_CHANNEL).id, **changed)
    origins = {**template.origins, "name": Origin.SLACK, "organisers": Origin.SLACK}
    await programs.create(database, ada, settings, origins, town.clock.now())


async def enrols_in_lunch(town: Town, *names: str) -> None:
    """Have these people take part in the second program as if they had joined it."""
    found = [town._newcomer(town.person(name), {}) for name in names]
    meant = [replace(each, who=each.who.meaning(2)) for each in found]
    await enrol(town.runtime.deps.database, meant, town.clock.now())


async def test_a_program_is_made_and_changed_in_slack_and_that_wins_over_the_environment(
    organised: Town,
) -> None:
    """What will happen stands in words in the form, and again once it is saved; it stays after a restart, and all else follows the environment."""
    ada = organised.person("Ada")
    listed = await answer(ada, "/coffee programs")
    kinds = await reads(ada, "New program", on=listed)
    assert len(kinds.buttons) == 6
    await ada.clicks(LUNCH, on=kinds)
    form = await ada.modal("New program")
    assert "Every second Thursday at 10:00, UTC time; next: Thursday 14 January; groups of 4" in form.text

    # Newcomers meet in pairs, and a program has a name.
    newcomers = "Newcomers (their first 90 days) meet everyone else"
    contradiction = {"Who meets whom": newcomers, "Name": "\u200b", "Channel": LUNCH_CHANNEL}
    form = await ada.submits(form, contradiction)
    assert form is not None
    assert "Please choose pairs" in form.rendered
    assert await organised.rows(PROGRAMS) == [COFFEE]
    assert await ada.submits(form, {"Who meets whom": "Everyone can meet everyone", "Name": LUNCH}) is None
    made = await ada.sees("is ready")
    assert "Every second Thursday at 10:00" in made.rendered
    assert "groups of 4 across departments" in made.rendered
    lunch = (LUNCH, 4, "every 2 weeks on thu at 10:00", 1)
    assert await organised.rows(PROGRAMS) == [COFFEE, lunch]

    await ada.clicks("Change", on=listed)
    form = await ada.modal("Change program")
    await ada.submits(form, {"How often": "Every week", "On": "Wednesday", "At": "09:30"})
    changed = await ada.sees("has been changed")
    assert "Every Wednesday at 09:30, UTC time; next: Wednesday 13 January" in changed.rendered
    await organised.restart_bot(COFFEE_SCHEDULE="every week on fri at 8:00", COFFEE_REPEAT_GAP_ROUNDS=3)
    assert await organised.rows(PROGRAMS) == [("", 2, "every week on wed at 09:30", 1), lunch]
    assert await organised.rows("SELECT repeat_gap FROM programs WHERE id = 1") == [(3,)]


async def test_each_channel_joins_its_own_and_elsewhere_one_is_asked(organised: Town) -> None:
    """With several programs the command asks which, but in the channel of one of them; the profile is there already."""
    await has_lunch(organised)
    ben, cleo = organised.person("Ben"), organised.person("Cléo")
    await ben.types("/coffee optin", in_channel=LUNCH_CHANNEL)
    form = await ben.modal("Join coffee chats")
    assert LUNCH in form.text
    assert await ben.submits(form) is None
    await ben.sees(f"You've joined “{LUNCH}”")
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


async def home_is_one_for_all_programs(organised: Town, ben: Person) -> None:
    """It shows the chats of all, keeps to ten buttons, and leads to what can be done in each."""
    await ben.opens_home()
    home = await home_says(ben, "Your chat this round")
    assert len({(button.block_id, button.action_id) for button in home.buttons}) <= 10
    assert f"{LUNCH}: You're in." in home.rendered

    await ben.clicks("My programs", on=home)
    window = await ben.modal("Coffee Chats")
    assert LUNCH in window.text
    await ben.clicks(f"{LUNCH}: Pause", on=window)
    await ben.submits(await ben.modal("Pause coffee chats"))
    await ben.sees(f"{LUNCH}: You're paused")
    standing = "SELECT p.standing FROM participants p JOIN members m ON m.id = p.member_id WHERE m.name LIKE 'Ben%' ORDER BY p.program_id"
    assert await organised.rows(standing) == [("active",), ("paused",)]


async def test_what_one_says_holds_in_all_programs_unless_one_is_named(organised: Town) -> None:
    """A pause typed anywhere is one from all of them, and in a program's channel from that alone; of who is forgotten nothing is left in any."""
    await has_lunch(organised)
    await organised.enrols("Ben")
    await enrols_in_lunch(organised, "Ben")
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
    assert await organised.rows("SELECT department FROM participants") == [("Finance",)] * 2

    await ben.clicks("Erase my data", on=await answer(ben, "/coffee forget"))
    await organised.answered()
    assert await organised.rows("SELECT department, standing FROM participants") == [("", "left")] * 2
    assert await organised.rows("SELECT name FROM members WHERE name LIKE 'Ben%'") == []


async def test_exclusions_and_history_hold_across_programs(organised: Town) -> None:
    """Whom somebody won't meet in one program they don't meet in another, and past meetings count everywhere."""
    await has_lunch(organised, rules=Rules(group_size=2))
    await organised.enrols("Ben", "Cléo", "Dan", "Eve")
    await enrols_in_lunch(organised, "Ben", "Cléo", "Dan", "Eve")
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
    await has_lunch(organised, schedule=Schedule("every 2 weeks on wed at 17:00"))
    await organised.restart_bot(COFFEE_SCHEDULE="every 2 weeks on wed at 16:00")
    await organised.enrols("Ben", "Cléo")
    await enrols_in_lunch(organised, "Ben", "Cléo")
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
    async with new_town(
        ADA, BEN, replace(CLEO, kind="multi_channel_guest"), COFFEE_ORGANISERS=ORGANISER
    ) as town:
        ada, cleo = town.person("Ada"), town.person("Cléo")
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


async def test_one_network_one_year_one_home_and_one_crowd_of_who_is_free(organised: Town) -> None:
    """Whoever is in two programs sees all of theirs at once, and hears of nobody twice; in a channel, of its program alone."""
    await has_lunch(organised)
    await organised.enrols("Ben", "Cléo")
    await enrols_in_lunch(organised, "Ben", "Cléo", "Dan", "Eve")
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
    await home_is_one_for_all_programs(organised, ben)
    for chat in ben.messages(containing="We've met"):
        await ben.clicks("We've met", on=chat)
        await organised.answered()

    network = (await answer(ben, "/coffee network")).rendered
    assert "2 chats · 3 people" in network
    assert network.count("Cléo Petit") == 1
    assert "2 chats with 3 people" in (await answer(ben, "/coffee recap")).rendered
    assert "2 chats with 3 people" in (await answer(ben, "/coffee recap", in_channel=LUNCH_CHANNEL)).rendered


async def test_a_round_of_three_waits_a_day_for_the_fourth(new_town: NewTown) -> None:
    """Organisers hear what to do; after the grace that round is left out, and as soon as somebody joins the next one starts."""
    town_of_four = new_town(ADA, BEN, CLEO, DAN, EVE, COFFEE_ORGANISERS=ORGANISER, COFFEE_LEAST_PEOPLE=4)
    async with town_of_four as town:
        await town.enrols("Ben", "Cléo", "Dan")
        ada = town.person("Ada")
        await town.time_comes(FIRST_ROUND)
        told = await ada.sees("Only 3 people are in “Coffee Chats”")
        assert "starts as soon as there are enough, until Wednesday 13 January 2027, 10:00" in told.rendered
        await town.time_comes(FIRST_ROUND + timedelta(hours=25))
        await ada.sees("too few people were in it")
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]

        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
        await town.joins("Eve")
        await town.settles()

        assert await town.rows("SELECT count(*) FROM matches") == [(2,)]
        assert len(ada.messages(containing="Only 3 people")) == 2  # once for each round


async def test_each_program_has_a_preview_of_its_own(organised: Town) -> None:
    """In its channel by typing, and from the message of the day before; what is approved there is its round."""
    await has_lunch(organised)
    await organised.enrols("Ada", "Ben", "Cléo", "Dan")
    await enrols_in_lunch(organised, "Ben", "Cléo", "Dan", "Eve", "Fay")
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
    await has_lunch(organised)
    await enrols_in_lunch(organised, "Ben", "Cléo")
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
    seen = stamps(person)
    place = Place(message=on.stored)
    await interactions.clicks(
        person._core, person.user, place, button.block_id, button.element, button.option
    )
    await town.answered()
    return next(unseen(person, seen))


class TestWhoeverIsNoOrganiser:
    """Is told no, kindly, by whatever path, and nothing changes."""

    async def test_by_command_button_and_form(self, organised: Town) -> None:
        """The command, somebody else's buttons with forged values, and a form that was opened before."""
        await has_lunch(organised)
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
