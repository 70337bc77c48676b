"""Before a round: announcing it to everyone in it, and pausing those who stay silent."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.attendance_notices import (
    day_before,
    is_too_short,
    paused_silent,
    still_there,
)
from bot.domain.outbox.notice import NewNotice
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program
from bot.matching import select
from bot.services.rounds.introducing import foreseen_minutes
from bot.services.rounds.planning import roster_and_history
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.people import inactivity, participants
from bot.store.rounds import programs

log = logging.getLogger(__name__)


async def announce(database: Database, program: Program, round_at: datetime, now: datetime) -> None:
    """Send everyone in a program's next round a notice the day before, once for each round.

    The notices are made before the writing transaction, to keep that short. Someone who changes their
    attendance meanwhile gets no notice; the reply to their click says what comes next.
    """
    included: tuple[Participant, ...] = ()
    quiet: frozenset[int] = frozenset()
    async with database.read() as session:
        if await participants.is_anybody_in(session, program.id):
            included = await _expected(session, program, round_at, now)
            quiet = await inactivity.silent(session, program.id) - await inactivity.asked(session, program.id)
    minutes, notices = 0, dict[Participant, NewNotice]()
    if included:
        minutes = await asyncio.to_thread(foreseen_minutes, program, round_at, included)
        notices = await asyncio.to_thread(_notices, program, round_at, included, quiet)
    async with database.write() as session:
        current = await programs.program(session, program.id)
        if current.next_round_at != round_at or current.announced_round_at == round_at:
            return
        await programs.set_announced(session, program.id, round_at, timedelta(minutes=minutes) or None)
        stances = await participants.stances(session, program.id)
        told = [notice for person, notice in notices.items() if stances[person.id] == person.stance]
        await outbox.add(session, program.id, told)
        log.info("round of program %s is announced to %s people", program.id, len(told))


def _notices(
    program: Program, round_at: datetime, included: Sequence[Participant], quiet: Collection[int]
) -> dict[Participant, NewNotice]:
    """What each hears the day before; of thousands, it takes a while."""
    hours, workdays = program.settings.hours, program.settings.workdays
    return {
        person: (still_there if person.id in quiet else day_before)(person, round_at, hours, workdays)
        for person in included
    }


async def _expected(
    session: AsyncSession, program: Program, round_at: datetime, now: datetime
) -> tuple[Participant, ...]:
    """Who would be in a round as things are now, or only isn't for being away; nobody if it is too short to be announced."""
    if is_too_short(program, round_at):
        return ()
    roster, history = await roster_and_history(session, program, now)
    return (await asyncio.to_thread(select, roster, history, round_at, round_at)).included


async def pause_inactive(database: Database, program: Program, now: datetime) -> None:
    """Pause and notify those who didn't react when asked if they are still there, as a round starts."""
    async with database.read() as session:
        asked = await inactivity.asked(session, program.id)
        if not asked:
            return
        gone_quiet = asked & await inactivity.silent(session, program.id)
        resting = [
            person
            for person in await participants.roster(session, program.id)
            if person.id in gone_quiet
            and standing_on(person, local_day(now, person.member.time_zone)) is Standing.ACTIVE
        ]
    if not resting:
        return
    async with database.write() as session:
        current = await programs.program(session, program.id)
        if current.next_round_at != program.next_round_at or current.next_round_at is None:
            return
        still = await inactivity.asked(session, program.id)  # anyone who uses the bot meanwhile is not paused
        stances = await participants.stances(session, program.id)
        resting = [one for one in resting if one.id in still and stances[one.id] == one.stance]
        await participants.pause(session, [person.id for person in resting])
        told = [paused_silent(person, current.next_round_at, now) for person in resting]
        await outbox.add(session, program.id, told)
