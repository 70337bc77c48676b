"""Booking the time that a match has agreed on."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import time_notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.rounds.round import Match
from bot.store.chats import slots
from bot.store.outbox import outbox, withdrawals
from bot.store.rounds import matches


async def book_if_agreed(session: AsyncSession, match: Match, now: datetime) -> bool:
    """Book the first time that suits everyone staying in a match, with its notices; whether it was booked."""
    current = await slots.latest(session, match.id)
    agreed = current.agreed(match.staying, now) if current and len(match.staying) > 1 else None
    if agreed is None or match.meets_at:
        return False
    await slots.book(session, match.id, agreed.starts_at)
    await withdrawals.take_back(session, match.id, taken_back(Until.BOOKED), Withdrawal.BOOKED)
    booked = await matches.match(session, match.id)
    notices = [
        time_notices.booked(booked, agreed.starts_at, now),
        *time_notices.soon(booked, agreed.starts_at, now),
    ]
    await outbox.add(session, match.round.program_id, notices)
    return True
