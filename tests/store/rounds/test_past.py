"""What the next round learns from earlier ones, and what is kept of each."""

from datetime import timedelta

from bot.domain.rounds.round import Absence, AbsenceWhy, Answer
from bot.store.database import Database
from bot.store.rounds import matches, past, rounds
from bot.store.rounds.past import PastGroup
from tests.store.rows import CLOSES_AT, NOW, ROUND_AT, add_match, later, store_match


async def test_the_past_knows_who_was_introduced_to_whom(database: Database) -> None:
    """With the round's time and what people said; of a match that was called off, who was left without anybody."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    async with database.write() as session:
        second = await rounds.add_round(session, later(stored.program, 2), CLOSES_AT, seed=1)
        off = await add_match(session, second.id, [ada, ben], [])
        await add_match(session, second.id, [ben, cleo], [])
        await matches.call_off(session, off.id)
        await matches.record_answer(session, stored.match.id, ada, Answer.NO, NOW)
    async with database.read() as session:
        assert await past.past_groups(session, stored.program.id) == [
            PastGroup(ROUND_AT, {ada: Answer.NO, ben: None, cleo: None}),
            PastGroup(ROUND_AT + timedelta(weeks=2), {ben: None, cleo: None}),
            PastGroup(ROUND_AT + timedelta(weeks=2), {ada: None}),
        ]
        times = await past.round_times(session, stored.program.id)
        assert times == (ROUND_AT + timedelta(weeks=2), ROUND_AT)


async def test_the_past_knows_who_was_left_alone(database: Database) -> None:
    """Whoever a round had nobody for is there as a group of one; who was away of their own will is not."""
    stored = await store_match(database, "Ada", "Ben")
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        second = await rounds.add_round(session, later(stored.program, 2), CLOSES_AT, seed=1)
        await rounds.add_absences(
            session, second.id, [Absence(ada, AbsenceWhy.ALONE), Absence(ben, AbsenceWhy.PAUSED)]
        )
    async with database.read() as session:
        groups = await past.past_groups(session, stored.program.id)
        assert groups[1:] == [PastGroup(ROUND_AT + timedelta(weeks=2), {ada: None})]


async def test_what_a_round_was_planned_from_comes_back_as_it_was(database: Database) -> None:
    """Lists, numbers beyond 32 bits and words in any script survive; a round without any has none."""
    stored = await store_match(database)
    situation = {
        "people": [{"id": 1, "hours": 2**48 - 1, "role": "Ünïcode ☕"}],
        "met": [[1, 2, 3]],
        "seed": 2**62,
    }
    async with database.read() as session:
        assert await past.kept_situation(session, stored.round.id) is None
    async with database.write() as session:
        await past.keep_situation(session, stored.round.id, past.packed(situation))
    async with database.read() as session:
        assert await past.kept_situation(session, stored.round.id) == situation
