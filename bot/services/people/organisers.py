"""Who organises a program: the first admin who comes by, whom organisers name, and who takes over."""

import logging
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.organisers.audit import OPERATOR, Deed
from bot.domain.outbox.declared.organiser_notices import organises_now, take_over
from bot.domain.people.member import MemberFacts
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who, acting, find_actor, find_everywhere, organiser, organises
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.rounds import programs

log = logging.getLogger(__name__)

MOST_ASKED = 20  # admins who are asked to take over
MOST = 20  # organisers


async def is_vacant(database: Database, who: Who) -> bool:
    """Whether nobody organises the program of someone's workspace."""
    async with database.glance() as session:
        found = await find_actor(session, who)
    return found is not None and not found.program.settings.organisers


async def runs(database: Database, who: Who) -> bool:
    """Whether someone organises the program of their workspace."""
    async with database.glance() as session:
        return await organises(session, who)


async def appoint(database: Database, who: Who, now: datetime, deed: Deed = Deed.APPOINTED) -> None:
    """Make an admin the organiser of a program that has none.

    Raises:
        Refusal: somebody else was faster.
    """
    async with database.write() as session:
        program = (await acting(session, who)).program
        if program.settings.organisers:
            raise Refusal("refused-organised")
        await _set(session, program, [who.slack_id], now)
        await audit.record(session, program, (who.slack_id, now), deed)


async def organisers_of(database: Database, who: Who) -> tuple[str, ...]:
    """The Slack ids of those who organise the program.

    Raises:
        Refusal: whoever asks is none of them.
    """
    async with database.read() as session:
        return (await organiser(session, who)).program.settings.organisers


async def choose(database: Database, who: Who, slack_ids: Sequence[str], now: datetime) -> tuple[str, ...]:
    """Have others organise the program from now on; return who does.

    Raises:
        Refusal: whoever chooses is no organiser, or named nobody.
    """
    async with database.write() as session:
        program = (await organiser(session, who)).program
        chosen = tuple(dict.fromkeys(slack_ids))[:MOST]
        if not chosen:
            raise Refusal("refused-nobody-organises")
        if chosen != program.settings.organisers:
            await _set(session, program, chosen, now)
            await audit.record(session, program, (who.slack_id, now), Deed.ORGANISERS, str(len(chosen)))
        return chosen


async def are_among(database: Database, team_id: str, gone: Collection[str]) -> bool:
    """Whether organisers are among these people of a workspace, who are deactivated."""
    if not gone:
        return False
    async with database.read() as session:
        every = await find_everywhere(session, Who(team_id, ""))
    return any(not {*gone}.isdisjoint(each.program.settings.organisers) for each in every)


async def look_after(
    database: Database, team_id: str, everyone: Iterable[MemberFacts], now: datetime
) -> None:
    """The same for the programs of a workspace by Slack's id."""
    people = list(everyone)
    async with database.read() as session:
        every = await find_everywhere(session, Who(team_id, ""))
    for each in (actor for actor in every if actor.program.ended_at is None):
        await part_with_the_gone(database, each.program, people, now)


async def part_with_the_gone(
    database: Database, program: Program, everyone: Iterable[MemberFacts], now: datetime
) -> None:
    """Organisers who are deactivated organise no longer; if nobody is left, admins are asked who takes over.

    Args:
        everyone: what Slack says about everyone in the workspace.
    """
    people = list(everyone)
    gone = {facts.slack_id for facts in people if facts.gone}
    if gone.isdisjoint(program.settings.organisers):
        return
    async with database.write() as session:
        current = await programs.program(session, program.id)
        left = [each for each in current.settings.organisers if each not in gone]
        if len(left) == len(current.settings.organisers):
            return
        await programs.set_organisers(session, program.id, left)
        await audit.record(session, current, (OPERATOR, now), Deed.GONE)
        if not left:
            log.warning("nobody organises program %s any more; its workspace's admins are asked", program.id)
            admins = [facts.slack_id for facts in people if facts.admin and not facts.gone][:MOST_ASKED]
            await outbox.add(session, program.id, take_over(program.id, admins, now))


async def _set(session: AsyncSession, program: Program, slack_ids: Sequence[str], now: datetime) -> None:
    """Record who organises, and tell those who didn't before."""
    await programs.set_organisers(session, program.id, slack_ids)
    new = [each for each in slack_ids if each not in program.settings.organisers]
    await outbox.add(session, program.id, organises_now(program.id, new, now))
