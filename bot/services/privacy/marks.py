"""Keeping the marks of forgotten people up to date with the installation's secret."""

import logging

from bot.store.database import Database
from bot.store.privacy import exclusions
from bot.store.privacy.marks import Marks

log = logging.getLogger(__name__)


async def renew(database: Database) -> None:
    """Key the marks that earlier versions made in a workspace; report those that another secret made."""
    async with database.write() as session:
        strange = await exclusions.renew_marks(session, database.workspace_id, Marks(database.files.secret))
    if strange:
        log.error(
            "%s of the people whom somebody won't meet can't be recognised if they come back: bring back the"
            " secret that this installation had, as COFFEE_SECRET or beside the database",
            strange,
        )
