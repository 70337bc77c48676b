"""Loading what a notice is about, by type of subject, and detecting when there is nothing more to say."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.chats.timetable import Timetable
from bot.domain.memory.followup import FollowUp
from bot.domain.memory.past_meetings import Background
from bot.domain.memory.recap import Recap
from bot.domain.memory.referral import Referral
from bot.domain.outbox.notice import NewNotice, Notice
from bot.domain.outbox.subjects import (
    Booking,
    ComingRound,
    FreeNow,
    Held,
    InProgram,
    Introducing,
    Leaving,
    LeftOut,
    MeetingAgain,
    MissedRounds,
    Over,
    OwnBooking,
    OwnMatch,
    Proposed,
    Prospect,
    Thanks,
    Unanswered,
)
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match, MatchState, RoundNumbers
from bot.services.memory.networks import recap_for
from bot.services.memory.past_notes import recollection
from bot.services.rematching.rematch import prospect
from bot.store.chats import slots
from bot.store.memory import followups, notes, referrals
from bot.store.rounds import numbers

Part = TypeVar("Part")


class LackingError(Exception):
    """A notice lacks what its kind needs: a defect in the code that created it."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """What several notices may need, by id."""

    programs: Mapping[int, Program]
    matches: Mapping[int, Match]
    people: Mapping[int, Participant]
    pasts: Mapping[int, Background]


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A notice, and what has been loaded for it so far."""

    session: AsyncSession
    notice: Notice
    shared: Lookups
    now: datetime

    @property
    def content(self) -> NewNotice:
        """What the notice was created with."""
        return self.notice.content

    @property
    def program(self) -> Program:
        """The program it belongs to."""
        return self.shared.programs[self.notice.program_id]

    @property
    def match(self) -> Match | None:
        """The match it concerns."""
        return self.shared.matches[self.content.match_id] if self.content.match_id else None

    @property
    def to(self) -> Participant | None:
        """The participant it is for."""
        return self.shared.people[self.content.to_id] if self.content.to_id else None

    @property
    def sender(self) -> Participant | None:
        """The participant whose action it is about."""
        return self.shared.people[self.content.from_id] if self.content.from_id else None


def _need(part: Part | None) -> Part:
    """Return the part, which notices of this kind must have.

    Raises:
        LackingError: the notice lacks it.
    """
    if part is None:
        raise LackingError
    return part


async def _match(found: LookedUp) -> Match:
    return _need(found.match)


async def _introducing(found: LookedUp) -> Introducing | Over:
    match = _need(found.match)
    if match.state is MatchState.CALLED_OFF or _are_gone(match, found.sender):
        return Over()
    return Introducing(match, found.shared.pasts[match.id], joiner=found.sender)


async def _own_match(found: LookedUp) -> OwnMatch:
    return OwnMatch(_need(found.match), _need(found.to))


async def _unanswered(found: LookedUp) -> Unanswered | Over:
    """Over once a partner has used the bot since the notice was written, or they agreed on a time."""
    match, reader = _need(found.match), _need(found.to)
    others = [one for one in match.staying if one.id != reader.id]
    heard = any(one.clicked_at and one.clicked_at >= found.content.due_at for one in others)
    return Over() if heard or not others or match.meets_at else Unanswered(match, reader)


async def _left_out(found: LookedUp) -> LeftOut:
    return LeftOut(found.program, _need(found.to), found.match)


async def _leaving(found: LookedUp) -> Leaving:
    match, reader = _need(found.match), _need(found.to)
    coming = (
        Prospect.NEXT_ROUND
        if match.extra
        else await prospect(found.session, match.round, reader.id, found.now)
    )
    return Leaving(found.program, match, reader, _need(found.sender), coming)


async def _meeting_again(found: LookedUp) -> MeetingAgain | Over:
    match, reader, other = _need(found.match), _need(found.to), _need(found.sender)
    written = await recollection(found.session, match, reader, other)
    if written is None or match.state is MatchState.CALLED_OFF or _are_gone(match, reader, other):
        return Over()
    return MeetingAgain(reader, other, written)


async def _thanks(found: LookedUp) -> Thanks:
    told = await notes.feedback_of(found.session, _need(found.match).id, _need(found.sender).id)
    return Thanks(_need(found.sender), told.thanks if told else "")


async def _follow_up(found: LookedUp) -> FollowUp:
    author, number = _need(found.to), _need(found.content.followup_id)
    return _need(await followups.follow_up(found.session, author.id, number))


async def _referral(found: LookedUp) -> Referral:
    return _need(
        await referrals.referral(found.session, found.program.id, _need(found.content.introduction_id))
    )


async def _numbers(found: LookedUp) -> RoundNumbers:
    return _need(await numbers.of_round(found.session, _need(found.content.round_id)))


async def _recap(found: LookedUp) -> Recap:
    return await recap_for(found.session, found.program, _need(found.to).id, found.content.due_at)


async def _timetable(found: LookedUp) -> Timetable:
    match = _need(found.match)
    proposal = await slots.latest(found.session, match.id)
    return Timetable(match, proposal, found.program.settings.video_link)


async def _proposed(found: LookedUp) -> Proposed:
    return Proposed(await _timetable(found), asker=found.sender)


async def _booking(found: LookedUp) -> Booking | Over:
    timetable = await _timetable(found)
    meets_at = timetable.match.meets_at
    return Booking(timetable, meets_at) if meets_at else Over()


async def _own_booking(found: LookedUp) -> OwnBooking | Over:
    booking = await _booking(found)
    return booking if isinstance(booking, Over) else OwnBooking(booking, _need(found.to))


async def _missed_rounds(found: LookedUp) -> MissedRounds:
    missed = found.content
    times = _need(missed.first_missed_at), _need(missed.last_missed_at)
    return MissedRounds(found.program, _need(missed.missed), *times)


async def _held(found: LookedUp) -> Held | Over:
    return Held(found.program, found.program.vanished) if found.program.vanished is not None else Over()


async def _coming_round(found: LookedUp) -> ComingRound | Over:
    """Notices before a round expire as it starts; if that isn't the next round any more, this one is over."""
    round_at = found.content.expires_at
    if found.program.next_round_at != round_at:
        return Over()
    return ComingRound(_need(found.to), round_at)


async def _in_program(found: LookedUp) -> InProgram:
    return InProgram(found.program, _need(found.to))


async def _free_now(found: LookedUp) -> FreeNow:
    return FreeNow(_need(found.to), _need(found.sender), found.content.expires_at)


def _are_gone(match: Match, *concerned: Participant | None) -> bool:
    """Whether any of these people are no longer in the match."""
    return any(one and (match.person(one.id) is None or one.id in match.left) for one in concerned)


LOADERS: Mapping[type[object], Callable[[LookedUp], Awaitable[object]]] = {
    Match: _match,
    Introducing: _introducing,
    OwnMatch: _own_match,
    Unanswered: _unanswered,
    LeftOut: _left_out,
    Leaving: _leaving,
    MeetingAgain: _meeting_again,
    Thanks: _thanks,
    FollowUp: _follow_up,
    Referral: _referral,
    RoundNumbers: _numbers,
    Recap: _recap,
    Proposed: _proposed,
    Booking: _booking,
    OwnBooking: _own_booking,
    MissedRounds: _missed_rounds,
    Held: _held,
    ComingRound: _coming_round,
    InProgram: _in_program,
    FreeNow: _free_now,
}
