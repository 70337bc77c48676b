"""Who met whom before, as files of other tools say."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import ColumnElement, bindparam, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.store.bulk import table_of
from bot.store.tables import EarlierMeetingRow, MemberRow, ParticipantRow

MemberPair = tuple[int, int]

_MET = table_of(EarlierMeetingRow)
_ONE, _OTHER = table_of(ParticipantRow).alias(), table_of(ParticipantRow).alias()
_IN: ColumnElement[int] = bindparam("program")
# Built once, because every look at a round to come asks for them.
_IN_PROGRAM = (
    select(_ONE.c.id, _OTHER.c.id, _MET.c.met_on)
    .join_from(_MET, _ONE, (_ONE.c.member_id == _MET.c.one_id) & (_ONE.c.program_id == _IN))
    .join(_OTHER, (_OTHER.c.member_id == _MET.c.other_id) & (_OTHER.c.program_id == _IN))
)


async def all_pairs(session: AsyncSession, workspace_id: int) -> dict[tuple[str, str], date]:
    """When two people last met, by their ids of Slack's in ascending order."""
    one, other = aliased(MemberRow), aliased(MemberRow)
    query = (
        select(one.slack_id, other.slack_id, EarlierMeetingRow.met_on)
        .join(one, one.id == EarlierMeetingRow.one_id)
        .join(other, other.id == EarlierMeetingRow.other_id)
        .where(one.workspace_id == workspace_id)
    )
    return {(min(a, b), max(a, b)): day for a, b, day in await session.execute(query)}


async def keep(session: AsyncSession, met: Mapping[MemberPair, date]) -> None:
    """Save when pairs of members last met."""
    if not met:
        return
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    table = table_of(EarlierMeetingRow)
    rows = [{"one_id": min(pair), "other_id": max(pair), "met_on": day} for pair, day in met.items()]
    new: sqlite.Insert | postgresql.Insert = dialect.insert(table)
    later = new.on_conflict_do_update(
        index_elements=["one_id", "other_id"], set_={"met_on": new.excluded.met_on}
    )
    await session.execute(later, rows)


async def in_program(
    session: AsyncSession, program_id: int, people: Collection[int] | None = None
) -> dict[MemberPair, date]:
    """When two participants of a program last met before, the lower id first.

    Args:
        people: only those pairs that one of these is in.
    """
    query = _IN_PROGRAM
    if people is not None:
        wanted = list(people)
        query = query.where(or_(_ONE.c.id.in_(wanted), _OTHER.c.id.in_(wanted)))
    found = await session.execute(query, {"program": program_id})
    return {(min(a, b), max(a, b)): day for a, b, day in found}


async def of_member(session: AsyncSession, member_id: int) -> tuple[tuple[str, date], ...]:
    """Whom somebody met, by name, and when they last did, latest first."""
    mine = EarlierMeetingRow.one_id == member_id
    them = (mine & (MemberRow.id == EarlierMeetingRow.other_id)) | (
        (EarlierMeetingRow.other_id == member_id) & (MemberRow.id == EarlierMeetingRow.one_id)
    )
    query = (
        select(MemberRow.name, EarlierMeetingRow.met_on)
        .join(EarlierMeetingRow, them)
        .order_by(EarlierMeetingRow.met_on.desc(), MemberRow.name)
    )
    return tuple((name, day) for name, day in await session.execute(query))
