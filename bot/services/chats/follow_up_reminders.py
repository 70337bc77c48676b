"""Reminding people of what they want to come back to."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUpState, NewFollowUp
from bot.domain.outbox import notices
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Match
from bot.store.memory import followups
from bot.store.outbox import outbox, withdrawals
from bot.store.rounds import programs


async def remind_of_note(
    session: AsyncSession, match: Match, author: Participant, on: date | None, now: datetime
) -> None:
    """Remind the author of a note on this day only; with None, drop a reminder that is still to come."""
    known = await followups.reminder_of(session, match.id, author.id)
    if on and known:
        await move(session, author, known, on)
    elif on:
        new = NewFollowUp(FollowUpKind.REMINDER, due_on=on)
        await announce(session, author, await followups.add(session, match.id, author.id, new, now))
    elif known and known.due_on and known.due_on > local_day(now, author.member.time_zone):
        await close(session, known, FollowUpState.DROPPED, now)


async def forget(session: AsyncSession, match: Match, author: Participant, now: datetime) -> None:
    """Drop the reminder of an author's note about a match, because the note is gone."""
    known = await followups.reminder_of(session, match.id, author.id)
    if known:
        await close(session, known, FollowUpState.DROPPED, now)


async def move(session: AsyncSession, author: Participant, known: FollowUp, due_on: date) -> FollowUp:
    """Move a reminder to another day; return the updated follow-up."""
    if due_on == known.due_on:
        return known
    await withdrawals.take_back_reminder(session, known.id)
    await followups.move(session, known.id, due_on)
    moved = replace(known, due_on=due_on)
    await announce(session, author, moved)
    return moved


async def close(session: AsyncSession, found: FollowUp, state: FollowUpState, now: datetime) -> None:
    """Settle a follow-up, and withdraw its reminder."""
    await withdrawals.take_back_reminder(session, found.id)
    await followups.settle(session, found.id, state, now)


async def announce(session: AsyncSession, author: Participant, found: FollowUp) -> None:
    """Schedule the reminder of a follow-up on its day."""
    program = await programs.program(session, author.program_id)
    hours = author.profile.hours or program.settings.hours
    reminder = notices.follow_up(found, author.member.time_zone, hours)
    await outbox.add(session, program.id, reminder)
