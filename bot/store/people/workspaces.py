"""Workspaces and their members."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.member import FACTS, Member, MemberFacts, is_news
from bot.domain.workspace import Workspace
from bot.store.bulk import ColumnsRow, in_turns, insert_new, table_of, upsert
from bot.store.tables import MemberRow, WorkspaceRow

FORGOTTEN = "forgotten:"  # replaces the Slack id of someone who was forgotten; no id begins like this
UNKNOWN: dict[str, Any] = {
    "title": "",
    "department": "",
    "team": "",
    "gone": False,
    "outsider": False,
    "guest": False,
    "namesake": False,
    "locale": "",
    "photo": "",
    "away_until": None,
}
_KIND = {name: table_of(MemberRow).c[name].type for name in FACTS}
_MEMBERS, _OTHERS = table_of(MemberRow), table_of(MemberRow).alias()
# Built once, because building these would cost most of what they do; of the table, for nobody is in memory.
_TOLD_APART = (
    update(_MEMBERS)
    .where(
        _MEMBERS.c.workspace_id == bindparam("workspace"),
        _MEMBERS.c.name.in_(bindparam("names", expanding=True)),
    )
    .values(
        namesake=select(_OTHERS.c.id)
        .where(
            _OTHERS.c.workspace_id == _MEMBERS.c.workspace_id,
            _OTHERS.c.name == _MEMBERS.c.name,
            _OTHERS.c.id != _MEMBERS.c.id,
        )
        .exists()
    )
)
_WORKSPACES = table_of(WorkspaceRow)
_RENAMED = (
    update(_WORKSPACES)
    .where(_WORKSPACES.c.team_id == bindparam("team"))
    .values(name=bindparam("called"))
    .returning(WorkspaceRow.id)
)
_HERE = _MEMBERS.c.workspace_id == bindparam("workspace")
_EVERYBODY = select(*_MEMBERS.c).where(_HERE)
_CALLED = _EVERYBODY.where(_MEMBERS.c.slack_id.in_(bindparam("slack_ids", expanding=True)))
_HOW_MANY = select(func.count()).select_from(_MEMBERS).where(_HERE)
_NAMESAKE = select(_MEMBERS.c.namesake).where(_MEMBERS.c.id == bindparam("member"))


async def ensure_workspace(session: AsyncSession, team_id: str, name: str) -> int:
    """Create or rename the workspace with this Slack id; return its own id."""
    await insert_new(session, WorkspaceRow, [{"team_id": team_id, "name": name}])
    return (await session.scalars(_RENAMED, {"team": team_id, "called": name})).one()


async def all_workspaces(session: AsyncSession) -> tuple[Workspace, ...]:
    """Every workspace, oldest first."""
    rows = await session.scalars(select(WorkspaceRow).order_by(WorkspaceRow.id))
    return tuple(Workspace(row.id, row.team_id, row.name) for row in rows)


async def members_known(session: AsyncSession, workspace_id: int) -> int:
    """How many of a workspace's people are known."""
    return (await session.scalars(_HOW_MANY, {"workspace": workspace_id})).one()


async def save_member(
    session: AsyncSession, workspace_id: int, facts: MemberFacts, time_zone: str = "UTC"
) -> Member:
    """Save what Slack says about a person; what it doesn't say stays as known.

    Args:
        time_zone: that of someone new of whom Slack doesn't know it: the program's.
    """
    key = {"workspace_id": workspace_id, "slack_id": facts.slack_id}
    before = (await members_called(session, workspace_id, [facts.slack_id])).get(facts.slack_id)
    told = facts.told()
    if before and not told:
        return before
    named = {"name": facts.otherwise or facts.slack_id, "time_zone": time_zone}
    at_first = {name: value for name, value in (UNKNOWN | named).items() if name not in told}
    values = told or {"name": at_first.pop("name")}  # there has to be something to write
    member = as_member(await upsert(session, MemberRow, key, values, at_first))
    if before and before.name == member.name:
        return member
    await _tell_apart(session, workspace_id, {member.name, before.name if before else ""})
    return replace(member, namesake=await _has_namesake(session, member))


