"""The record of who changed what, for organisers."""

from bot.domain.organisers.audit import RecordPage
from bot.services.access import Who, organiser
from bot.store.database import Database
from bot.store.organisers import audit


async def page(database: Database, who: Who, shown: int, most: int) -> RecordPage:
    """The next lines of the record.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    async with database.read() as session:
        actor = await organiser(session, who)
        workspace_id = actor.program.workspace_id
        entries = await audit.entries(session, workspace_id, most, shown)
        return RecordPage(entries, shown, await audit.count(session, workspace_id), actor.zone)
