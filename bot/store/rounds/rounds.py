"""Rounds, and who was not matched in them."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime
from operator import attrgetter

from sqlalchemy import Select, bindparam, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Absence, Round
from bot.domain.rounds.rules import Rules
from bot.store.bulk import ColumnsRow, table_of
from bot.store.tables import AbsenceRow, ProgramRow, RoundRow

_RULES = attrgetter(*(each.name for each in fields(Rules)))
# Built once, because it is asked all the time.
_OPEN = (
    select(RoundRow)
    .where(RoundRow.program_id == bindparam("program"), ~RoundRow.closed)
    .order_by(RoundRow.id)
)


async def add_round(
    session: AsyncSession,
    program: Program,
    closes_at: datetime,
    seed: int,
    rematch_at: datetime | None = None,
) -> Round:
    """Save a program's due round.

    Args:
        rematch_at: when to try again to match those who have nobody to meet; None if there are none.

    Raises:
        sqlalchemy.exc.IntegrityError: the program has a round for that time already.
    """
    row = RoundRow(
        program_id=program.id,
        scheduled_at=program.next_round_at,
        seed=seed,
        closes_at=closes_at,
        closed=False,
        rematch_at=rematch_at,
        **asdict(program.settings.rules),
    )
    session.add(row)
    await session.flush()
    return as_round(row)


async def add_absences(session: AsyncSession, round_id: int, absences: Iterable[Absence]) -> None:
    """Save who is not matched in a round, and why."""
    rows = [
        {"round_id": round_id, "participant_id": each.participant_id, "why": each.why} for each in absences
    ]
    if rows:
        await session.execute(insert(table_of(AbsenceRow)), rows)


async def round_in(session: AsyncSession, workspace_id: int, round_id: int) -> Round | None:
    """A round by an id that comes from outside, if it belongs to this workspace."""
    row = await session.scalar(_rounds_of(workspace_id).where(RoundRow.id == round_id))
    return as_round(row) if row else None


async def rounds_of(session: AsyncSession, workspace_id: int) -> tuple[Round, ...]:
    """All rounds of a workspace, latest first."""
    query = _rounds_of(workspace_id).order_by(RoundRow.scheduled_at.desc(), RoundRow.id.desc())
    return tuple(map(as_round, await session.scalars(query)))


async def open_rounds(session: AsyncSession, program_id: int) -> tuple[Round, ...]:
    """A program's open rounds, oldest first."""
    return tuple(map(as_round, await session.scalars(_OPEN, {"program": program_id})))


async def has_begun(session: AsyncSession, program_id: int) -> bool:
    """Whether a program has ever had a round."""
    first = select(RoundRow.id).where(RoundRow.program_id == program_id).limit(1)
    return await session.scalar(first) is not None


async def rounds_to_close(session: AsyncSession, workspace_id: int, now: datetime) -> tuple[Round, ...]:
    """A workspace's open rounds that are due to close, oldest first."""
    over = _rounds_of(workspace_id).where(~RoundRow.closed, RoundRow.closes_at <= now)
    query = over.order_by(RoundRow.closes_at, RoundRow.id)
    return tuple(map(as_round, await session.scalars(query)))


async def in_each_state(session: AsyncSession) -> dict[str, int]:
    """How many rounds are open and closed, of all workspaces together, and how many programs' next ones are held back."""
    query = select(RoundRow.closed, func.count()).group_by(RoundRow.closed)
    found = {bool(row[0]): row[1] for row in await session.execute(query)}
    too_few = ProgramRow.too_few_at == ProgramRow.next_round_at
    held = select(func.count()).where(
        ProgramRow.ended_at.is_(None), or_(too_few, ProgramRow.vanished.is_not(None))
    )
    return {
        "open": found.get(False, 0),
        "closed": found.get(True, 0),
        "held_back": await session.scalar(held) or 0,
    }


def _rounds_of(workspace_id: int) -> Select[RoundRow]:
    programs = ProgramRow.id == RoundRow.program_id
    return select(RoundRow).join(ProgramRow, programs).where(ProgramRow.workspace_id == workspace_id)


def as_rules(row: ProgramRow | RoundRow | ColumnsRow) -> Rules:
    """The rules in a program's or a round's row, whose columns have the names of the fields."""
    return Rules(*_RULES(row))


def as_round(row: RoundRow | ColumnsRow) -> Round:
    """Convert the row to the domain's round."""
    return Round(
        id=row.id,
        program_id=row.program_id,
        scheduled_at=row.scheduled_at,
        seed=row.seed,
        rules=as_rules(row),
        closes_at=row.closes_at,
        closed=row.closed,
        rematch_at=row.rematch_at,
    )
