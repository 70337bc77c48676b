"""Why somebody was matched in a round, or wasn't: there is an answer for every reason that there is."""

from datetime import timedelta

import pytest

from benchmarks.preview import NOW, ORGANISER
from bot.domain.organisers.front import Became
from bot.domain.rounds.round import Absence, AbsenceWhy
from bot.services.access import Who
from bot.services.organisers import why
from bot.slack.views.organisers.why import why as why_view
from bot.store.database import Database
from bot.store.rounds import programs, rounds
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import CLOSES_AT, Stored, store_match, store_people

A_WEEK = timedelta(weeks=1)
PRIVATE = ("skipped", "fewer", "couldn't make it")  # what people decide for themselves


@pytest.fixture
async def stored(database: Database) -> Stored:
    """Ada and Ben were matched; Ola organises."""
    found = await store_match(database)
    async with database.write() as session:
        await programs.set_organisers(session, found.program.id, [ORGANISER])
    return found


async def test_every_absence_has_its_answer(database: Database, stored: Stored) -> None:
    """For oneself, and for organisers in words that don't tell what somebody decided for themselves."""
    ada = stored.people[0]
    for number, absent in enumerate(AbsenceWhy):
        async with database.write() as session:
            await programs.set_next_round(session, stored.program.id, CLOSES_AT + number * A_WEEK)
            program = await programs.program(session, stored.program.id)
            round_ = await rounds.add_round(session, program, CLOSES_AT + (number + 1) * A_WEEK, seed=1)
            await rounds.add_absences(session, round_.id, [Absence(ada.id, absent)])

        own = await why.own(database, Who("T1", "UAda"), NOW)
        told = await why.of_person(database, Who("T1", ORGANISER), ada.id, NOW)

        assert own.rounds[0].why == absent
        assert not any(word in why_view(told).text for word in PRIVATE), absent
        assert why_view(own).text.count("\n") == 1 + len(
            own.rounds
        )  # the heading, the next round, and all of these
        if number == 0:
            assert own.rounds[1].why == Became.MET
            assert [each.partners[0].member.name for each in own.rounds[1:]] == ["Ben"]


async def test_who_asked_for_somebody_else_was_matched_for_an_organiser(
    database: Database, stored: Stored
) -> None:
    """An absence beside a match comes of what somebody wanted: it isn't told."""
    ada = stored.people[0]
    async with database.write() as session:
        await rounds.add_absences(session, stored.round.id, [Absence(ada.id, AbsenceWhy.ALONE)])

    told = await why.of_person(database, Who("T1", ORGANISER), ada.id, NOW)

    assert [each.why for each in told.rounds] == [Became.MET]


async def test_who_joined_later_was_not_in_yet(database: Database, stored: Stored) -> None:
    """There is neither a match of theirs nor an absence."""
    (cleo,) = await store_people(database, stored.program, "Cleo")

    told = await why.of_person(database, Who("T1", ORGANISER), cleo.id, NOW)

    assert [each.why for each in told.rounds] == [Became.NOT_YET_IN]
    assert told.coming is None
