"""The steps to a program's first round: choosing its kind, looking at what will happen, inviting people."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.domain.organisers.first_steps import DEEDS, EVERY, Step, steps_of
from bot.domain.rounds.design.templates import Template
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who
from bot.services.rounds.programs import own_in, said_to_people
from bot.store.database import Database
from bot.store.organisers import audit as record
from bot.store.outbox import said
from bot.store.rounds import programs, rounds

A_MOMENT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class OwnWord:
    """The message that told an organiser that they are one.

    Args:
        steps: the steps that have been taken by now; None once there are none left.
    """

    program: Program
    channel: str
    ts: str
    steps: frozenset[Step] | None


async def steps_left(session: AsyncSession, program: Program) -> frozenset[Step] | None:
    """The steps that have been taken; None once there are none left: all are taken, or a round has begun without."""
    if program.ended_at is not None or await rounds.has_begun(session, program.id):
        return None
    done = steps_of(await record.deeds_in(session, (program.workspace_id, program.id), DEEDS))
    return None if done == EVERY else done


async def choose_kind(database: Database, who: Who, template: Template, name: str, now: datetime) -> Program:
    """Make a program one of this kind, and give it this name; what the kind says nothing about stays.

    Raises:
        Refusal: whoever chooses doesn't organise it, it has ended, or no round would ever take place.
    """
    async with database.write() as session:
        before = await own_in(session, who)
        with said_to_people():
            settings = template.given_to(before.settings, name)
            await programs.change_program(session, before.id, settings, now, chosen=template.decides)
        await audit.record(session, before, (who.slack_id, now), Deed.KIND_CHOSEN, template.name)
        return await programs.program(session, before.id)


async def keep(database: Database, who: Who, now: datetime) -> Program:
    """Leave a program as it is, having looked at what will happen.

    Raises:
        Refusal: whoever looks doesn't organise it, or it has ended.
    """
    return await _record(database, who, (Deed.KEPT, ""), now)


async def to_invite(database: Database, who: Who, channel: str, now: datetime) -> Program:
    """The program that an organiser is about to invite people to.

    Raises:
        Refusal: they don't organise it, it has ended, or people have just been invited in this channel: Slack may
            deliver a form twice, and two organisers may send one each.
    """
    async with database.read() as session:
        program = await own_in(session, who)
        where = (program.workspace_id, program.id)
        if await record.was_done(session, where, (Deed.INVITED, channel), now - A_MOMENT):
            raise Refusal("refused-invited-already")
        return program


async def invited(database: Database, who: Who, channel: str, now: datetime) -> None:
    """Record that an organiser invited people in a channel.

    Raises:
        Refusal: they don't organise the program, or it has ended.
    """
    await _record(database, who, (Deed.INVITED, channel), now)


async def own_word(database: Database, who: Who) -> OwnWord | None:
    """The message that told an organiser that they are one, with how far they are; None if Slack doesn't have it."""
    async with database.read() as session:
        program = await own_in(session, who)
        found = await said.word_to_organiser(session, program.id, who.slack_id)
        return OwnWord(program, *found, await steps_left(session, program)) if found else None


async def _record(database: Database, who: Who, done: tuple[Deed, str], now: datetime) -> Program:
    async with database.write() as session:
        program = await own_in(session, who)
        await audit.record(session, program, (who.slack_id, now), *done)
        return program
