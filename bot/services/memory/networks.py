"""People's networks and yearly recaps; everyone sees only their own."""

import logging
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.network import Network, met_by, network_of, spelt_alike
from bot.domain.memory.recap import Recap, Year, had_in, recap_of
from bot.domain.outbox.notices import recap_notice
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program
from bot.services.access import Who, acting_once_participant, acting_participant
from bot.services.rounds.departments import same_departments
from bot.store.database import Database
from bot.store.memory import network, recaps
from bot.store.outbox import outbox
from bot.store.people import participants, participations
from bot.store.rounds import programs

log = logging.getLogger(__name__)
NOBODY = Network(0, (), (), (), (), 0)


@dataclass(frozen=True, slots=True)
class OwnNetwork:
    """Someone's network, with today's date and the time zone where they are."""

    network: Network
    today: date
    zone: str


async def network_for(database: Database, who: Who, now: datetime) -> OwnNetwork:
    """Someone's network.

    Raises:
        Refusal: they don't take part.
    """
    async with database.read() as session:
        reader = await acting_participant(session, who)
        found = await network_in(session, reader) or NOBODY
    zone = reader.member.time_zone
    return OwnNetwork(found, local_day(now, zone), zone)


async def network_in(session: AsyncSession, reader: Participant) -> Network | None:
    """A participant's network, over all their programs; None for those who met nobody, which is all that is looked up for them."""
    own = await participations.ids_of(session, reader.member.id)
    meetings = await network.meetings_of(session, own)
    if not any(met_by(one, meetings) for one in own):
        return None
    program_ids = await participations.programs_of(session, reader.member.id)
    circle = await network.circle(session, program_ids)
    person = circle.ids.get(reader.id, reader.id)
    met = met_by(person, circle.once(meetings))
    around = circle.once(await network.meetings_of(session, circle.all_of({person, *met})))
    words = await same_departments(session, *program_ids)
    found = network_of(person, circle.colleagues, around, words)
    return found if found.contacts else None


async def year_so_far(database: Database, who: Who, now: datetime) -> Recap:
    """The recap of someone's current year; they keep it after leaving.

    Raises:
        Refusal: they never joined.
    """
    async with database.read() as session:
        reader = await acting_once_participant(session, who)
        program = await programs.program(session, reader.program_id)
        return await recap_for(session, program, reader, now)


async def recap_for(session: AsyncSession, program: Program, reader: Participant, at: datetime) -> Recap:
    """Somebody's recap, over all their programs, of the year that contains ``at`` in the program's time zone."""
    year = Year.at(at, program.settings.time_zone)
    program_ids = await participations.programs_of(session, reader.member.id)
    circle = await network.circle(session, program_ids)
    person = circle.ids.get(reader.id, reader.id)
    own = circle.all_of({person})
    meetings = circle.once(await network.meetings_of(session, own))
    known = spelt_alike(circle.colleagues, await same_departments(session, *program_ids))
    chats = [each.match_id for each in had_in(year, person, meetings)]
    return replace(
        recap_of(year, person, known, meetings),
        topics=await recaps.topics(session, own, chats),
        gains=await recaps.gains(session, own, year.begins, year.ends),
        follow_ups=await recaps.follow_ups_settled(session, own, year.begins, year.ends),
    )


async def announce_recap(database: Database, program_id: int, now: datetime) -> None:
    """Send everyone in a program who had a chat this year their recap, once, in however many programs they are."""
    async with database.write() as session:
        program = await programs.program(session, program_id)
        year = Year.at(now, program.settings.time_zone)
        if program.recapped != year.number:
            await _announce(session, program, year)


async def _announce(session: AsyncSession, program: Program, year: Year) -> None:
    chatted = await recaps.participants_who_chatted(session, program.id, year.begins, year.ends)
    notices = [
        recap_notice(person, year.number, program.settings.hours, program.settings.workdays)
        for person in await participants.roster(session, program.id)
        if person.id in chatted and person.standing is not Standing.LEFT and not person.member.gone
    ]
    await outbox.add(session, program.id, notices)
    await recaps.set_recapped(session, program.id, year.number)
    log.info("the year of program %s is shown to %s people", program.id, len(notices))