async def add_members(
    session: AsyncSession, workspace_id: int, everyone: Sequence[MemberFacts], time_zone: str = "UTC"
) -> None:
    """Save what Slack says about people whom the bot doesn't know yet; those whom it knows stay as they are.

    Args:
        time_zone: that of people of whom Slack doesn't know it.
    """
    rows = []
    for facts in everyone:
        at_first = UNKNOWN | {"name": facts.otherwise or facts.slack_id, "time_zone": time_zone}
        key = {"workspace_id": workspace_id, "slack_id": facts.slack_id}
        rows.append(key | at_first | facts.told())
    await insert_new(session, MemberRow, rows)
    await _tell_apart(session, workspace_id, {str(row["name"]) for row in rows})


async def _tell_apart(session: AsyncSession, workspace_id: int, names: Collection[str]) -> None:
    """Find out anew who of these names has a namesake, because somebody took or lost one of them."""
    if named := set(names) - {""}:
        await session.execute(_TOLD_APART, {"workspace": workspace_id, "names": list(named)})


async def _has_namesake(session: AsyncSession, member: Member) -> bool:
    return bool(await session.scalar(_NAMESAKE, {"member": member.id}))


async def drop_member(session: AsyncSession, member_id: int) -> None:
    """Delete a person who never joined."""
    await session.execute(delete(MemberRow).where(MemberRow.id == member_id))


async def known_members(session: AsyncSession, team_id: str, slack_ids: Collection[str]) -> dict[str, Member]:
    """Those of these people whom the bot knows, by Slack's id."""
    query = (
        select(MemberRow)
        .join(WorkspaceRow, WorkspaceRow.id == MemberRow.workspace_id)
        .where(WorkspaceRow.team_id == team_id, MemberRow.slack_id.in_(list(slack_ids)))
    )
    return {row.slack_id: as_member(row) for row in await session.scalars(query)}


async def members_called(
    session: AsyncSession, workspace_id: int, slack_ids: Collection[str]
) -> dict[str, Member]:
    """Those with these Slack ids whom the bot knows in a workspace, by the id."""
    about = {"workspace": workspace_id, "slack_ids": list(slack_ids)}
    return {row.slack_id: as_member(row) for row in await session.execute(_CALLED, about)}


async def news(
    session: AsyncSession, workspace_id: int, everyone: Iterable[MemberFacts]
) -> tuple[MemberFacts, ...]:
    """Which of Slack's facts about known members have changed; strangers are skipped."""
    rows = in_turns(session, _EVERYBODY, workspace=workspace_id)
    known = {row.slack_id: as_member(row) async for row in rows}
    return tuple(
        facts for facts in everyone if (member := known.get(facts.slack_id)) and is_news(facts, member)
    )


async def update_members(session: AsyncSession, workspace_id: int, everyone: Sequence[MemberFacts]) -> None:
    """Save what Slack says now about known members; strangers are skipped."""
    rows = [
        {"who": facts.slack_id} | {f"new_{name}": getattr(facts, name) for name in FACTS}
        for facts in everyone
    ]
    if not rows:
        return
    table = table_of(MemberRow)
    here = (table.c.workspace_id == workspace_id, table.c.slack_id == bindparam("who"))
    told = {name: func.coalesce(bindparam(f"new_{name}", type_=_KIND[name]), table.c[name]) for name in FACTS}
    known = select(MemberRow.slack_id, MemberRow.name).where(MemberRow.workspace_id == workspace_id)
    before = {row.slack_id: row.name for row in await session.execute(known)}
    await session.execute(update(table).where(*here).values(told), rows)
    renamed = [each for each in everyone if each.name and each.name != before.get(each.slack_id)]
    if renamed:
        names = {name for each in renamed for name in (each.name, before.get(each.slack_id)) if name}
        await _tell_apart(session, workspace_id, names)


async def set_gone(session: AsyncSession, member_ids: Collection[int]) -> None:
    """Record that people are deactivated in Slack."""
    await session.execute(update(MemberRow).where(MemberRow.id.in_(list(member_ids))).values(gone=True))


def as_member(row: MemberRow | ColumnsRow) -> Member:
    """Convert the row to the domain's member."""
    return Member(
        id=row.id,
        workspace_id=row.workspace_id,
        slack_id=row.slack_id,
        name=row.name,
        title=row.title,
        time_zone=row.time_zone,
        department=row.department,
        gone=row.gone,
        outsider=row.outsider,
        unseen_until=row.unseen_until,
        namesake=row.namesake,
        team=row.team,
        locale=row.locale,
        managers=row.managers,
        level=row.level,
        photo=row.photo,
        away_until=row.away_until,
        filed_department=row.filed_department,
        filed_team=row.filed_team,
        office=row.office,
        started_on=row.started_on,
        guest=row.guest,
    )
