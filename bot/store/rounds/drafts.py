"""Rounds drawn ahead: participants' ids and numbers, nothing that anybody said of themselves."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.draft import Draft, Pairing, Shift
from bot.domain.rounds.preview import Prospects
from bot.store.bulk import ColumnsRow, table_of, upsert
from bot.store.tables import DraftRow

# Built once, because every round that is shown, or begins, looks for one.
_DRAFTS = table_of(DraftRow)
_OF_PROGRAM = _DRAFTS.c.program_id == bindparam("program")
_DRAFT = select(*_DRAFTS.c).where(_OF_PROGRAM, _DRAFTS.c.round_at == bindparam("at"))
_DROPPED = delete(_DRAFTS).where(_OF_PROGRAM)


async def draft(session: AsyncSession, program_id: int, round_at: datetime) -> Draft | None:
    """What is drawn ahead of a program's round, if anything is."""
    row = (await session.execute(_DRAFT, {"program": program_id, "at": round_at})).first()
    return as_draft(row) if row else None


async def keep(session: AsyncSession, kept: Draft) -> None:
    """Save a draft in place of the one before."""
    key = {"program_id": kept.program_id, "round_at": kept.round_at}
    values = {"version": kept.version, "seed": kept.seed, "seen": kept.seen, "plan": _plan(kept)}
    await upsert(session, DraftRow, key, values)


async def drop(session: AsyncSession, program_id: int) -> None:
    """Forget what is drawn ahead of a program's rounds."""
    await session.execute(_DROPPED, {"program": program_id})


def _plan(kept: Draft) -> dict[str, Any]:
    return {
        "groups": kept.seats.groups,
        "alone": kept.seats.alone,
        "waiting": kept.seats.waiting,
        "set_aside": kept.set_aside,
        "redrawn": kept.redrawn,
        "shifts": [[each.at.isoformat(), each.came, each.went, each.moved] for each in kept.shifts],
        "prospects": asdict(kept.prospects),
    }


def as_draft(row: DraftRow | ColumnsRow) -> Draft:
    """Convert the row to the domain's draft."""
    plan: Mapping[str, Any] = row.plan
    return Draft(
        program_id=row.program_id,
        round_at=row.round_at,
        version=row.version,
        seed=row.seed,
        seats=Pairing(tuple(map(tuple, plan["groups"])), tuple(plan["alone"]), tuple(plan["waiting"])),
        prospects=Prospects(**plan["prospects"]),
        seen=row.seen,
        set_aside=tuple(plan["set_aside"]),
        redrawn=plan["redrawn"],
        shifts=tuple(
            Shift(datetime.fromisoformat(at), tuple(came), tuple(went), tuple(moved))
            for at, came, went, moved in plan["shifts"]
        ),
    )


async def move(session: AsyncSession, program_id: int, before: datetime, after: datetime) -> None:
    """A round has another time: what is drawn ahead of it goes along."""
    theirs = update(DraftRow).filter_by(program_id=program_id, round_at=before)
    await session.execute(theirs.values(round_at=after))
