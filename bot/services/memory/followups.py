"""What people come back to after a chat: things to do, promises, and reminders of their notes."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.followup import FollowUp, FollowUps, FollowUpState
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import local_day
from bot.services.access import Who, acting_once_participant
from bot.services.chats import follow_up_reminders
from bot.services.memory.own import own_follow_up
from bot.store.database import Database
from bot.store.memory import followups
from bot.store.people import participations

A_WEEK = timedelta(weeks=1)


async def listed(database: Database, who: Who, now: datetime) -> FollowUps:
    """Someone's follow-ups; they keep them after leaving.

    Raises:
        Refusal: they never took part.
    """
    async with database.read() as session:
        return await follow_ups_of(session, await acting_once_participant(session, who), now)


async def set_state(
    database: Database, who: Who, followup_id: int, state: FollowUpState, now: datetime
) -> FollowUps:
    """Mark a follow-up as done or dropped; a settled one doesn't change.

    Raises:
        Refusal: it isn't their follow-up.
    """
    async with database.write() as session:
        found, author = await own_follow_up(session, who, followup_id)
        if found.state is FollowUpState.OPEN:
            await follow_up_reminders.close(session, found, state, now)
            found = replace(found, state=state)
        return await follow_ups_of(session, author, now, found)


async def put_off(database: Database, who: Who, followup_id: int, now: datetime) -> FollowUps:
    """Move a follow-up to a week from today; a settled one doesn't change.

    Raises:
        Refusal: it isn't their follow-up.
    """
    async with database.write() as session:
        found, author = await own_follow_up(session, who, followup_id)
        if found.state is FollowUpState.OPEN:
            found = await follow_up_reminders.move(
                session, author, found, local_day(now, author.member.time_zone) + A_WEEK
            )
        return await follow_ups_of(session, author, now, found)


async def follow_ups_of(
    session: AsyncSession, author: Participant, now: datetime, touched: FollowUp | None = None
) -> FollowUps:
    """Someone's follow-ups, with the one that was just changed."""
    theirs = await participations.ids_of(session, author.member.id)
    return FollowUps(
        today=local_day(now, author.member.time_zone),
        open=await followups.open_of(session, *theirs),
        done=await followups.done_by(session, *theirs),
        touched=touched,
    )
