"""Changes that a transaction makes are seen by what it reads afterwards, though somebody still holds the rows from before."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.followup import FollowUpKind, NewFollowUp
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer, Feedback
from bot.store import actors
from bot.store.base import Base
from bot.store.database import Database
from bot.store.memory import followups, notes
from bot.store.outbox import leases
from bot.store.people import participants
from bot.store.rounds import matches, numbers, programs, rounds
from bot.store.tables import (
    FeedbackRow,
    FollowUpRow,
    MatchMemberRow,
    MatchRow,
    NoteRow,
    ParticipantRow,
    ProgramRow,
    RoundRow,
    WorkspaceRow,
)
from tests.store.rows import NOW, Stored, in_twos, store_match

Asks = Callable[[AsyncSession, Stored], Awaitable[object]]
TODAY = NOW.date()


def stands(standing: Standing) -> Asks:
    """Have Ada pause, or leave."""
    return lambda session, on: participants.set_standing(session, on.people[0].id, standing)


CHANGES: dict[str, tuple[type[Base], Asks, Asks]] = {
    "a match": (
        MatchRow,
        lambda s, on: matches.introduced(s, on.match.id, "G1"),
        lambda s, on: matches.match(s, on.match.id),
    ),
    "an answer": (
        MatchMemberRow,
        lambda s, on: matches.record_answer(s, on.match.id, on.people[0].id, Answer.MET, NOW),
        lambda s, on: matches.match(s, on.match.id),
    ),
    "a participant": (
        ParticipantRow,
        stands(Standing.PAUSED),
        lambda s, on: participants.participant(s, on.people[0].id),
    ),
    "who acts": (ParticipantRow, stands(Standing.LEFT), lambda s, on: actors.actor(s, "T1", "UAda")),
    "a program": (
        ProgramRow,
        lambda s, on: programs.set_next_round(s, on.program.id, NOW),
        lambda s, on: programs.program(s, on.program.id),
    ),
    "a round": (
        RoundRow,
        lambda s, on: numbers.close(s, on.round.id, in_twos),
        lambda s, on: rounds.round_in(s, on.program.workspace_id, on.round.id),
    ),
    "feedback": (
        FeedbackRow,
        lambda s, on: notes.save_feedback(s, on.match.id, on.people[0].id, Feedback(5), NOW),
        lambda s, on: notes.feedback_of(s, on.match.id, on.people[0].id),
    ),
    "a stop": (
        WorkspaceRow,
        lambda s, on: leases.stop(s, on.program.workspace_id, "account_inactive", NOW),
        lambda s, on: leases.stop_of(s, on.program.workspace_id),
    ),
    "a note": (
        NoteRow,
        lambda s, on: notes.save_note(s, on.match.id, on.people[0].id, "two", NOW),
        lambda s, on: notes.note_of(s, on.match.id, on.people[0].id),
    ),
    "a follow-up": (
        FollowUpRow,
        lambda s, on: followups.move(s, 1, TODAY + timedelta(days=7)),
        lambda s, on: followups.open_of(s, on.people[0].id),
    ),
}


async def test_what_is_read_is_as_it_is_now(database: Database) -> None:
    """In the transaction that makes the change as in those after it."""
    stored = await store_match(database)
    ada = stored.people[0].id
    async with database.write() as session:
        await notes.save_note(session, stored.match.id, ada, "one", NOW)
        await notes.save_feedback(session, stored.match.id, ada, Feedback(1), NOW)
        task = NewFollowUp(FollowUpKind.TASK, "Call", TODAY)
        await followups.add(session, stored.match.id, ada, task, NOW)
    for name, (table, change, read) in CHANGES.items():
        async with database.write() as session:
            before = await read(session, stored)
            held = (await session.scalars(select(table))).all()
            await change(session, stored)
            after = await read(session, stored)
        assert held, name
        assert after != before, name
        async with database.read() as session:
            assert await read(session, stored) == after, name
