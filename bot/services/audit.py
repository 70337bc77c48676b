"""Recording who changed what, in the transaction of the change; and reading the record."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.organisers.audit import OPERATOR, Deed, Entry
from bot.domain.rounds.program import Program, ProgramSettings, changes_of
from bot.store.database import Database
from bot.store.organisers import audit


async def record(
    session: AsyncSession,
    program: Program,
    by: tuple[str, datetime],
    action: str,
    about: str = "",
    people: Collection[int] = (),
) -> None:
    """Record a change of a program.

    Args:
        by: the Slack id of who did it, or ``OPERATOR``, and when; UTC.
        about: a short text that names nobody.
        people: the ids of the participants whom it is about.
    """
    actor, now = by
    entry = Entry(now, actor, action, about)
    await audit.record(session, (program.workspace_id, program.id), entry, people)


async def record_for_all(
    session: AsyncSession, workspace_id: int, by: tuple[str, datetime], action: str, about: str = ""
) -> None:
    """Record a change that is about all programs of a workspace.

    Args:
        by: the Slack id of who did it, or ``OPERATOR``, and when; UTC.
        about: a short text that names nobody.
    """
    actor, now = by
    await audit.record(session, (workspace_id, None), Entry(now, actor, action, about))


async def record_settings(
    session: AsyncSession, before: ProgramSettings, program: Program, now: datetime
) -> None:
    """Record what has changed in the settings of whoever runs the process, if anything has."""
    by, organisers = (OPERATOR, now), program.settings.organisers
    if changed := changes_of(before, program.settings):
        await record(session, program, by, Deed.SETTINGS, ", ".join(changed))
    if before.organisers != organisers:
        await record(session, program, by, Deed.ORGANISERS, str(len(organisers)))


async def latest(database: Database, workspace_id: int, limit: int) -> tuple[Entry, ...]:
    """The latest changes in a workspace, the newest first, for its operator."""
    async with database.read() as session:
        return await audit.entries(session, workspace_id, limit)
