"""Loading what organisers hear, and what is told of rounds that are over."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.domain.outbox.declared.digest_subjects import ChannelDigest, OrganisersDigest
from bot.domain.outbox.declared.organiser_subjects import (
    AwaitsApproval,
    Organising,
    RoundAhead,
    RoundChanged,
    Vacant,
)
from bot.domain.outbox.subjects import Over
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.round import Round
from bot.services.chats.thanks import shared_in
from bot.services.outbox.looked_up import LookedUp, need
from bot.services.outbox.trouble_loaders import TROUBLE_LOADERS
from bot.services.rounds.first_steps import steps_left
from bot.store.people import inactivity
from bot.store.rounds import drafts, numbers, rounds


async def _channel_digest(found: LookedUp) -> ChannelDigest | Over:
    """Over if nobody was introduced: then there is nothing to tell."""
    over, told = await _over(found)
    if not told.matches:
        return Over()
    earlier = await numbers.before(found.session, over)
    thanks = await shared_in(found.session, over.id)
    return ChannelDigest(found.program, told, earlier[1] if earlier else None, thanks)


async def _organisers_digest(found: LookedUp) -> OrganisersDigest | Over:
    """Over for somebody who doesn't organise it any more."""
    if not found.is_for_organiser:
        return Over()
    over, told = await _over(found)
    earlier = await numbers.before(found.session, over)
    silent = await inactivity.paused_for(found.session, found.program.id, over.scheduled_at)
    digest = OrganisersDigest(found.program, over.scheduled_at, told, silent=silent)
    if earlier is None:
        return digest
    return replace(digest, before_at=earlier[0].scheduled_at, before=earlier[1])


async def _over(found: LookedUp) -> tuple[Round, RoundNumbers]:
    """The round that is told of, with the numbers that it was closed with: nothing is counted again."""
    round_id = need(found.content.round_id)
    over = need(await rounds.round_in(found.session, found.program.workspace_id, round_id))
    return over, need(await numbers.of_round(found.session, round_id))


async def _vacant(found: LookedUp) -> Vacant | Over:
    return Over() if found.program.settings.organisers else Vacant(found.program)


async def _organising(found: LookedUp) -> Organising | Over:
    """Over for somebody who doesn't organise it any more."""
    if not found.is_for_organiser:
        return Over()
    return Organising(found.program, await steps_left(found.session, found.program))


async def _awaits_approval(found: LookedUp) -> AwaitsApproval | Over:
    """Over once it was approved of, moved or skipped."""
    program, round_at = found.program, found.content.due_at
    if program.next_round_at != round_at or not program.waits_for_approval(found.now):
        return Over()
    return AwaitsApproval(program, round_at, round_at + program.settings.grace)


async def _round_ahead(found: LookedUp) -> RoundAhead | Over:
    """Notices before a round expire as it starts."""
    round_at = found.content.expires_at
    kept = await drafts.draft(found.session, found.program.id, round_at)
    if found.program.foreseen_round_at != round_at or kept is None:
        return Over()
    return RoundAhead(found.program, round_at, kept.prospects)


async def _round_changed(found: LookedUp) -> RoundChanged:
    return RoundChanged(found.program, need(found.to), need(found.content.first_missed_at))


ORGANISER_LOADERS: Mapping[type[object], Callable[[LookedUp], Awaitable[object]]] = {
    **TROUBLE_LOADERS,
    ChannelDigest: _channel_digest,
    OrganisersDigest: _organisers_digest,
    Vacant: _vacant,
    Organising: _organising,
    AwaitsApproval: _awaits_approval,
    RoundAhead: _round_ahead,
    RoundChanged: _round_changed,
}
