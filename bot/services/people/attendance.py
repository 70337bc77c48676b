"""Whether someone is in the next round: what changes that, and when they last used the bot."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.attendance_notices import day_before, is_too_short, pause_over
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.notice import NewNotice, taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Cadence, Participant, Stance
from bot.domain.rounds.program import Program
from bot.matching import History, select
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants


async def record_activity(database: Database, participant_ids: Iterable[int], now: datetime) -> None:
    """Record that someone used the bot, so that they don't count as silent, in each program that they ever joined."""
    async with database.write() as session:
        for one in participant_ids:
            await note_activity(session, one, now)


async def note_activity(session: AsyncSession, participant_id: int, now: datetime) -> None:
    """Save that someone used the bot; asking whether they are still there becomes unnecessary."""
    await participants.set_clicked(session, participant_id, now)
    await withdrawals.take_back_from(session, participant_id, taken_back(Until.HEARD_OF), Withdrawal.HEARD_OF)


async def change(
    session: AsyncSession, program: Program, person: Participant, stance: Stance, now: datetime
) -> Participant:
    """Change whether someone is in rounds, and the notices that depend on it; return them updated."""
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
    """The notice of an already announced round, for someone who is in it.

    A slower cadence gets none: it was checked when the round was announced, and the reply to the click says
    what comes next.
    """
    round_at = program.next_round_at
    if round_at is None or program.announced_round_at != round_at or is_too_short(program, round_at):
        return ()
    if person.profile.cadence is not Cadence.EVERY_ROUND:
        return ()
    included = select([person], History(), round_at, round_at).included
    usual = program.settings
    return tuple(day_before(each, round_at, usual.hours, usual.workdays) for each in included)
