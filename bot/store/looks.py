"""What is due in a workspace, in two statements whose cost doesn't grow with the number of people."""

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.due import DueWork
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.results import Stop
from bot.store.instant import Instant
from bot.store.outbox.outbox import due_in
from bot.store.rounds.program_rows import as_program
from bot.store.rounds.rounds import as_round
from bot.store.tables import (
    IS_AGREED,
    InviteRulesRow,
    NoticeRow,
    ParticipantRow,
    ProgramRow,
    ReferralRow,
    RoundRow,
    WorkspaceRow,
)

HERE: ColumnElement[int] = bindparam("workspace_id")
NOW: ColumnElement[datetime] = bindparam("now", type_=Instant())


def _has_due(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether any of the workspace's notices may be claimed."""
    return exists(select(NoticeRow.id).where(*due_in(HERE, NOW), *which).correlate(None))


def _has_agreed() -> ColumnElement[bool]:
    """Whether people of a program agreed to a suggestion and wait for a round to be introduced in."""
    person = aliased(ParticipantRow)
    return exists(
        select(ReferralRow.id)
        .join(person, person.id == ReferralRow.for_id)
        .where(IS_AGREED, person.program_id == ProgramRow.id)
    )


def _is_inviting() -> ColumnElement[bool]:
    """Whether it is time to look whom a program invites."""
    due = (InviteRulesRow.program_id == ProgramRow.id, InviteRulesRow.looks_at <= NOW)
    return ProgramRow.ended_at.is_(None) & exists(select(InviteRulesRow.program_id).where(*due))


# Both queries are built once, because building them would cost more than running them.
_PROGRAMS = (
    select(
        ProgramRow,
        WorkspaceRow.team_id,
        WorkspaceRow.stopped,
        WorkspaceRow.stopped_at,
        select(func.max(RoundRow.scheduled_at))
        .where(RoundRow.program_id == ProgramRow.id)
        .scalar_subquery()
        .label("held"),
        _has_due(NoticeRow.expires_at <= NOW).label("outdated"),
        _has_agreed().label("agreed"),
        _is_inviting().label("inviting"),
        *(_has_due(NoticeRow.lane == lane).label(lane) for lane in Lane),
    )
    .join(WorkspaceRow, WorkspaceRow.id == ProgramRow.workspace_id)
    .where(ProgramRow.workspace_id == HERE)
    .order_by(ProgramRow.id)
)
_OPEN_ROUNDS = (
    select(RoundRow)
    .join(ProgramRow, ProgramRow.id == RoundRow.program_id)
    .where(ProgramRow.workspace_id == HERE, ~RoundRow.closed)
    .order_by(RoundRow.id)
)


async def look(session: AsyncSession, workspace_id: int, now: datetime) -> DueWork:
    """Find what may be due in a workspace; ``now`` is in UTC."""
    asked = {"workspace_id": workspace_id, "now": now}
    rows = (await session.execute(_PROGRAMS, asked)).all()
    open_rounds = (await session.scalars(_OPEN_ROUNDS, asked)).all()
    return DueWork(
        at=now,
        stop=next(
            (Stop(r.team_id, r.stopped, r.stopped_at) for r in rows if r.stopped and r.stopped_at), None
        ),
        programs=tuple(as_program(row.ProgramRow) for row in rows),
        last_round_at={row.ProgramRow.id: row.held for row in rows if row.held},
        open_rounds=tuple(map(as_round, open_rounds)),
        lanes=frozenset(lane for lane in Lane if any(getattr(row, lane) for row in rows)),
        outdated=any(row.outdated for row in rows),
        agreed=any(row.agreed for row in rows),
        inviting=any(row.inviting for row in rows),
    )
