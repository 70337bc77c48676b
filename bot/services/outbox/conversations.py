"""Loading what a match's conversation is told: introductions, times and bookings, as things stand."""

from bot.domain.chats.timetable import Timetable
from bot.domain.outbox.subjects import (
    Booking,
    Changed,
    GoingOn,
    Introducing,
    Nudging,
    Over,
    OwnBooking,
    Proposed,
)
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match, MatchState
from bot.services.chats.times import next_proposal
from bot.services.memory.introductions import presented
from bot.services.outbox.looked_up import LookedUp, need
from bot.store.chats import slots
from bot.store.outbox import said


async def introducing(found: LookedUp) -> Introducing | Over:
    """Over if it was called off, or whoever joins has left."""
    match = need(found.match)
    if match.state is MatchState.CALLED_OFF or are_gone(match, found.sender):
        return Over()
    return Introducing(await _offered(found), found.shared.pasts[match.id], joiner=found.sender)


async def going_on(found: LookedUp) -> GoingOn | Over:
    """Over if nobody else stays."""
    match = need(found.match)
    if len(match.staying) < 2:
        return Over()
    return GoingOn(await _offered(found), found.shared.pasts[match.id], parted=True)


async def _offered(found: LookedUp) -> Timetable:
    """A match's times, new ones where none of those proposed is to come; these are saved as the notice sets out."""
    match, calendar = need(found.match), found.program.settings.calendar
    known = match.id in found.shared.proposed
    proposal = await slots.latest(found.session, match.id) if known else None
    if match.meets_at is None and len(match.staying) > 1 and not (proposal and proposal.open(found.now)):
        others = await next_proposal(found.session, match, proposal, calendar, found.now)
        proposal = others or proposal
    settings = found.program.settings
    return Timetable(match, proposal, settings.video_link, calendar, settings.wording)


async def changed(found: LookedUp) -> Changed | Over:
    """Over if the introduction is nowhere to be found, or where the match doesn't talk any more."""
    match = need(found.match)
    stands = await said.introduction(found.session, match.id)
    if stands is None or stands.channel != match.own_channel:
        return Over()
    now = await presented(found.session, match, found.now)
    messages = ((stands.channel, stands.ts),)
    return Changed(now.timetable, now.background, now.joiner, now.parted, messages)


async def nudging(found: LookedUp) -> Nudging | Over:
    """Over if no time to come suits anybody yet."""
    timetable = await _timetable(found)
    offered = timetable.proposal.open(found.now) if timetable.proposal else ()
    staying = {person.id for person in timetable.match.staying}
    waits = timetable.match.meets_at is None and any(staying & slot.suits for slot in offered)
    return Nudging(timetable) if waits else Over()


async def _timetable(found: LookedUp) -> Timetable:
    match = need(found.match)
    proposal = await slots.latest(found.session, match.id)
    settings = found.program.settings
    return Timetable(match, proposal, settings.video_link, settings.calendar, settings.wording)


async def proposed(found: LookedUp) -> Proposed:
    """The times as they are now."""
    return Proposed(await _timetable(found), asker=found.sender)


async def booking(found: LookedUp) -> Booking | Over:
    """Over if they have no time any more."""
    timetable = await _timetable(found)
    meets_at = timetable.match.meets_at
    return Booking(timetable, meets_at) if meets_at else Over()


async def own_booking(found: LookedUp) -> OwnBooking | Over:
    """Over for somebody who left."""
    booked, reader = await booking(found), need(found.to)
    if isinstance(booked, Over) or are_gone(booked.timetable.match, reader):
        return Over()
    return OwnBooking(booked, reader)


def are_gone(match: Match, *concerned: Participant | None) -> bool:
    """Whether any of these people are no longer in the match."""
    return any(one and (match.person(one.id) is None or one.id in match.left) for one in concerned)
