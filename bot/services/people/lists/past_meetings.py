"""Importing who met whom with another tool, so that nobody meets the same people again."""

import asyncio
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from bot.domain.organisers.audit import Deed
from bot.domain.sheets.changes import PastMeetings
from bot.domain.sheets.directory import Directory
from bot.domain.sheets.meetings_file import MeetingsReading, read_meetings
from bot.services import audit
from bot.services.people.lists.imports import AT_ONCE, known_directory
from bot.store.database import Database
from bot.store.people import earlier_meetings, records, workspaces
from bot.store.privacy import kept_out
from bot.store.privacy.marks import Marks


@dataclass(frozen=True, slots=True)
class Source:
    """A file, how it is to be read, and the day today."""

    data: bytes
    reading: MeetingsReading
    today: date


async def planned(
    database: Database, workspace_id: int, source: Source, directory: Directory
) -> PastMeetings:
    """What a file would add, and which of its lines can't be used."""
    known_people = await known_directory(database, workspace_id, directory)
    found = await asyncio.to_thread(read_meetings, source.data, source.reading, known_people, source.today)
    async with database.read() as session:
        known = await earlier_meetings.all_pairs(session, workspace_id)
    new = {pair: day for pair, day in found.met.items() if known.get(pair, date.min) < day}
    return PastMeetings(found, new, len(found.met) - len(new))


async def carry_out(
    database: Database, workspace_id: int, plan: PastMeetings, by: tuple[str, datetime]
) -> None:
    """Keep who met whom; nothing is kept of whoever was forgotten meanwhile.

    Args:
        by: who imports it, and when, for the record, which has one line of all of it.
    """
    marks = Marks(database.files.secret)
    pairs, is_first = iter(plan.new.items()), True
    while some := dict(islice(pairs, AT_ONCE)):
        people = {slack_id for pair in some for slack_id in pair}
        async with database.write() as session:
            if is_first:
                await audit.record_for_all(session, workspace_id, by, Deed.MEETINGS, str(len(plan.new)))
            is_first = False
            wanted = people - await kept_out.among(session, workspace_id, people, marks)
            facts = [plan.found.people[each].facts for each in sorted(wanted)]
            await workspaces.add_members(session, workspace_id, facts)
            ids = await records.member_ids(session, workspace_id, wanted)
            met = {
                (ids[one], ids[other]): day
                for (one, other), day in some.items()
                if one in ids and other in ids
            }
            await earlier_meetings.keep(session, met)
