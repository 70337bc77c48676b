"""Whether somebody is in the next round: what changes it, and when they were heard of."""

from dataclasses import asdict, replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.attendance_notices import day_before, is_too_short, pause_over
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import taken_back
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Cadence, Participant, Stance
from bot.domain.rounds.program import Program
from bot.matching import History, select
from bot.services.access import Who, find_actor
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants

NOT_MORE_OFTEN = timedelta(minutes=5)  # than that is written down when somebody was heard of


async def record_activity(database: Database, who: Who, now: datetime) -> datetime | None:
    """Write down that somebody did something with the bot: whoever does is not silent.

    Returns:
        When it was written down last; None of somebody who never joined.
    """
    async with database.read() as session:
        actor = await find_actor(session, who)
    found = actor and actor.participant
    if found and (found.clicked_at is None or now - found.clicked_at >= NOT_MORE_OFTEN):
        async with database.write() as session:
            await note_activity(session, found, now)
        return now
    return found.clicked_at if found else None


async def note_activity(session: AsyncSession, participant: Participant, now: datetime) -> None:
    """Somebody was heard of, so they need not be asked whether they are still there."""
    await participants.set_clicked(session, participant.id, now)
    await withdrawals.take_back_from(session, participant.id, taken_back(Until.HEARD_OF), Withdrawal.HEARD_OF)


async def change(
    session: AsyncSession, program: Program, person: Participant, stance: Stance, now: datetime
) -> Participant:
    """Change what someone's being in rounds depends on, and with it what they are told of that; gives them as they are then."""
    changed = replace(person, **asdict(stance))
    await participants.set_standing(
        session, person.id, stance.standing, stance.paused_until, stance.skips_round_at
    )
    await withdrawals.take_back_from(session, person.id, taken_back(Until.STANCE_CHANGED), Withdrawal.CHANGED)
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
