"""The day before a round, and those who are silent."""

import asyncio
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

from bot.domain.people.participant import Cadence, Profile
from bot.domain.rounds.program import ProgramSettings
from bot.sandbox import Person
from bot.services.people import membership
from bot.services.rounds import announcing
from bot.store.bulk import insert_new
from bot.store.database import Database
from bot.store.rounds import programs
from bot.store.tables import MemberRow, ParticipantRow
from tests.effort import THOROUGH
from tests.services.cases import was_held
from tests.services.gestures import absences, any_button, rows
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.slack.scenes import answer, becomes, home_says
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, PEOPLE, Town, open_town

TOMORROW = "A new round of coffee chats begins on "
SILENT = "I haven't heard from you for three rounds"
A_DAY = timedelta(days=1)
# The morning of the Monday before each round: in Tokyo, in Lisbon, in New York.
IN_TOKYO = datetime(2027, 1, 25, tzinfo=UTC)
IN_LISBON = datetime(2027, 1, 25, 9, tzinfo=UTC)
IN_NEW_YORK = datetime(2027, 1, 25, 14, tzinfo=UTC)


async def test_everyone_who_is_in_hears_of_a_round_the_day_before_where_they_are(town: Town) -> None:
    """In the morning by their own clock, with their own time of the round; who is paused or rests hears nothing."""
    await town.enrols("Ada", "Ben", "Dan")
    await town.enrols("Cléo", cadence=Cadence.EVERY_SECOND)
    ada, ben, cleo, dan = (town.person(name) for name in ("Ada", "Ben", "Cléo", "Dan"))
    await town.time_comes(FIRST_ROUND)
    await answer(ben, "/coffee pause")

    await town.time_comes(IN_TOKYO)
    assert (told(dan), told(ada)) == (1, 0)
    assert any_button(dan, "Skip this one")
    await dan.sees("A new round of coffee chats begins on Tuesday 26 January, 19:00, and you're in.")
    await town.time_comes(IN_LISBON)
    await ada.sees("A new round of coffee chats begins on Tuesday 26 January, 10:00, and you're in.")
    await town.restart_bot()
    await town.time_comes(IN_NEW_YORK)

    assert [told(person) for person in (ada, ben, cleo, dan)] == [1, 0, 0, 1]


async def test_skipping_takes_a_click_and_two_in_a_row_offer_fewer_chats(town: Town) -> None:
    """The message says what was done and takes it back; the second time it offers a slower cadence beside it."""
    await town.enrols("Ada", "Ben", "Cléo")
    ben = town.person("Ben")
    await town.time_comes(IN_LISBON)
    message = await ben.sees(TOMORROW)

    await ben.clicks("Skip this one", on=message)
    first = await becomes(ben, message, "You're skipping the round on Tuesday 26 January, 10:00")
    assert not any_button(ben, "Every other round")
    await ben.clicks("Undo", on=first)
    again = await becomes(ben, message, "Undone. You're in.")
    await ben.clicks("Skip this one", on=again)
    await becomes(ben, message, "You're skipping the round")
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert await absences(town) == {"Ben": "skipped"}
    ada = town.person("Ada")
    await ada.clicks("Skip this one", on=await ada.sees(TOMORROW))
    await ada.sees("That round has already begun")

    await town.time_comes(IN_LISBON + FORTNIGHT)
    message = ben.messages(containing=TOMORROW)[-1]
    await ben.clicks("Skip this one", on=message)
    await becomes(ben, message, "Would less often suit you better")
    await ben.clicks("At most once a month", on=message)
    await becomes(ben, message, "At most once a month: that's how often")
    await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
    assert await absences(town) == {"Ben": "skipped"}
    assert await town.rows("SELECT DISTINCT cadence FROM participants ORDER BY 1") == [
        ("every_round",),
        ("monthly",),
    ]


@ON_BOTH
async def test_the_silent_are_asked_once_then_paused_and_can_come_back(database_url: str) -> None:
    """After three rounds without a sign somebody is asked. What people do is a sign; merely reading isn't.

    Opening the bot's conversation or its Home tab is reading: Slack tells of either, as somebody comes to read a message.
    Whoever was not in one of the three has not been silent for three rounds running.
    """
    async with open_town(database_url, (*PEOPLE, EVE, FAY)) as town:
        await town.enrols(*town.slack.people)
        ada, ben, cleo, dan, eve, fay = town.slack.people
        for number in range(3):
            await was_held(town, number, (ada, ben), (cleo, dan), *[(eve, fay)] * (number != 1))
        third = FIRST_ROUND + 3 * FORTNIGHT
        async with town.bot.database.write() as session:
            await programs.set_next_round(session, 1, third)
        town.clock.forward_to(third - A_DAY)
        await answer(dan, "/coffee history")
        await town.time_comes(third - 20 * timedelta(hours=1))

        await cleo.opens_messages()
        await cleo.opens_home()
        await home_says(cleo, "You're in.")
        await town.settles()
        assert [asked(person) for person in town.slack.people] == [1, 1, 1, 0, 0, 0]
        assert (told(ada), told(dan)) == (0, 1)  # no line about the round beside the question
        message = ada.messages(containing=SILENT)[-1]
        await ada.clicks("Keep me in", on=message)
        await becomes(ada, message, "Great, you're staying in!")
        await answer(ben, "/coffee status")
        await town.time_comes(third)

        assert await absences(town) == {"Cléo": "paused"}
        kindly = await cleo.sees("so I've paused you. One click and you're back")
        assert ada.sees_nothing_of("so I've paused you")
        await cleo.clicks("Keep me in", on=kindly)
        await becomes(cleo, kindly, "Great, you're staying in! The next round is on Tuesday 9 March")
        await town.time_comes(third + FORTNIGHT)
        assert await absences(town) == {}
        assert [asked(person) for person in (ada, ben, dan)] == [1, 1, 0]


@ON_BOTH
async def test_replicas_announce_a_round_to_thousands_once(database: Database) -> None:
    """Two that look at the same time write one line for each person."""
    thousands = 5000 if THOROUGH else 1000
    settings = ProgramSettings(time_zone="Europe/Lisbon")
    program = await membership.ensure_program(database, "T1", "Town", settings, FIRST_ROUND)
    round_at = program.next_round_at
    assert round_at
    await many_join(database, program.id, thousands)
    looks = (announcing.announce(database, program, round_at, round_at - A_DAY) for _ in range(2))
    await asyncio.gather(*looks)

    assert await rows(database, "SELECT count(*) FROM notices WHERE kind = 'day_before'") == [(thousands,)]


async def many_join(database: Database, program_id: int, count: int) -> None:
    """Put people into a program, faster than by asking each."""
    member = {"workspace_id": 1, "title": "", "time_zone": "UTC", "department": "", "team": "", "gone": False}
    profile = asdict(Profile("Sales")) | {"program_id": program_id, "standing": "active"}
    everyone = range(1, count + 1)
    async with database.write() as session:
        await insert_new(
            session,
            MemberRow,
            [member | {"id": n, "slack_id": f"U{n}", "name": f"Person {n}"} for n in everyone],
        )
        await insert_new(session, ParticipantRow, [profile | {"member_id": n} for n in everyone])


def told(person: Person) -> int:
    """How often someone was told of a round to come."""
    return len(person.messages(containing=TOMORROW))


def asked(person: Person) -> int:
    """How often someone was asked whether they are still there, by the question or what became of it."""
    return len(person.messages(containing=SILENT)) + len(
        person.messages(containing="Great, you're staying in!")
    )
