"""What people tell after a chat: feedback, and notes to themselves."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.note import Note
from bot.domain.round import Feedback, Gain
from bot.store.chat_tables import FeedbackRow, NoteRow
from bot.store.database import insert_new
from bot.store.tables import MatchMemberRow, MemberRow, ParticipantRow


async def save_feedback(
    session: AsyncSession, match_id: int, participant_id: int, feedback: Feedback, now: datetime
) -> None:
    """Write down what someone told; the last word counts."""
    key = {"match_id": match_id, "participant_id": participant_id}
    values = {
        "rating": feedback.rating,
        "gains": list(feedback.gains),
        "thanks": feedback.thanks,
        "told_at": now,
    }
    await insert_new(session, FeedbackRow, [key | values])
    await session.execute(update(FeedbackRow).filter_by(**key).values(**values))


async def feedback_of(session: AsyncSession, match_id: int, participant_id: int) -> Feedback | None:
    """What someone told about a match, if they did."""
    row = await session.get(FeedbackRow, (match_id, participant_id))
    return Feedback(row.rating, tuple(Gain(gain) for gain in row.gains), row.thanks) if row else None


async def save_note(
    session: AsyncSession, match_id: int, author_id: int, text: str, remind_on: date | None, now: datetime
) -> Note:
    """Write someone's note about a match down, in place of an earlier one."""
    key = {"match_id": match_id, "author_id": author_id}
    values = {"text": text, "remind_on": remind_on}
    await insert_new(session, NoteRow, [key | values | {"written_at": now}])
    changed = update(NoteRow).filter_by(**key).values(**values).returning(NoteRow.id)
    return await note(session, (await session.scalars(changed)).one())


async def drop_note(session: AsyncSession, note_id: int) -> None:
    """Forget a note, and its reminder with it."""
    await session.execute(delete(NoteRow).where(NoteRow.id == note_id))


async def note(session: AsyncSession, note_id: int) -> Note:
    """A note by id."""
    (found,) = await _notes(session, NoteRow.id == note_id)
    return found


async def note_of(session: AsyncSession, match_id: int, author_id: int) -> Note | None:
    """Someone's own note about a match, if there is one."""
    found = await _notes(session, NoteRow.match_id == match_id, NoteRow.author_id == author_id)
    return found[0] if found else None


async def notes_of(session: AsyncSession, author_id: int) -> tuple[Note, ...]:
    """All of someone's own notes, the newest first."""
    return await _notes(session, NoteRow.author_id == author_id)


async def _notes(session: AsyncSession, *where: ColumnElement[bool]) -> tuple[Note, ...]:
    rows = (
        await session.scalars(
            select(NoteRow)
            .where(*where)
            .order_by(NoteRow.written_at.desc(), NoteRow.id.desc())
            .execution_options(populate_existing=True)
        )
    ).all()
    names = await _names_met(session, rows)
    return tuple(
        Note(row.id, row.author_id, row.match_id, row.text, names[row.id], row.written_at, row.remind_on)
        for row in rows
    )


async def _names_met(session: AsyncSession, notes: Sequence[NoteRow]) -> dict[int, tuple[str, ...]]:
    """For each note, by id, the names of those who were in its match beside its author."""
    partner = aliased(MatchMemberRow)
    query = (
        select(NoteRow.id, MemberRow.name)
        .join(partner, (partner.match_id == NoteRow.match_id) & (partner.participant_id != NoteRow.author_id))
        .join(ParticipantRow, ParticipantRow.id == partner.participant_id)
        .join(MemberRow)
        .where(NoteRow.id.in_([row.id for row in notes]))
        .order_by(NoteRow.id, partner.participant_id)
    )
    names: dict[int, tuple[str, ...]] = {row.id: () for row in notes}
    for note_id, name in await session.execute(query):
        names[note_id] += (name,)
    return names
