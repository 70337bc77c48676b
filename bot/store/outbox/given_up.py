"""A program's messages that were given up and could still be delivered."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.notice import Notice
from bot.domain.outbox.states import NoticeState
from bot.store.tables import IS_FAILED, MemberRow, NoticeRow, ParticipantRow


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A message that Slack has refused for good.

    Args:
        name: whom it was for, if for one person.
        code: what Slack said.
    """

    name: str | None
    code: str | None


async def given_up(session: AsyncSession, program_id: int, now: datetime) -> tuple[GivenUp, ...]:
    """The messages of a program that Slack has refused for good, and that still make sense."""
    query = (
        select(MemberRow.name, NoticeRow.error)
        .select_from(NoticeRow)
        .outerjoin(ParticipantRow, ParticipantRow.id == NoticeRow.to_id)
        .outerjoin(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(*_given_up_in(program_id, now))
        .order_by(NoticeRow.id)
    )
    return tuple(GivenUp(name or None, code) for name, code in await session.execute(query))


async def count(session: AsyncSession, program_id: int, now: datetime) -> int:
    """How many these are."""
    query = select(func.count()).select_from(NoticeRow).where(*_given_up_in(program_id, now))
    return await session.scalar(query) or 0


async def is_known(session: AsyncSession, notice: Notice, now: datetime) -> bool:
    """Whether another message for the same person, match or address is among these."""
    about = notice.content
    query = select(NoticeRow.id).where(
        *_given_up_in(notice.program_id, now),
        NoticeRow.id != notice.id,
        NoticeRow.address.is_not_distinct_from(about.address),
        NoticeRow.to_id.is_not_distinct_from(about.to_id),
        or_(NoticeRow.to_id.is_not(None), NoticeRow.match_id.is_not_distinct_from(about.match_id)),
    )
    return await session.scalar(query.limit(1)) is not None


async def retry(session: AsyncSession, program_id: int, now: datetime) -> int:
    """Try these again; return how many."""
    again = (
        update(NoticeRow)
        .where(*_given_up_in(program_id, now))
        .values(state=NoticeState.PENDING, next_attempt_at=now, refusals=0, error=None, payload=None)
        .returning(NoticeRow.id)
    )
    return len((await session.scalars(again)).all())


def _given_up_in(program_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        NoticeRow.program_id == program_id,
        IS_FAILED,
        NoticeRow.expires_at > now,
    )
