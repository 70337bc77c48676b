"""Loading what doesn't work, for organisers; nothing is said once it works again."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.outbox.declared.trouble_subjects import (
    AccessLost,
    ChannelLost,
    Held,
    LateRound,
    MissedRounds,
    NobodyFor,
    ScopeLost,
    TooFew,
    Unreached,
)
from bot.domain.outbox.subjects import Over
from bot.services.outbox.looked_up import LookedUp, need
from bot.store.outbox import given_up
from bot.store.people import refusals
from bot.store.rematching import waiting_list


async def _missed_rounds(found: LookedUp) -> MissedRounds:
    missed = found.content
    times = need(missed.first_missed_at), need(missed.last_missed_at)
    too_few = found.program.too_few_at == missed.first_missed_at == missed.last_missed_at
    return MissedRounds(found.program, need(missed.missed), *times, too_few=too_few)


async def _too_few(found: LookedUp) -> TooFew | Over:
    return TooFew(found.program, found.content.missed or 0) if found.program.is_held_back else Over()


async def _held(found: LookedUp) -> Held | Over:
    return Held(found.program, found.program.vanished) if found.program.vanished is not None else Over()


async def _channel_lost(found: LookedUp) -> ChannelLost:
    return ChannelLost(found.program)


async def _late_round(found: LookedUp) -> LateRound:
    return LateRound(found.program, need(found.content.first_missed_at), need(found.content.last_missed_at))


async def _nobody_for(found: LookedUp) -> NobodyFor | Over:
    """Those whom the round was planned without; who asked for somebody else since is nobody's business."""
    names = await waiting_list.left_without(
        found.session, need(found.content.round_id), need(found.content.first_missed_at)
    )
    return NobodyFor(found.program, names) if names and found.is_for_organiser else Over()


async def _unreached(found: LookedUp) -> Unreached | Over:
    """Over once everything could be delivered after all."""
    messages = await given_up.given_up(found.session, found.program.id, found.now)
    unseen = await refusals.unseen_names(found.session, found.program.id, found.now)
    names = {name for each in messages if (name := each.name)} | {*unseen}
    codes = {each.code for each in messages if each.code}
    if not (messages or names) or not found.is_for_organiser:
        return Over()
    return Unreached(found.program, len(messages), tuple(sorted(names)), tuple(sorted(codes)))


async def _access_lost(found: LookedUp) -> AccessLost:
    return AccessLost(found.program, need(found.content.first_missed_at))


async def _scope_lost(found: LookedUp) -> ScopeLost:
    return ScopeLost(found.program, need(found.content.first_missed_at))


TROUBLE_LOADERS: Mapping[type[object], Callable[[LookedUp], Awaitable[object]]] = {
    MissedRounds: _missed_rounds,
    TooFew: _too_few,
    Held: _held,
    ChannelLost: _channel_lost,
    LateRound: _late_round,
    NobodyFor: _nobody_for,
    Unreached: _unreached,
    AccessLost: _access_lost,
    ScopeLost: _scope_lost,
}
