"""Keeping up with who is in the next round: announcing it, asking the silent, letting them rest."""

import logging
from dataclasses import asdict, replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.attendance import (
    day_before,
    is_too_short,
    pause_over,
    paused_silent,
    still_there,
)
from bot.domain.calendar import local_day
from bot.domain.notice import ABOUT_BEING_IN, NewNotice, NoticeKind, Withdrawal
from bot.domain.participant import Cadence, Participant, Stance, Standing, standing_on
from bot.domain.program import Program
from bot.matching import History, select
from bot.services.planning import roster_and_history
from bot.store import actors, attendance, outbox, participants, programs, withdrawals
from bot.store.database import Database

log = logging.getLogger(__name__)

NOT_MORE_OFTEN = timedelta(minutes=5)  # than that is written down when somebody was heard of


async def hear_of(database: Database, team_id: str, slack_id: str, now: datetime) -> datetime | None:
    """Write down that somebody did something with the bot: whoever does is not silent.

    Returns:
        When it was written down last; None of somebody who never joined.
    """
    async with database.read() as session:
        actor = await actors.actor(session, team_id, slack_id)
    found = actor and actor.participant
    if found and (found.clicked_at is None or now - found.clicked_at >= NOT_MORE_OFTEN):
        async with database.write() as session:
            await note_heard(session, found, now)
        return now
    return found.clicked_at if found else None


async def note_heard(session: AsyncSession, participant: Participant, now: datetime) -> None:
    """Somebody was heard of, so they need not be asked whether they are still there."""
    await participants.set_clicked(session, participant.id, now)
    await withdrawals.take_back_from(session, participant.id, [NoticeKind.STILL_THERE], Withdrawal.HEARD_OF)


async def announce(database: Database, program: Program, round_at: datetime, now: datetime) -> None:
    """Have everyone who is in a program's next round told of it the day before, once for each round.

    What they are told is made up before anybody has to wait for the writing. Whoever decides otherwise meanwhile reads in the
    answer what comes next.
    """
    async with database.read() as session:
        included = await _included(session, program, round_at, now)
        quiet = await attendance.silent(session, program.id) - await attendance.asked(session, program.id)
    hours = program.settings.hours
    notices = {
        person: (still_there if person.id in quiet else day_before)(person, round_at, hours)
        for person in included
    }
    async with database.write() as session:
        current = await programs.program(session, program.id)
        if current.next_round_at != round_at or current.announced_round_at == round_at:
            return
        await programs.set_announced(session, program.id, round_at)
        stances = await participants.stances(session, program.id)
        told = [notice for person, notice in notices.items() if stances[person.id] == person.stance]
        await outbox.add(session, program.id, told)
        log.info("round of program %s is announced to %s people", program.id, len(told))


async def _included(
    session: AsyncSession, program: Program, round_at: datetime, now: datetime
) -> tuple[Participant, ...]:
    """Who would be in a round as things stand; nobody where it is too short to be announced."""
    if is_too_short(program, round_at):
        return ()
    roster, history = await roster_and_history(session, program, now)
    return select(roster, history, round_at, round_at).included


async def let_the_silent_rest(database: Database, program: Program, now: datetime) -> None:
    """Pause those who were asked whether they are still there and said nothing, as a round starts, and tell them."""
    async with database.read() as session:
        asked = await attendance.asked(session, program.id)
        if not asked:
            return
        gone_quiet = asked & await attendance.silent(session, program.id)
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
        still = await attendance.asked(session, program.id)  # whoever does something is heard of
        stances = await participants.stances(session, program.id)
        resting = [one for one in resting if one.id in still and stances[one.id] == one.stance]
        await participants.pause(session, [person.id for person in resting])
        told = [paused_silent(person, current.next_round_at, now) for person in resting]
        await outbox.add(session, program.id, told)


async def change(
    session: AsyncSession, program: Program, person: Participant, stance: Stance, now: datetime
) -> Participant:
    """Change what someone's being in rounds depends on, and with it what they are told of that; gives them as they are then."""
    changed = replace(person, **asdict(stance))
    await participants.set_standing(
        session, person.id, stance.standing, stance.paused_until, stance.skips_round_at
    )
    await withdrawals.take_back_from(session, person.id, ABOUT_BEING_IN, Withdrawal.CHANGED)
    notices = list(pause_over(person, stance, program.settings.hours))
    coming = _told_the_day_before(program, changed)
    await outbox.add(session, program.id, [each for each in (*notices, *coming) if each.due_at > now])
    return changed


def _told_the_day_before(program: Program, person: Participant) -> tuple[NewNotice, ...]:
    """What someone is told of a round that has been announced, if they are in it.

    Whether the round suits a slower cadence was decided as it was announced, so they read of it in the answer only.
    """
    round_at = program.next_round_at
    if round_at is None or program.announced_round_at != round_at or is_too_short(program, round_at):
        return ()
    if person.profile.cadence is not Cadence.EVERY_ROUND:
        return ()
    included = select([person], History(), round_at, round_at).included
    return tuple(day_before(each, round_at, program.settings.hours) for each in included)
