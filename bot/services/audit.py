"""Who changed what, and when; names of private things are not in it."""

import logging
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

log = logging.getLogger(__name__)


async def record(
    _session: AsyncSession,
    workspace_id: int,
    program_id: int | None,
    actor: str,
    action: str,
    about: str,
    at: datetime,
) -> None:
    """Record that someone did something.

    Args:
        actor: their Slack id, or "operator".
        action: a word for it.
        about: a short text, such as the names of the settings that changed.
    """
    log.info(
        "audit: %s did %s in program %s of workspace %s at %s: %s",
        actor, action, program_id, workspace_id, at.isoformat(), about,
    )  # fmt: skip
