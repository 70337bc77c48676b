"""Asking those whose partners stay silent whether they want someone else.

The bot never reads what people write to each other; it only knows whether they used the bot itself.
"""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.notice import NewNotice
from bot.domain.rounds.round import Round
from bot.domain.rounds.thresholds import meeting_ends, silence_ends
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.rematching import match_members, waiting_list


async def ask_unanswered(database: Database, round_: Round, now: datetime) -> None:
    """Ask each person in a round whose partners have been silent long enough, once."""
    async with database.read() as session:
        if not await _questions(session, round_, now):
            return
    async with database.write() as session:
        await outbox.add(session, round_.program_id, await _questions(session, round_, now))


async def _questions(session: AsyncSession, round_: Round, now: datetime) -> list[NewNotice]:
    began_at = await match_members.began_at(session, round_.id)
    if began_at is None or now < silence_ends(began_at, round_.closes_at):
        return []
    until = meeting_ends(began_at, round_.closes_at)
    if now >= until:
        return []
    return [
        notices.silent(round_, each.match_id, each.participant_id, now, until)
        for each in await waiting_list.stranded(session, round_.id)
        if silence_ends(each.introduced_at, round_.closes_at) <= now
    ]
