"""Who waits in a round, who sits it out, and who hears nothing of the other."""

from datetime import datetime, timedelta

from sqlalchemy import update

from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.match_notices import intro
from bot.domain.outbox.notices import silent
from bot.domain.outbox.states import NoticeState
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.round import AbsenceWhy, Answer, Match
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.rematching import waiting_list
from bot.store.rounds import matches
from bot.store.tables import ParticipantRow
from tests.store.rows import ROUND_AT, Stored, store_match

TIMES = RoundTimes.between(ROUND_AT, ROUND_AT + timedelta(weeks=2), Timing())
LATER = ROUND_AT + timedelta(days=1)


async def introduce(database: Database, match: Match) -> None:
    """Have a match introduced as the round starts."""
    async with database.write() as session:
        await outbox.add(session, 1, [intro(match, TIMES)])
        (notice,) = await outbox.claim(session, 1, Lane.OPENING, "test", ROUND_AT)
        await outbox.settle(session, notice, NoticeState.SENT, message=("G1", "1.0"))
        await matches.introduced(session, match.id, "G1")


async def clicks(database: Database, person: int, days: int) -> None:
    """Somebody does something, so many days after the introduction."""
    async with database.write() as session:
        at = ROUND_AT + timedelta(days=days)
        await session.execute(update(ParticipantRow).filter_by(id=person).values(clicked_at=at))


async def asked(database: Database, stored: Stored, person: int) -> None:
    """Somebody is asked whether they want somebody else."""
    async with database.write() as session:
        question = silent(stored.round, stored.match.id, person, LATER, TIMES.closes_at)
        await outbox.add(session, 1, [question])


async def waiting(database: Database, stored: Stored) -> list[tuple[int, datetime]]:
    """Who is stranded, and since when they were introduced."""
    async with database.read() as session:
        found = await waiting_list.stranded(session, stored.round.id)
    assert {each.match_id for each in found} <= {stored.match.id}
    return [(each.participant_id, each.introduced_at) for each in found]


async def test_who_hears_nothing_of_the_others(database: Database) -> None:
    """Only one who did something since the introduction, while nobody else did and nothing is settled; once each."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    await clicks(database, ada, -1)
    assert await waiting(database, stored) == []  # not even introduced
    await introduce(database, stored.match)
    assert await waiting(database, stored) == []
    await clicks(database, ada, 1)
    assert await waiting(database, stored) == [(ada, ROUND_AT)]
    await clicks(database, ben, 1)
    assert await waiting(database, stored) == []
    async with database.write() as session:
        await matches.leave(session, stored.match.id, ben)
    await asked(database, stored, cleo)
    assert await waiting(database, stored) == [(ada, ROUND_AT)]
    await asked(database, stored, ada)
    assert await waiting(database, stored) == []


async def test_of_whom_nothing_was_heard(database: Database) -> None:
    """Those who did nothing since they were introduced, and when that was."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.read() as session:
        assert await waiting_list.silent_since(session, stored.round.id, [ada, ben]) == {}
    await introduce(database, stored.match)
    await clicks(database, ada, 1)
    async with database.read() as session:
        assert await waiting_list.silent_since(session, stored.round.id, [ada, ben]) == {ben: ROUND_AT}
        assert await waiting_list.silent_since(session, stored.round.id, [ada]) == {}


async def test_what_is_settled_strands_nobody(database: Database) -> None:
    """Who said that it won't happen knows already."""
    stored = await store_match(database)
    await introduce(database, stored.match)
    async with database.write() as session:
        ada = stored.people[0].id
        await matches.record_answer(session, stored.match.id, ada, Answer.NOT_YET, LATER)
        assert [each.participant_id for each in await waiting_list.stranded(session, stored.round.id)] == [
            ada
        ]
        await matches.record_answer(session, stored.match.id, ada, Answer.NO, LATER)
        assert await waiting_list.stranded(session, stored.round.id) == ()


async def test_why_a_round_has_nobody_for_somebody(database: Database) -> None:
    """The last word counts; who seeks somebody else is remembered in the match that they left."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        number = stored.round.id
        assert await waiting_list.absence_of(session, number, ada) is None
        await waiting_list.set_absence(session, number, ada, AbsenceWhy.ALONE)
        assert await waiting_list.alone_in(session, number) == {ada}
        await waiting_list.set_absence(session, number, ada, AbsenceWhy.DECLINED)
        assert await waiting_list.absence_of(session, number, ada) is AbsenceWhy.DECLINED
        assert (
            await waiting_list.alone_in(session, number),
            await waiting_list.sitting_out(session, number),
        ) == (
            set(),
            {ada},
        )
        await waiting_list.seek_other(session, stored.match.id, ben)
        sought = [await waiting_list.seeks_other(session, stored.match.id, one) for one in (ada, ben)]
    assert sought == [False, True]
