"""What imported files say of a workspace's people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.placement import Placement
from bot.store.bulk import table_of
from bot.store.people import placements
from bot.store.tables import MemberRow, ParticipantRow

# What is kept of people, whether they take part or not, and of those who do.
OF_MEMBERS = ("filed_department", "filed_team", "office", "level", "started_on", "managers")
OF_PARTICIPANTS = ("side", "capacity")
NOTHING: Mapping[str, Any] = {
    **dict.fromkeys(("filed_department", "filed_team", "office", "side"), ""),
    "level": None,
    "started_on": None,
    "managers": (),
    "capacity": 1,
}


@dataclass(frozen=True, slots=True)
class FiledRecord:
    """What is kept of somebody.

    Args:
        takes_part: whether they ever joined.
    """

    values: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    takes_part: bool = False


async def all_records(session: AsyncSession, workspace_id: int) -> dict[str, FiledRecord]:
    """What is kept of everybody whom the bot knows in a workspace, by Slack's id."""
    columns = [*(getattr(MemberRow, name) for name in OF_MEMBERS)]
    columns += [getattr(ParticipantRow, name) for name in OF_PARTICIPANTS]
    query = (
        select(MemberRow.slack_id, ParticipantRow.id.label("one"), *columns)
        .outerjoin(ParticipantRow, ParticipantRow.member_id == MemberRow.id)
        .where(MemberRow.workspace_id == workspace_id)
        .order_by(ParticipantRow.id)
    )
    found = {}
    for row in (await session.execute(query)).mappings():
        names = (*OF_MEMBERS, *(OF_PARTICIPANTS if row["one"] else ()))
        found[row["slack_id"]] = FiledRecord(
            {**NOTHING, **{name: row[name] for name in names}}, row["one"] is not None
        )
    return found


async def keep(session: AsyncSession, workspace_id: int, told: Mapping[str, Mapping[str, Any]]) -> None:
    """Save what a file says of people whom the bot knows, by Slack's id; a person's own word on the department holds."""
    alike: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for slack_id, values in told.items():
        names = tuple(name for name in OF_MEMBERS if name in values)
        alike[names].append({"who": slack_id} | {f"new_{name}": values[name] for name in names})
        placed = {name: values[name] for name in OF_PARTICIPANTS if name in values}
        if placed:
            await placements.place(session, workspace_id, Placement(slack_id, placed))
    table = table_of(MemberRow)
    here = (table.c.workspace_id == workspace_id, table.c.slack_id == bindparam("who"))
    for names, rows in alike.items():
        if names:
            new = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
            await session.execute(update(table).where(*here).values(new), rows)
    moved = [slack_id for slack_id, values in told.items() if "filed_department" in values]
    await _move(session, workspace_id, moved)


async def _move(session: AsyncSession, workspace_id: int, slack_ids: Collection[str]) -> None:
    """Put participants into the department that a file says, or else Slack, unless they said one themselves."""
    if not slack_ids:
        return
    members = select(MemberRow.id).where(
        MemberRow.workspace_id == workspace_id, MemberRow.slack_id.in_(list(slack_ids))
    )
    says = case((MemberRow.filed_department != "", MemberRow.filed_department), else_=MemberRow.department)
    theirs = select(says).where(MemberRow.id == ParticipantRow.member_id).scalar_subquery()
    await session.execute(
        update(ParticipantRow)
        .where(ParticipantRow.member_id.in_(members), ~ParticipantRow.own_department)
        .values(department=theirs)
    )


async def member_ids(session: AsyncSession, workspace_id: int, slack_ids: Iterable[str]) -> dict[str, int]:
    """The ids of those whom the bot knows, by Slack's id."""
    query = select(MemberRow.slack_id, MemberRow.id).where(
        MemberRow.workspace_id == workspace_id, MemberRow.slack_id.in_(list(slack_ids))
    )
    return {row[0]: row[1] for row in await session.execute(query)}
