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
    """Book the first time that suits everyone staying in a match, and tell them; whether it was booked."""
    booked = await agree(session, match, now)
    if booked is None or booked.meets_at is None:
        return False
    told = time_notices.booked(booked, booked.meets_at, now)
    await outbox.add(session, match.round.program_id, [told])
    return True


async def agree(session: AsyncSession, match: Match, now: datetime) -> Match | None:
    """Book the first time that suits everyone staying in a match, with their reminders; None if none does."""
    current = await slots.latest(session, match.id)
    agreed = current.agreed(match.staying, now) if current and len(match.staying) > 1 else None
    if agreed is None or match.meets_at:
        return None
    await slots.book(session, match.id, agreed.starts_at)
    await withdrawals.take_back(session, match.id, taken_back(Until.BOOKED), Withdrawal.BOOKED)
    booked = await matches.match(session, match.id)
    await outbox.add(session, match.round.program_id, time_notices.soon(booked, agreed.starts_at, now))
    return booked
