"""What is due in a workspace, in two statements whose cost doesn't grow with the number of people."""

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.due import DueWork
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.results import Stop
from bot.store.bulk import table_of
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
# Tables, not the classes of their rows: to make objects of those takes longer.
_N, _P, _R, _W = map(table_of, (NoticeRow, ProgramRow, RoundRow, WorkspaceRow))


def _has_due(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether any of the workspace's notices may be claimed."""
    return exists(select(_N.c.id).where(*due_in(HERE, NOW), *which).correlate(None))


def _has_agreed() -> ColumnElement[bool]:
    """Whether people of a program agreed to a suggestion and wait for a round to be introduced in."""
    suggestion, person = table_of(ReferralRow), table_of(ParticipantRow)
    agreed = select(suggestion.c.id).join(person, person.c.id == suggestion.c.for_id)
    return exists(agreed.where(IS_AGREED, person.c.program_id == _P.c.id))


def _is_inviting() -> ColumnElement[bool]:
    """Whether it is time to look whom a program invites."""
    rules = table_of(InviteRulesRow)
    due = select(rules.c.program_id).where(rules.c.program_id == _P.c.id, rules.c.looks_at <= NOW)
    return _P.c.ended_at.is_(None) & exists(due)


def _due(lane: Lane) -> str:
    """What the column is called that says whether a lane has anything due."""
    return f"{lane}_due"


# Both queries are built once, because building them would cost more than running them.
_PROGRAMS = (
    select(
        *_P.c,
        _W.c.team_id,
        _W.c.stopped,
        _W.c.stopped_at,
        select(func.max(_R.c.scheduled_at)).where(_R.c.program_id == _P.c.id).scalar_subquery().label("held"),
        _has_due(_N.c.expires_at <= NOW).label("outdated"),
        _has_agreed().label("agreed"),
        _is_inviting().label("inviting"),
        *(_has_due(_N.c.lane == lane).label(_due(lane)) for lane in Lane),
    )
    .join(_W, _W.c.id == _P.c.workspace_id)
    .where(_P.c.workspace_id == HERE)
    .order_by(_P.c.id)
)
_OPEN_ROUNDS = (
    select(*_R.c)
    .join(_P, _P.c.id == _R.c.program_id)
    .where(_P.c.workspace_id == HERE, ~_R.c.closed)
    .order_by(_R.c.id)
)


async def look(session: AsyncSession, workspace_id: int, now: datetime) -> DueWork:
    """Find what may be due in a workspace; ``now`` is in UTC."""
    asked = {"workspace_id": workspace_id, "now": now}
    rows = (await session.execute(_PROGRAMS, asked)).all()
    open_rounds = (await session.execute(_OPEN_ROUNDS, asked)).all()
    return DueWork(
        at=now,
        stop=next(
            (Stop(r.team_id, r.stopped, r.stopped_at) for r in rows if r.stopped and r.stopped_at), None
        ),
        programs=tuple(map(as_program, rows)),
        last_round_at={row.id: row.held for row in rows if row.held},
        open_rounds=tuple(map(as_round, open_rounds)),
        lanes=frozenset(lane for lane in Lane if any(getattr(row, _due(lane)) for row in rows)),
        outdated=any(row.outdated for row in rows),
        agreed=any(row.agreed for row in rows),
        inviting=any(row.inviting for row in rows),
    )
