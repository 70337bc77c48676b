"""Moving the next round, skipping it, and starting it now."""

from datetime import date, datetime, time

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.domain.outbox.attendance_notices import announced_from
from bot.domain.outbox.declared import organiser_notices as notices
from bot.domain.rounds.local_time import at_clock
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who, organiser
from bot.services.organisers.ahead import Errand, upcoming_in
from bot.store.database import Database
from bot.store.outbox import outbox, said
from bot.store.people import inactivity
from bot.store.rounds import drafts, programs


async def program_of(database: Database, who: Who) -> Actor:
    """The organiser, with their program.

    Raises:
        Refusal: they are none.
    """
    async with database.read() as session:
        return await organiser(session, who)


async def skip(database: Database, reading: Errand) -> Program:
    """Leave out the next round; return the program with the one after it.

    Raises:
        Refusal: they are no organiser, or there is no such round ahead.
    """
    async with database.write() as session:
        actor, round_at = await upcoming_in(session, reading)
        program = actor.program
        following = program.round_after(program.stands_for)
        await drafts.drop(session, program.id)
        await programs.set_next_round(session, program.id, following)
        return await _told(session, program, reading, round_at, Deed.SKIPPED)


async def move(database: Database, reading: Errand, day: date, clock: time) -> Program:
    """Have the next round at another time, by the program's clock; return the program.

    Raises:
        Refusal: the time is over, or the round after it would come first.
    """
    async with database.write() as session:
        actor, _ = await upcoming_in(session, reading)
        to = at_clock(day, clock, actor.program.settings.time_zone)
        following = actor.program.round_after(actor.program.stands_for)
        if to <= reading.now:
            raise Refusal("refused-move-past")
        if following is not None and to >= following:
            raise Refusal("refused-move-late")
        return await _moved(session, actor.program, reading, to, Deed.MOVED)


async def start_now(database: Database, reading: Errand) -> Program:
    """Have the next round start at once, in place of its own time; return the program.

    Raises:
        Refusal: it is held, waits for approval, or whoever asks is no organiser.
    """
    async with database.write() as session:
        actor, _ = await upcoming_in(session, reading)
        program = actor.program
        if program.vanished is not None:
            raise Refusal("refused-held")
        if program.settings.approval and program.approved_round_at != program.next_round_at:
            raise Refusal("refused-not-approved")
        return await _moved(session, program, reading, reading.now, Deed.STARTED)


async def _moved(
    session: AsyncSession, program: Program, reading: Errand, to: datetime, deed: Deed
) -> Program:
    """Give the next round another time: what was drawn, approved and announced of it stays."""
    round_at = program.next_round_at
    if round_at is None or to == round_at:
        raise Refusal("refused-other-round")
    await drafts.move(session, program.id, round_at, to)
    await programs.set_next_round(session, program.id, to, program.stands_for)
    await inactivity.move_skips(session, program.id, round_at, to)
    if program.approved_round_at == round_at:
        await programs.set_approved(session, program.id, to)
    await _keep_told(session, program, reading.now, to)
    return await _told(session, program, reading, round_at, deed)


async def _told(
    session: AsyncSession, program: Program, reading: Errand, was_at: datetime, deed: Deed
) -> Program:
    """Record it, and tell everyone who was told that the round comes on its own day, unless it starts at once."""
    by = (reading.who.slack_id, reading.now)
    await audit.record(session, program, by, deed, was_at.isoformat())
    if deed is not Deed.STARTED:
        heard = await said.told_of_round(session, program.id, was_at)
        told = [notices.round_changed(one, was_at, reading.now) for one in heard]
        await outbox.add(session, program.id, told)
    return await programs.program(session, program.id)


async def _keep_told(session: AsyncSession, program: Program, now: datetime, to: datetime) -> None:
    """Who was told of the round needn't be told again, unless its new time is days ahead."""
    round_at, settings = program.next_round_at, program.settings
    if announced_from(to, settings.time_zone, settings.workdays) > now:
        return
    if program.announced_round_at == round_at:
        await programs.set_announced(session, program.id, to, program.introduces_for)
    if program.previewed_round_at == round_at:
        await programs.set_previewed(session, program.id, to)
        if settings.approval:
            await outbox.add(session, program.id, notices.approval(program, to))
