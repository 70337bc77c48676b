"""Who is a host or a mentor in a program where not everyone meets everyone, as its organisers say."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.organisers.audit import Deed
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.access import Who
from bot.services.rounds.programs import own_in
from bot.store.database import Database
from bot.store.people import participants, placements


async def is_nobody(database: Database, program: Program) -> bool:
    """Whether a program needs hosts or mentors, and has none."""
    async with database.read() as session:
        return bool(_first_side(program)) and not await _placed(session, program)


async def placed(database: Database, who: Who, program_id: int) -> tuple[str, ...]:
    """The Slack ids of a program's hosts or mentors.

    Raises:
        Refusal: whoever asks doesn't organise it, or it has ended.
    """
    async with database.read() as session:
        program = await own_in(session, who, program_id)
        return tuple(each.member.slack_id for each in await _placed(session, program))


async def place(
    database: Database, who: Who, program_id: int, chosen: Collection[str], now: datetime
) -> tuple[str, ...]:
    """Have these people, and nobody else, be a program's hosts or mentors; return the Slack ids of those who aren't in it.

    Raises:
        Refusal: whoever chooses doesn't organise it, or it has ended.
    """
    async with database.write() as session:
        program = await own_in(session, who, program_id)
        side = _first_side(program)
        here = {each.member.slack_id: each for each in await participants.present(session, program_id)}
        before = {each.id for each in await _placed(session, program)}
        wanted = {here[each].id for each in chosen if each in here}
        for people, now_on in ((wanted - before, side), (before - wanted, "")):
            if side and people:
                await placements.put(session, program_id, people, now_on)
                by = (who.slack_id, now)
                await audit.record(session, program, by, Deed.PLACED, now_on, sorted(people))
        return tuple(each for each in chosen if each not in here)


def _first_side(program: Program) -> str:
    """What its hosts or mentors are called in the database; empty if it has none."""
    roles = program.settings.roles
    return roles.named[0] if roles and roles.named else ""


async def _placed(session: AsyncSession, program: Program) -> tuple[Participant, ...]:
    side = _first_side(program).casefold()
    if not side:
        return ()
    everyone = await participants.present(session, program.id)
    return tuple(each for each in everyone if each.side.strip().casefold() == side)
