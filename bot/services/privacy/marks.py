"""Keeping the marks of forgotten people up to date with the installation's secret."""

import logging

from bot.store.database import Database
from bot.store.privacy import exclusions, kept_out
from bot.store.privacy.marks import Marks

log = logging.getLogger(__name__)


async def renew(database: Database) -> None:
    """Key the marks that earlier versions made in a workspace; report those that another secret made."""
    async with database.write() as session:
        marks = Marks(database.files.secret)
        strange = await exclusions.renew_marks(session, database.workspace_id, marks)
        unknown = await kept_out.renew_marks(session, database.workspace_id, marks)
    if unknown:
        log.error(
            "%s of the people who were forgotten can't be recognised, so a file may bring them back: bring back the secret"
            " that this installation had, as COFFEE_SECRET or beside the database",
            unknown,
        )
    if strange:
        log.error(
            "%s of the people whom somebody won't meet can't be recognised if they come back: bring back the"
            " secret that this installation had, as COFFEE_SECRET or beside the database",
            strange,
        )
