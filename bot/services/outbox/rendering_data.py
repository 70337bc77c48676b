"""Notices with everything that is needed to render them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.notice import Delivery, Notice
from bot.domain.outbox.subjects import GoingOn, Introducing, Over
from bot.domain.people.member import Member
from bot.domain.people.participant import Messages
from bot.domain.rounds.program import Program
from bot.services.memory.past_notes import backgrounds
from bot.services.outbox import one_a_day
from bot.services.outbox.looked_up import LackingError, LookedUp, Lookups
from bot.services.outbox.subject_loaders import LOADERS
from bot.store.chats import slots
from bot.store.people import participants, workspaces
from bot.store.rounds import matches, programs


async def deliveries(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> tuple[Delivery, ...]:
    """Load what these notices need; what several need is loaded once."""
    about = [notice.content for notice in notices]
    of_matches = await matches.matches_by_id(session, {each.match_id for each in about if each.match_id})
    introduced = {each.match_id for each in about if each.kind.declared.about in {Introducing, GoingOn}}
    ids = {one for each in about for one in (each.to_id, each.from_id) if one}
    of_programs = {each: await programs.program(session, each) for each in {n.program_id for n in notices}}
    shared = Lookups(
        programs=of_programs,
        matches={match.id: match for match in of_matches},
        people={person.id: person for person in await participants.by_id(session, ids)},
        pasts=await backgrounds(session, [match for match in of_matches if match.id in introduced], now),
        proposed=await slots.have_proposals(session, {each for each in introduced if each}),
        members=await _members(
            session, of_programs.values(), {each.address for each in about if each.address}
        ),
    )
    waiting = await one_a_day.waits(session, notices, shared, now)
    found = [await _delivery(LookedUp(session, notice, shared, now)) for notice in notices]
    return tuple(replace(each, waits_until=waiting.get(each.notice.id)) for each in found)


async def _members(
    session: AsyncSession, of_programs: Iterable[Program], addresses: Collection[str]
) -> Mapping[str, Member]:
    """Whom these addresses are, as far as the bot knows them; a sender has notices of one workspace at a time."""
    if not addresses:
        return {}
    workspace_id = {program.workspace_id for program in of_programs}.pop()
    return await workspaces.members_called(session, workspace_id, addresses)


async def _delivery(found: LookedUp) -> Delivery:
    """A notice with what its kind needs. If something is missing, only this notice fails, when it is sent."""
    try:
        about = Over() if _is_spared(found) else await LOADERS[found.content.kind.declared.about](found)
    except LackingError:
        about = None
    return Delivery(found.notice, found.program, about, found.match, found.to, found.sender, found.member)


def _is_spared(found: LookedUp) -> bool:
    """Whether someone who wants only introductions does without it."""
    wants = found.to.profile.messages if found.to else Messages.ALL
    return found.content.kind.declared.spared and wants is Messages.INTRODUCTIONS
