"""Making, changing and ending programs: for organisers alone."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal, SettingError
from bot.domain.organisers.audit import Deed
from bot.domain.outbox.attendance_notices import outsider, program_ended
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.declared.organiser_notices import organises_now
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Origin, Program, ProgramSettings
from bot.services import audit
from bot.services.access import Who, acting_everywhere, organiser, running
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants
from bot.store.rounds import programs


@dataclass(frozen=True, slots=True)
class OwnPrograms:
    """The programs that someone organises.

    Args:
        programs: each with how many are in it.
        usual: the settings of the workspace's first program, which a new one takes after.
        others: all programs of the workspace.
    """

    programs: tuple[tuple[Program, int], ...]
    usual: ProgramSettings
    others: tuple[Program, ...]


async def organised_by(database: Database, who: Who) -> OwnPrograms:
    """The programs that someone organises.

    Raises:
        Refusal: there are none.
    """
    async with database.read() as session:
        everywhere = await acting_everywhere(session, who)
        every = [each.program for each in everywhere if each.program.ended_at is None]
        own = [each for each in every if running(who, everywhere, each.id)]
        if not own:
            raise Refusal("refused-not-organiser")
        sizes = [len(await participants.present(session, each.id)) for each in own]
    first = min((each.program for each in everywhere), key=lambda each: each.id)
    in_order = sorted(zip(own, sizes, strict=True), key=lambda each: each[0].id)
    return OwnPrograms(tuple(in_order), first.settings, tuple(every))


async def own_program(database: Database, who: Who, program_id: int | None = None) -> Program:
    """A program that someone organises; if none is named, the one that they mean.

    Raises:
        Refusal: they don't, or it has ended.
    """
    async with database.read() as session:
        return await own_in(session, who, program_id)


async def create(
    database: Database, who: Who, settings: ProgramSettings, origins: Mapping[str, Origin], now: datetime
) -> Program:
    """Make one more program in the workspace of an organiser.

    Raises:
        Refusal: they are none, or no round would ever take place.
    """
    async with database.write() as session:
        workspace_id = (await organiser(session, who.meaning(None))).program.workspace_id
        await _check_channel(session, workspace_id, settings, None)
        with said_to_people():
            made = await programs.add_program(session, workspace_id, settings, now, origins)
        others = [each for each in settings.organisers if each != who.slack_id]
        await outbox.add(session, made.id, organises_now(made.id, others, now))
        await audit.record(session, made, (who.slack_id, now), Deed.PROGRAM_MADE)
        return made


async def change(
    database: Database, who: Who, program_id: int, settings: ProgramSettings, now: datetime
) -> Program:
    """Change what differs in a program's settings; it wins over the environment from now on.

    Guests who aren't let in any more are told.

    Raises:
        Refusal: they don't organise it, it has ended, or no round would ever take place.
    """
    async with database.write() as session:
        before = await own_in(session, who, program_id)
        await _check_channel(session, before.workspace_id, settings, program_id)
        here = await participants.present(session, program_id)
        with said_to_people():
            changed = await programs.change_program(session, program_id, settings, now)
        if before.settings.guests and not settings.guests:
            guests = [each for each in here if each.member.guest and not each.member.outsider]
            await outbox.add(session, program_id, [outsider(each, now) for each in guests])
        new = [each for each in settings.organisers if each not in before.settings.organisers]
        await outbox.add(session, program_id, organises_now(program_id, new, now))
        if changed:
            by = (who.slack_id, now)
            await audit.record(session, before, by, Deed.PROGRAM_CHANGED, ", ".join(changed))
        return await programs.program(session, program_id)


async def end(database: Database, who: Who, program_id: int, now: datetime) -> Program:
    """End a program: no round follows, chats in the open one go on, and everyone who is in hears of it.

    Raises:
        Refusal: they don't organise it, or it has ended already.
    """
    async with database.write() as session:
        program = await own_in(session, who, program_id)
        await programs.end_program(session, program_id, now)
        people = [each for each in await participants.present(session, program_id) if not each.member.gone]
        for person in people:
            await _stop_announcing(session, person)
        await outbox.add(session, program_id, [program_ended(each, now) for each in people])
        await audit.record(session, program, (who.slack_id, now), Deed.PROGRAM_ENDED)
        return program


async def _stop_announcing(session: AsyncSession, person: Participant) -> None:
    """Withdraw what someone was to hear of rounds to come."""
    kinds = taken_back(Until.STANCE_CHANGED)
    await withdrawals.take_back_from(session, person.id, kinds, Withdrawal.CHANGED)


async def own_in(session: AsyncSession, who: Who, program_id: int | None = None) -> Program:
    """A program that someone organises; if none is named, the one that they mean.

    Raises:
        Refusal: they don't, or it has ended.
    """
    program = (await organiser(session, who, program_id)).program
    if program.ended_at is not None:
        raise Refusal("refused-program-ended")
    return program


async def _check_channel(
    session: AsyncSession, workspace_id: int, settings: ProgramSettings, program_id: int | None
) -> None:
    """Refuse a channel that is another program's: whoever joins in it would not know which one they join."""
    for each in await programs.programs_of(session, workspace_id):
        if each.id != program_id and settings.channel and each.settings.channel == settings.channel:
            raise Refusal("refused-program-channel", name=each.settings.wording.name)


@contextmanager
def said_to_people() -> Iterator[None]:
    """Turn what is wrong with a schedule into a sentence for the person."""
    try:
        yield
    except SettingError:
        raise Refusal("refused-program-never") from None
