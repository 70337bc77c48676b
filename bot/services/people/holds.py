"""Many people vanish at once: rather a mistake or a migration than departures, so somebody has to look first."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import SettingError
from bot.domain.organisers.audit import OPERATOR, Deed
from bot.domain.outbox import notices
from bot.domain.rounds.program import Program
from bot.services import audit
from bot.services.people.refused import TRY_AGAIN
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.people import participants, refusals, renumbering
from bot.store.rounds import programs

log = logging.getLogger(__name__)

FEWEST = 5  # people; a small team may well lose fewer at once
SHARE = 3  # more than one in three
LATELY = timedelta(hours=1)  # Slack may tell of one after the other


@dataclass(frozen=True, slots=True)
class Hold:
    """A program whose rounds are held.

    Args:
        vanished: how many people vanished at once.
        participants: how many are in the program.
    """

    program: Program
    vanished: int
    participants: int


async def are_suspicious(session: AsyncSession, program_id: int, vanished: int, now: datetime) -> bool:
    """Whether so many of a program's participants vanish at once, with those of the last hour, that it may be a mistake."""
    if not vanished:
        return False
    present, parted = await participants.sizes(session, program_id, now - LATELY)
    return vanished + parted >= FEWEST and (vanished + parted) * SHARE > present + parted


async def hold_back(session: AsyncSession, program: Program, unreachable: int, now: datetime) -> bool:
    """Whether nobody is marked whom the bot can't reach until an operator has spoken.

    So it is while rounds are held. They are held from now on if these are many, with those of the last hour.
    """
    current = await programs.program(session, program.id)
    if current.vanished is not None:
        return True
    vanished = unreachable + await refusals.unseen_beyond(session, program.id, now + TRY_AGAIN - LATELY)
    if current.parts_with or not await are_suspicious(session, program.id, vanished, now):
        return False
    await hold(session, program, vanished, now)
    return True


async def hold(session: AsyncSession, program: Program, vanished: int, now: datetime) -> None:
    """Hold a program's rounds until an operator has spoken; tell the organisers, unless they know already."""
    is_known = (await programs.program(session, program.id)).vanished is not None
    await programs.set_vanished(session, program.id, vanished)
    log.error(
        "%d participants of program %d vanished from Slack at once; its rounds are held, and nobody is marked as"
        " left, until somebody says what happened: see 'coffee people held'",
        vanished,
        program.id,
    )
    if not is_known:
        await outbox.add(session, program.id, notices.held(program, now))


async def held(database: Database, workspace_id: int) -> tuple[Hold, ...]:
    """The programs of a workspace whose rounds are held."""
    async with database.read() as session:
        return tuple(
            [
                Hold(each, each.vanished, len(await participants.present(session, each.id)))
                for each in await programs.programs_of(session, workspace_id)
                if each.vanished is not None
            ]
        )


async def go_on(database: Database, workspace_id: int, now: datetime, *, parts_with: bool) -> None:
    """Go on with the rounds of a workspace that are held; Slack is asked again before the next one.

    Args:
        parts_with: whether those who vanished have really gone.

    Raises:
        SettingError: none are held.
    """
    async with database.write() as session:
        found = [
            each for each in await programs.programs_of(session, workspace_id) if each.vanished is not None
        ]
        for each in found:
            await go_on_in(session, each, now, parts_with=parts_with)
            deed = Deed.PARTED if parts_with else Deed.BACK
            await audit.record(session, each, (OPERATOR, now), deed, str(each.vanished))
    if not found:
        raise SettingError("no round is held")


async def go_on_in(session: AsyncSession, program: Program, now: datetime, *, parts_with: bool) -> None:
    """Go on with the rounds of one program that are held; whoever couldn't be reached meanwhile is tried again."""
    await programs.set_vanished(session, program.id, None, parts_with=parts_with)
    if not parts_with:
        await refusals.forget_over(session, program.workspace_id, now + TRY_AGAIN)


async def renumber(
    database: Database, workspace_id: int, ids: Mapping[str, str], now: datetime
) -> tuple[str, ...]:
    """Give people their new ids of Slack's, as after a migration; return the old ids that nobody has, or that had to stay.

    Whoever joined under the new id as well stays two.
    """
    async with database.write() as session:
        left = [
            old for old, new in ids.items() if not await renumbering.renumber(session, workspace_id, old, new)
        ]
        if len(left) < len(ids):
            about = str(len(ids) - len(left))
            await audit.record_for_all(session, workspace_id, (OPERATOR, now), Deed.RENUMBERED, about)
    return tuple(left)
