"""Importing what an organiser's file says: of people, or of who met before. Nothing is kept of the file itself."""

from datetime import datetime

from bot.domain.sheets.changes import Import, PastMeetings
from bot.domain.sheets.directory import Directory
from bot.domain.sheets.people_file import PeopleFile
from bot.services.access import Who, organiser
from bot.services.people.lists import imports, past_meetings
from bot.services.people.lists.past_meetings import Source
from bot.store.database import Database


async def people_plan(database: Database, who: Who, file: PeopleFile, directory: Directory) -> Import:
    """What a list of people would change.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    return await imports.planned(database, await _workspace(database, who), file, directory)


async def import_people(database: Database, who: Who, plan: Import, now: datetime) -> int:
    """Change what a list of people says, and return of about how many people; the record says who did it.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    workspace_id = await _workspace(database, who)
    return await imports.carry_out(database, workspace_id, plan.changes, (who.slack_id, now))


async def meetings_plan(database: Database, who: Who, source: Source, directory: Directory) -> PastMeetings:
    """What a list of past meetings would add.

    Raises:
        Refusal: whoever asks is no organiser.
        UnusableFile: the file as a whole can't be used.
    """
    return await past_meetings.planned(database, await _workspace(database, who), source, directory)


async def import_meetings(database: Database, who: Who, plan: PastMeetings, now: datetime) -> None:
    """Add past meetings; the record says who did it.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    workspace_id = await _workspace(database, who)
    await past_meetings.carry_out(database, workspace_id, plan, (who.slack_id, now))


async def _workspace(database: Database, who: Who) -> int:
    async with database.read() as session:
        return (await organiser(session, who)).program.workspace_id
