"""Booking the time that a match has agreed on, or cancelling it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import match_notices, time_notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match
from bot.store.chats import slots
from bot.store.outbox import outbox, said, withdrawals
from bot.store.rounds import matches, programs


async def book_if_agreed(session: AsyncSession, match: Match, now: datetime) -> bool:
    """Book the first time that suits everyone staying in a match, and tell them; whether it was booked."""
    booked = await agree(session, match, now)
    if booked is None or booked.meets_at is None:
        return False
    told = time_notices.booked(booked, booked.meets_at, now)
    await outbox.add(session, match.round.program_id, [told, time_notices.changed(booked, now)])
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
    await ask_anew(session, booked, now)
    return booked


async def cancel(session: AsyncSession, match: Match, asker: Participant, now: datetime) -> None:
    """Cancel a booking because someone can't come; notify everyone, and withdraw its reminders."""
    await slots.cancel(session, match.id)
    await withdrawals.take_back(session, match.id, taken_back(Until.OTHER_TIMES), Withdrawal.OTHER_TIMES)
    await outbox.add(session, match.round.program_id, [time_notices.times(match, now, asker.id)])
    await ask_anew(session, await matches.match(session, match.id), now)


async def ask_anew(session: AsyncSession, match: Match, now: datetime) -> None:
    """Schedule the questions whether people met by the match's booking, or by the round if it has none."""
    program = await programs.program(session, match.round.program_id)
    introduced_at = await said.last_due(session, match.id, NoticeKind.INTRO) or match.round.scheduled_at
    questions = match_notices.questions_anew(match, introduced_at, program.settings, now)
    await outbox.add(session, program.id, questions)
