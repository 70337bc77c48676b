"""People whom Slack wouldn't let the bot reach or bring together: nobody tries again until some time has passed."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Standing
from bot.store.bulk import table_of, upsert
from bot.store.instant import Instant
from bot.store.tables import MemberRow, ParticipantRow, RefusedPairRow

_WORKSPACE: ColumnElement[int] = bindparam("workspace")
_NOW: ColumnElement[datetime] = bindparam("now", type_=Instant())
_PEOPLE, _MEMBERS, _PAIRS = map(table_of, (ParticipantRow, MemberRow, RefusedPairRow))
_HERE = (
    select(_PEOPLE.c.id)
    .join(_MEMBERS, _MEMBERS.c.id == _PEOPLE.c.member_id)
    .where(_MEMBERS.c.workspace_id == _WORKSPACE)
)
_PEOPLE_OVER = (_MEMBERS.c.workspace_id == _WORKSPACE) & (_MEMBERS.c.unseen_until <= _NOW)
_PAIRS_OVER = (_PAIRS.c.until <= _NOW) & _PAIRS.c.one_id.in_(_HERE)
# Built once, because everything that brings people together or asks who is there asks these.
_REFUSED_PAIRS = (
    select(_PAIRS.c.one_id, _PAIRS.c.other_id)
    .join(_PEOPLE, _PEOPLE.c.id == _PAIRS.c.one_id)
    .where(_PEOPLE.c.program_id == bindparam("program"))
)
_ANY_OVER = select(
    or_(
        select(_MEMBERS.c.id).where(_PEOPLE_OVER).exists(),
        select(_PAIRS.c.one_id).where(_PAIRS_OVER).exists(),
    )
)


async def refuse_pairs(session: AsyncSession, pairs: Iterable[tuple[int, int]], until: datetime) -> None:
    """Keep these pairs of participants apart until then; the lower id comes first."""
    for one, other in pairs:
        key = {"one_id": one, "other_id": other}
        await upsert(session, RefusedPairRow, key, {"until": until})


async def set_unseen(session: AsyncSession, member_ids: Collection[int], until: datetime) -> None:
    """Match nobody with these members until then."""
    await session.execute(
        update(MemberRow).where(MemberRow.id.in_(list(member_ids))).values(unseen_until=until)
    )


async def unseen_beyond(session: AsyncSession, program_id: int, moment: datetime) -> int:
    """How many of a program's participants are matched with nobody until after a moment, because the bot can't reach them."""
    query = (
        select(func.count())
        .select_from(ParticipantRow)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(ParticipantRow.program_id == program_id, MemberRow.unseen_until > moment)
    )
    return await session.scalar(query) or 0


async def unseen_names(session: AsyncSession, program_id: int, now: datetime) -> tuple[str, ...]:
    """The names of a program's participants whom Slack doesn't let the bot reach at the moment."""
    query = (
        select(MemberRow.name)
        .join(ParticipantRow, ParticipantRow.member_id == MemberRow.id)
        .where(_takes_part_in(program_id), MemberRow.unseen_until > now, ~MemberRow.gone)
        .order_by(MemberRow.name)
    )
    return tuple(await session.scalars(query))


async def forget_in(session: AsyncSession, program_id: int) -> None:
    """Let the people of a program be tried again whom Slack wouldn't let the bot reach or bring together."""
    people = select(ParticipantRow.id).where(ParticipantRow.program_id == program_id)
    members = select(ParticipantRow.member_id).where(_takes_part_in(program_id))
    await session.execute(update(MemberRow).where(MemberRow.id.in_(members)).values(unseen_until=None))
    await session.execute(delete(RefusedPairRow).where(RefusedPairRow.one_id.in_(people)))


def _takes_part_in(program_id: int) -> ColumnElement[bool]:
    return (ParticipantRow.program_id == program_id) & (ParticipantRow.standing != Standing.LEFT)


async def refused_pairs(session: AsyncSession, program_id: int) -> frozenset[tuple[int, int]]:
    """The pairs of a program's participants whom Slack wouldn't bring together."""
    rows = await session.execute(_REFUSED_PAIRS, {"program": program_id})
    return frozenset((row[0], row[1]) for row in rows)


async def is_refused(session: AsyncSession, one: int, other: int) -> bool:
    """Whether Slack wouldn't bring two participants together."""
    pair = select(RefusedPairRow.until).filter_by(one_id=min(one, other), other_id=max(one, other))
    return await session.scalar(pair) is not None


async def are_over(session: AsyncSession, workspace_id: int, now: datetime) -> bool:
    """Whether any of a workspace's refusals have lasted long enough."""
    return bool(await session.scalar(_ANY_OVER, {"workspace": workspace_id, "now": now}))


async def forget_over(session: AsyncSession, workspace_id: int, now: datetime) -> None:
    """Let those be tried again whose refusal has lasted long enough."""
    which = {"workspace": workspace_id, "now": now}
    await session.execute(update(MemberRow).where(_PEOPLE_OVER).values(unseen_until=None), which)
    await session.execute(delete(RefusedPairRow).where(_PAIRS_OVER), which)
