"""The introduction of a match as things stand now, and another question in it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.subjects import Presented
from bot.domain.rounds.round import Match
from bot.services.access import Who, own_match
from bot.services.chats.times import timetable_of
from bot.services.memory.past_notes import backgrounds
from bot.store.database import Database
from bot.store.outbox import said
from bot.store.rounds import matches


async def own_introduction(database: Database, who: Who, match_id: int, now: datetime) -> Presented:
    """What a match's introduction shows now, for someone in it.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.read() as session:
        match, _ = await own_match(session, who, match_id)
        return await presented(session, match, now)


async def ask_another(database: Database, who: Who, match_id: int, now: datetime) -> Presented:
    """Show a match another question from now on.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.write() as session:
        match, _ = await own_match(session, who, match_id)
        await matches.ask_another(session, match.id)
        return await presented(session, await matches.match(session, match.id), now)


async def presented(session: AsyncSession, match: Match, now: datetime) -> Presented:
    """What the last introduction of a match shows now."""
    shown = await said.introduction(session, match.id)
    timetable = await timetable_of(session, match)
    past = await backgrounds(session, [match], now)
    joiner = match.person(shown.joiner) if shown and shown.joiner else None
    return Presented(timetable, past[match.id], joiner, parted=bool(shown and shown.parted))
