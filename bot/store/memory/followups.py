"""What people want to come back to after a chat."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import ColumnElement, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUpState, NewFollowUp
from bot.store.tables import FollowUpRow, MatchMemberRow, MemberRow, NoteRow, ParticipantRow

_DONE_BY = select(func.count()).where(
    FollowUpRow.author_id.in_(bindparam("authors", expanding=True)), FollowUpRow.state == FollowUpState.DONE
)


async def add(
    session: AsyncSession, match_id: int, author_id: int, new: NewFollowUp, now: datetime
) -> FollowUp:
    """Save a new follow-up."""
    row = FollowUpRow(
        match_id=match_id,
        author_id=author_id,
        kind=new.kind,
        text=new.text,
        due_on=new.due_on,
        state=FollowUpState.OPEN,
        written_at=now,
    )
    session.add(row)
    await session.flush()
    (added,) = await _found(session, FollowUpRow.id == row.id)
    return added


async def follow_up(session: AsyncSession, author_id: int, followup_id: int) -> FollowUp | None:
    """A follow-up by an id that may come from outside, if this author wrote it."""
    found = await _found(session, FollowUpRow.author_id == author_id, FollowUpRow.id == followup_id)
    return found[0] if found else None


async def reminder_of(session: AsyncSession, match_id: int, author_id: int) -> FollowUp | None:
    """The open reminder of an author's note about a match, if there is one."""
    of_note = (FollowUpRow.match_id == match_id, FollowUpRow.author_id == author_id)
    found = await _found(session, *of_note, _is_reminder(), _is_open())
    return found[0] if found else None


async def open_of(session: AsyncSession, *author_ids: int) -> tuple[FollowUp, ...]:
    """Everything the author, who has an id in each program, still wants to come back to: longest due first, undated last."""
    found = await _found(session, FollowUpRow.author_id.in_(author_ids), _is_open())
    return tuple(sorted(found, key=lambda each: (each.due_on or date.max, each.id)))


async def done_by(session: AsyncSession, *author_ids: int) -> int:
    """How many follow-ups the author has done."""
    return await session.scalar(_DONE_BY, {"authors": author_ids}) or 0


async def move(session: AsyncSession, followup_id: int, due_on: date) -> None:
    """Move a follow-up to another day."""
    await session.execute(update(FollowUpRow).where(FollowUpRow.id == followup_id).values(due_on=due_on))


async def settle(session: AsyncSession, followup_id: int, state: FollowUpState, now: datetime) -> None:
    """Mark a follow-up as done or dropped."""
    settled = update(FollowUpRow).where(FollowUpRow.id == followup_id)
    await session.execute(settled.values(state=state, settled_at=now))


async def names_met(
    session: AsyncSession, author_ids: Collection[int], matches: Iterable[int]
) -> Mapping[int, tuple[str, ...]]:
    """The names of the author's company in each of their matches, as in ``Match.company``, by the match's id."""
    everyone: dict[int, tuple[str, ...]] = dict.fromkeys(matches, ())
    staying = dict(everyone)
    about = {"ids": list(everyone), "author_ids": list(author_ids)}
    for match_id, name, left in await session.execute(_MET, about):
        everyone[match_id] += (name,)
        staying[match_id] += () if left else (name,)
    return {match_id: names or everyone[match_id] for match_id, names in staying.items()}


def _is_open() -> ColumnElement[bool]:
    return FollowUpRow.state == FollowUpState.OPEN


def _is_reminder() -> ColumnElement[bool]:
    return FollowUpRow.kind == FollowUpKind.REMINDER


_PARTNER = aliased(MatchMemberRow)
_MET = (
    select(_PARTNER.match_id, MemberRow.name, _PARTNER.left)
    .join(ParticipantRow, ParticipantRow.id == _PARTNER.participant_id)
    .join(MemberRow)
    .where(
        _PARTNER.match_id.in_(bindparam("ids", expanding=True)),
        _PARTNER.participant_id.not_in(bindparam("author_ids", expanding=True)),
    )
    .order_by(_PARTNER.match_id, _PARTNER.participant_id)
)
_NOTE = (NoteRow.match_id == FollowUpRow.match_id) & (NoteRow.author_id == FollowUpRow.author_id)
_FOLLOW_UPS = select(FollowUpRow, NoteRow.text).outerjoin(NoteRow, _NOTE & _is_reminder())


async def _found(session: AsyncSession, *where: ColumnElement[bool]) -> tuple[FollowUp, ...]:
    """Find follow-ups of one author; the text of a reminder is the note's."""
    rows = (await session.execute(_FOLLOW_UPS.where(*where))).all()
    if not rows:
        return ()
    authors = {row.author_id for row, _ in rows}
    names = await names_met(session, authors, (row.match_id for row, _ in rows))
    return tuple(
        FollowUp(
            id=row.id,
            author_id=row.author_id,
            match_id=row.match_id,
            kind=FollowUpKind(row.kind),
            text=noted or row.text,
            due_on=row.due_on,
            state=FollowUpState(row.state),
            about=names[row.match_id],
        )
        for row, noted in rows
    )
