"""The outbox: notices written with the change that causes them, claimed one at a time, and what became of them."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.notice import NewNotice, Notice, NoticeKind, NoticeState
from bot.store.database import insert_new
from bot.store.tables import NoticeRow


async def add(session: AsyncSession, program_id: int, notices: Iterable[NewNotice]) -> None:
    """Write notices to the outbox; one whose key stands there already changes nothing."""
    rows = [
        asdict(notice)
        | {
            "program_id": program_id,
            "state": NoticeState.PENDING,
            "next_attempt_at": notice.due_at,
            "attempts": 0,
        }
        for notice in notices
    ]
    await insert_new(session, NoticeRow, rows)


async def has_due(session: AsyncSession, now: datetime) -> bool:
    """Whether there is anything to say, to drop or to take back."""
    open_states = NoticeRow.state.in_([NoticeState.PENDING, NoticeState.SENDING])
    query = select(NoticeRow.id).where(open_states, NoticeRow.next_attempt_at <= now).limit(1)
    return await session.scalar(query) is not None


async def claim(session: AsyncSession, now: datetime) -> Notice | None:
    """Take the notice that has been due the longest; from here on Slack may have it."""
    longest_due = (
        select(NoticeRow.id)
        .where(
            NoticeRow.state == NoticeState.PENDING,
            NoticeRow.next_attempt_at <= now,
            NoticeRow.expires_at > now,
        )
        .order_by(NoticeRow.next_attempt_at, NoticeRow.id)
        .limit(1)
        .scalar_subquery()
    )
    claimed = (
        update(NoticeRow)
        .where(NoticeRow.id == longest_due)
        .values(state=NoticeState.SENDING, attempts=NoticeRow.attempts + 1, next_attempt_at=now)
        .returning(NoticeRow)
    )
    row = await session.scalar(claimed.execution_options(synchronize_session=False))
    return _as_notice(row) if row else None


async def settle(
    session: AsyncSession,
    notice_id: int,
    state: NoticeState,
    *,
    error: str | None = None,
    channel: str | None = None,
    ts: str | None = None,
) -> None:
    """Write down what became of a claimed notice."""
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.id == notice_id)
        .values(state=state, error=error, channel=channel, ts=ts)
    )


async def postpone(session: AsyncSession, notice_id: int, until: datetime, error: str) -> None:
    """Give a claimed notice back, to be tried again, unless it was withdrawn in the meantime."""
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.id == notice_id, NoticeRow.state == NoticeState.SENDING)
        .values(state=NoticeState.PENDING, next_attempt_at=until, error=error)
    )


async def claims(session: AsyncSession, before: datetime | None = None) -> tuple[Notice, ...]:
    """The notices that are claimed, or those of them that were claimed before some moment."""
    query = select(NoticeRow).where(NoticeRow.state == NoticeState.SENDING)
    rows = await session.scalars(query if before is None else query.where(NoticeRow.next_attempt_at < before))
    return tuple(_as_notice(row) for row in rows)


async def expire(session: AsyncSession, now: datetime) -> None:
    """Drop, visibly, what was not said in time."""
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.state == NoticeState.PENDING, NoticeRow.expires_at <= now)
        .values(state=NoticeState.EXPIRED)
    )


async def withdraw_for(
    session: AsyncSession, match_id: int, kinds: Iterable[NoticeKind], to_id: int | None = None
) -> None:
    """Take back what a match, or one person in it, has not been told yet."""
    about = [NoticeRow.match_id == match_id, NoticeRow.kind.in_(list(kinds))]
    await _withdraw(session, *about, *([NoticeRow.to_id == to_id] if to_id else []))


async def withdraw_round(
    session: AsyncSession, round_id: int, kinds: Iterable[NoticeKind], to_id: int | None = None
) -> None:
    """Take back what a round, or one person in it, has not been told yet."""
    about = [NoticeRow.round_id == round_id, NoticeRow.kind.in_(list(kinds))]
    await _withdraw(session, *about, *([NoticeRow.to_id == to_id] if to_id else []))


async def withdraw_note(session: AsyncSession, note_id: int) -> None:
    """Take back the reminder of a note without a trace, so that its author may ask for the same one again."""
    pending = NoticeRow.state == NoticeState.PENDING
    await session.execute(delete(NoticeRow).where(NoticeRow.note_id == note_id, pending))


async def was_sent(session: AsyncSession, match_id: int, kind: NoticeKind, from_id: int) -> bool:
    """Whether someone's notice of this kind about a match is on its way or has arrived."""
    query = select(func.count()).where(
        NoticeRow.match_id == match_id, NoticeRow.kind == kind, NoticeRow.from_id == from_id
    )
    return bool(await session.scalar(query))


async def is_pending(session: AsyncSession, match_id: int, kind: NoticeKind, to_id: int) -> bool:
    """Whether someone is still to get a notice of this kind about a match."""
    query = select(func.count()).where(
        NoticeRow.match_id == match_id,
        NoticeRow.kind == kind,
        NoticeRow.to_id == to_id,
        NoticeRow.state == NoticeState.PENDING,
    )
    return bool(await session.scalar(query))


async def _withdraw(session: AsyncSession, *about: ColumnElement[bool]) -> None:
    """Take notices back; one that is being said may arrive all the same, but is not tried again."""
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.state.in_([NoticeState.PENDING, NoticeState.SENDING]), *about)
        .values(state=NoticeState.WITHDRAWN)
    )


def _as_notice(row: NoticeRow) -> Notice:
    columns = {field.name: getattr(row, field.name) for field in fields(NewNotice)}
    content = NewNotice(**columns | {"kind": NoticeKind(row.kind)})
    return Notice(row.id, row.program_id, content, row.attempts)
