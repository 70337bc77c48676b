"""Rounds: when they close and what is counted then, and who was not matched in them."""

from datetime import timedelta

from sqlalchemy import text

from bot.domain.rounds.numbers import Reach, RoundNumbers
from bot.domain.rounds.round import Absence, AbsenceWhy, Answer, Feedback, Gain, MatchState
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.rounds import matches, numbers, rounds
from tests.store.rows import CLOSES_AT, NOW, add_match, in_twos, store_match


async def test_rounds_are_to_be_closed_from_their_time_on(database: Database) -> None:
    """At its closing time a round is found, once, and not before."""
    stored = await store_match(database)
    async with database.write() as session:
        assert (
            await rounds.rounds_to_close(
                session, stored.program.workspace_id, CLOSES_AT - timedelta(seconds=1)
            )
            == ()
        )
        assert await rounds.rounds_to_close(session, stored.program.workspace_id, CLOSES_AT) == (
            stored.round,
        )
        await numbers.close(session, stored.round.id, in_twos)
        assert await rounds.rounds_to_close(session, stored.program.workspace_id, CLOSES_AT) == ()


async def test_closing_calls_off_what_nobody_heard_of_and_counts_the_rest(database: Database) -> None:
    """An arranged match that was never introduced is not counted; numbers come back as they were written."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G1")
        unheard = await add_match(session, stored.round.id, [ada, ben], [])
        await matches.record_answer(session, stored.match.id, ada, Answer.MET, NOW)
        await matches.record_answer(session, stored.match.id, ben, Answer.NO, NOW)
        await notes.save_feedback(session, stored.match.id, ada, Feedback(4, (Gain.IDEA,)), NOW)
        assert await numbers.of_round(session, stored.round.id) is None
        await numbers.close(session, stored.round.id, in_twos)
    async with database.read() as session:
        # What so few people answered is not kept either, and one chat is never counted.
        reach = Reach((("", "", 1),), 1, 0, ())
        expected = RoundNumbers(
            1, 2, None, 0, 0, 0, None, {}, 0, 0, counted=0, voices=0, enrolled=2, reach=reach
        )
        assert await numbers.of_round(session, stored.round.id) == expected
        assert await numbers.of_last_round(session, stored.program.id) == expected
        assert (await matches.match(session, unheard.id)).state is MatchState.CALLED_OFF


async def test_absences_are_kept_with_their_why(database: Database) -> None:
    """Each participant is absent from a round for one reason."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        absent = [Absence(ada, AbsenceWhy.RESTING), Absence(ben, AbsenceWhy.PAUSED)]
        await rounds.add_absences(session, stored.round.id, absent)
        found = await session.execute(
            text("SELECT participant_id, why FROM absences ORDER BY participant_id")
        )
        assert [tuple(row) for row in found] == [(ada, "resting"), (ben, "paused")]
