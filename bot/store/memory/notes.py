"""What people write after a chat: feedback, and notes to themselves."""

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.followup import FollowUpKind, FollowUpState
from bot.domain.memory.note import Note
from bot.domain.rounds.round import Feedback, Gain
from bot.store.bulk import insert_new
from bot.store.memory.followups import names_met
from bot.store.tables import FeedbackRow, FollowUpRow, NoteRow


async def save_feedback(
    session: AsyncSession, match_id: int, participant_id: int, feedback: Feedback, now: datetime
) -> None:
    """Save someone's feedback, replacing what they gave before."""
    key = {"match_id": match_id, "participant_id": participant_id}
    values = {
        "rating": feedback.rating,
        "gains": list(feedback.gains),
        "thanks": feedback.thanks,
        "shares": feedback.shares,
        "told_at": now,
    }
    await insert_new(session, FeedbackRow, [key | values | {"agreed": []}])
    await session.execute(update(FeedbackRow).filter_by(**key).values(**values))


_FEEDBACK = select(FeedbackRow).where(
    FeedbackRow.match_id == bindparam("match"), FeedbackRow.participant_id == bindparam("participant")
)


_FEEDBACK_BY = select(FeedbackRow).where(
    FeedbackRow.participant_id.in_(bindparam("participants", expanding=True))
)


async def feedback_of(session: AsyncSession, match_id: int, participant_id: int) -> Feedback | None:
    """Someone's feedback about a match, if they gave any."""
    row = await session.scalar(_FEEDBACK, {"match": match_id, "participant": participant_id})
    return _as_feedback(row) if row else None


async def feedback_by(session: AsyncSession, *participant_ids: int) -> dict[int, Feedback]:
    """All feedback of someone, who has an id in each program, by the match's id."""
    rows = await session.scalars(_FEEDBACK_BY, {"participants": participant_ids})
    return {row.match_id: _as_feedback(row) for row in rows}


def _as_feedback(row: FeedbackRow) -> Feedback:
    return Feedback(row.rating, tuple(Gain(gain) for gain in row.gains), row.thanks, row.shares)


async def save_note(session: AsyncSession, match_id: int, author_id: int, text: str, now: datetime) -> None:
    """Save someone's note about a match, replacing an earlier one."""
    key = {"match_id": match_id, "author_id": author_id}
    await insert_new(session, NoteRow, [key | {"text": text, "written_at": now}])
    await session.execute(update(NoteRow).filter_by(**key).values(text=text, written_at=now))


async def drop_note(session: AsyncSession, match_id: int, author_id: int) -> None:
    """Delete someone's note about a match."""
    await session.execute(delete(NoteRow).filter_by(match_id=match_id, author_id=author_id))


async def note_of(session: AsyncSession, match_id: int, author_id: int) -> Note | None:
    """The author's own note about a match, if there is one."""
    found = await _notes(session, NoteRow.author_id == author_id, NoteRow.match_id == match_id)
    return found[0] if found else None


async def notes_of(session: AsyncSession, *author_ids: int) -> tuple[Note, ...]:
    """All of the author's own notes, newest first; an author has an id in each program."""
    return await _notes(session, NoteRow.author_id.in_(author_ids))


_REMINDER = (
    (FollowUpRow.match_id == NoteRow.match_id)
    & (FollowUpRow.author_id == NoteRow.author_id)
    & (FollowUpRow.kind == FollowUpKind.REMINDER)
    & (FollowUpRow.state == FollowUpState.OPEN)
)
_NOTES = (
    select(NoteRow, FollowUpRow.due_on)
    .outerjoin(FollowUpRow, _REMINDER)
    .order_by(NoteRow.written_at.desc(), NoteRow.id.desc())
)


async def _notes(session: AsyncSession, *where: ColumnElement[bool]) -> tuple[Note, ...]:
    """Find notes of one author."""
    rows = (await session.execute(_NOTES.where(*where))).all()
    if not rows:
        return ()
    authors = {row.author_id for row, _ in rows}
    names = await names_met(session, authors, (row.match_id for row, _ in rows))
    return tuple(
        Note(row.id, row.author_id, row.match_id, row.text, names[row.match_id], row.written_at, remind_on)
        for row, remind_on in rows
    )
