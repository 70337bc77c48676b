"""Workspaces and their members."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Text, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Member, MemberFacts, is_news
from bot.domain.workspace import Workspace
from bot.store.bulk import insert_new, table_of, upsert
from bot.store.tables import MemberRow, WorkspaceRow

TOLD = ("name", "title", "time_zone", "gone")  # known for everyone
FORGOTTEN = "forgotten:"  # replaces the Slack id of someone who was forgotten; no id begins like this
ASKED = ("department", "team")  # known only if Slack was asked for them


async def ensure_workspace(session: AsyncSession, team_id: str, name: str) -> int:
    """Create or rename the workspace with this Slack id; return its own id."""
    await insert_new(session, WorkspaceRow, [{"team_id": team_id, "name": name}])
    renamed = update(WorkspaceRow).where(WorkspaceRow.team_id == team_id).values(name=name)
    return (await session.scalars(renamed.returning(WorkspaceRow.id))).one()


async def all_workspaces(session: AsyncSession) -> tuple[Workspace, ...]:
    """Every workspace, oldest first."""
    rows = await session.scalars(select(WorkspaceRow).order_by(WorkspaceRow.id))
    return tuple(Workspace(row.id, row.team_id, row.name) for row in rows)


async def members_known(session: AsyncSession, workspace_id: int) -> int:
    """How many of a workspace's people are known."""
    counted = select(func.count()).select_from(MemberRow).where(MemberRow.workspace_id == workspace_id)
    return (await session.scalars(counted)).one()


async def save_member(session: AsyncSession, workspace_id: int, facts: MemberFacts) -> Member:
    """Save what Slack says about a person, keeping a department or team that Slack wasn't asked for."""
    values = _columns(facts)
    key = {"workspace_id": workspace_id, "slack_id": facts.slack_id}
    unknown = {name: "" for name in ("department", "team") if name not in values}
    saved = upsert(session, MemberRow, key, values, unknown).returning(MemberRow)
    return as_member((await session.scalars(saved)).one())


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


async def news(
    session: AsyncSession, workspace_id: int, everyone: Iterable[MemberFacts]
) -> tuple[MemberFacts, ...]:
    """Which of Slack's facts about known members have changed; strangers are skipped."""
    rows = await session.scalars(select(MemberRow).where(MemberRow.workspace_id == workspace_id))
    known = {row.slack_id: as_member(row) for row in rows}
    return tuple(
        facts for facts in everyone if (member := known.get(facts.slack_id)) and is_news(facts, member)
    )


async def update_members(session: AsyncSession, workspace_id: int, everyone: Iterable[MemberFacts]) -> None:
    """Save what Slack says now about known members; strangers are skipped."""
    table = table_of(MemberRow)
    asked = {name: func.coalesce(bindparam(f"new_{name}", type_=Text), table.c[name]) for name in ASKED}
    told: dict[str, Any] = {name: bindparam(f"new_{name}") for name in TOLD}
    change = (
        update(table)
        .where(table.c.workspace_id == workspace_id, table.c.slack_id == bindparam("who"))
        .values(told | asked)
    )
    rows = [
        {"who": facts.slack_id} | {f"new_{name}": getattr(facts, name) for name in (*TOLD, *ASKED)}
        for facts in everyone
    ]
    if rows:
        await session.execute(change, rows)


def _columns(facts: MemberFacts) -> dict[str, str | bool]:
    asked = {name: value for name in ASKED if (value := getattr(facts, name)) is not None}
    return {name: getattr(facts, name) for name in TOLD} | asked


def as_member(row: MemberRow) -> Member:
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
        team=row.team,
    )
