"""What people who are introduced have behind them: for all of them to read, and for each alone."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain import announcements
from bot.domain.background import Background, Recollection
from bot.domain.participant import Participant
from bot.domain.round import Match
from bot.services.checkins import own_match
from bot.services.membership import Who
from bot.services.partings import check_not_left
from bot.store import encounters, outbox
from bot.store.database import Database


async def background(session: AsyncSession, match: Match) -> Background:
    """What the introduction of a match tells of the past."""
    people = [person.id for person in match.staying]
    departments = {person.profile.department.casefold() for person in match.staying} - {""}
    new_ground = len(departments) > 1 and not await encounters.departments_met(
        session, match.round.program_id, departments, but_in=match.id
    )
    return Background(await encounters.among(session, match.round, people), new_ground)


async def look_up(database: Database, who: Who, match_id: int) -> tuple[Match, Background]:
    """A match as its introduction shows it.

    Raises:
        Refusal: it is none of theirs, it was called off, or they left it.
    """
    async with database.read() as session:
        match, participant = await own_match(session, who, match_id)
        await check_not_left(session, match, participant)
        return match, await background(session, match)


async def bring_back(session: AsyncSession, match: Match, now: datetime) -> None:
    """Have everyone who wrote something down after an earlier chat with somebody in a match reminded of it, once."""
    people = {person.id for person in match.staying}
    met = [each.people for each in await encounters.among(session, match.round, people)]
    both_ways = [pair for one, other in met for pair in ((one, other), (other, one))]
    reminders = [
        announcements.last_time(match, reader, about, now)
        for reader, about in both_ways
        if await encounters.recollection(session, match.round, reader, about)
    ]
    await outbox.add(session, match.round.program_id, reminders)


async def recollection(
    session: AsyncSession, match: Match, reader: Participant, about: Participant
) -> Recollection | None:
    """What someone wrote down about somebody whom they meet again."""
    return await encounters.recollection(session, match.round, reader.id, about.id)
