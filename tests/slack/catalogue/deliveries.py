"""What the bot says by itself, by the kind of its notice."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import product

from bot.domain.chats.timetable import Timetable
from bot.domain.memory.followup import FollowUp, FollowUpKind
from bot.domain.memory.past_meetings import NO_PAST, Recollection
from bot.domain.memory.recap import Recap
from bot.domain.memory.referral import Referral
from bot.domain.outbox.declared.digest_subjects import ChannelDigest, OrganisersDigest
from bot.domain.outbox.declared.organiser_subjects import (
    AwaitsApproval,
    JoiningUs,
    Organising,
    RoundAhead,
    RoundChanged,
    TakingPart,
    Vacant,
)
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
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery, NewNotice, Notice
from bot.domain.outbox.states import NoticeState
from bot.domain.outbox.subjects import (
    Booking,
    Changed,
    ComingRound,
    FreeNow,
    GoingOn,
    InProgram,
    Introducing,
    Invited,
    Leaving,
    LeftOut,
    MeetingAgain,
    Nudging,
    Outdated,
    OwnBooking,
    OwnMatch,
    Proposed,
    Prospect,
    Thanks,
    Unanswered,
)
from bot.domain.people.away import OPEN_END
from bot.domain.rounds.design.wording import Theme, Tone
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.preview import Prospects
from bot.domain.rounds.round import MatchState, WeaknessKind
from bot.slack.views.blocks import Message
from bot.slack.views.outbox.notices import words_of

from .cast import A_DAY, ALLOW, LONG_AGO, NEXT_ROUND, NOW, NUMBERS, Cast
from .organisers import round_ahead_of

BEFORE = replace(NUMBERS, met=1, bridged=2, enrolled=9)
GAPS = tuple(kind for kind in WeaknessKind if kind.startswith("no_common"))


def _booking(cast: Cast) -> Booking:
    """The time that they have agreed on."""
    return Booking(replace(cast.timetable, match=cast.booked), NOW + A_DAY)


# One of everything that the words of a notice are made of.
SUBJECTS: Mapping[type[object], Callable[[Cast], object]] = {
    Introducing: lambda cast: Introducing(cast.timetable, cast.background, cast.last),
    GoingOn: lambda cast: GoingOn(_of(cast, left=frozenset({cast.last.id})), NO_PAST, parted=True),
    Changed: lambda cast: Changed(cast.timetable, cast.background, messages=(("G1", "1.2"),)),
    Nudging: lambda cast: Nudging(cast.timetable),
    Outdated: lambda cast: Outdated(cast.match, (("G1", "1.2"),)),
    OwnMatch: lambda cast: OwnMatch(cast.match, cast.reader),
    Unanswered: lambda cast: Unanswered(cast.match, cast.reader),
    LeftOut: lambda cast: LeftOut(cast.program, cast.reader, cast.match),
    Leaving: lambda cast: Leaving(cast.program, cast.match, cast.reader, cast.last, Prospect.WAITING),
    MeetingAgain: lambda cast: MeetingAgain(cast.reader, cast.last, cast.recollection),
    Thanks: lambda cast: Thanks(cast.last, cast.inputs.words(500)),
    FollowUp: lambda cast: cast.follow_up(FollowUpKind.REMINDER),
    Referral: lambda cast: cast.introduction(),
    ChannelDigest: lambda cast: ChannelDigest(cast.program, NUMBERS, BEFORE, (cast.inputs.words(500),) * 4),
    OrganisersDigest: lambda cast: digest_of(cast, 12),
    Recap: lambda cast: cast.recap,
    Proposed: lambda cast: Proposed(cast.timetable, cast.last),
    Booking: _booking,
    OwnBooking: lambda cast: OwnBooking(_booking(cast), cast.reader),
    MissedRounds: lambda cast: MissedRounds(cast.program, 12, LONG_AGO, NOW),
    ComingRound: lambda cast: ComingRound(cast.reader, NEXT_ROUND, (cast.match,)),
    ChannelLost: lambda cast: ChannelLost(cast.program),
    LateRound: lambda cast: LateRound(cast.program, LONG_AGO, NOW),
    NobodyFor: lambda cast: NobodyFor(cast.program, (cast.reader.member.name,) * 12),
    Unreached: lambda cast: Unreached(
        cast.program, 12, (cast.reader.member.name,) * 12, ("user_not_visible", "cannot_dm_bot")
    ),
    AccessLost: lambda cast: AccessLost(cast.program, NOW),
    ScopeLost: lambda cast: ScopeLost(cast.program, NOW, ALLOW),
    InProgram: lambda cast: InProgram(cast.program, cast.reader),
    Held: lambda cast: Held(cast.program, 12),
    TooFew: lambda cast: TooFew(cast.program, 3),
    Invited: lambda cast: Invited(cast.reader, cast.last),
    Vacant: lambda cast: Vacant(cast.program),
    Organising: lambda cast: Organising(replace(cast.program, next_round_at=NEXT_ROUND)),
    AwaitsApproval: lambda cast: AwaitsApproval(cast.program, NOW, NOW + A_DAY),
    RoundAhead: round_ahead_of,
    RoundChanged: lambda cast: RoundChanged(cast.program, cast.reader, NOW),
    JoiningUs: lambda cast: JoiningUs(cast.program, cast.reader.member),
    TakingPart: lambda cast: TakingPart(cast.program, cast.reader.member, NEXT_ROUND),
    FreeNow: lambda cast: FreeNow(cast.reader, cast.last, NEXT_ROUND),
}


def digest_of(cast: Cast, silent: int) -> OrganisersDigest:
    """A round beside the one before, and so many who fell silent."""
    names = (cast.reader.member.name,) * silent
    return OrganisersDigest(cast.program, NOW, NUMBERS, LONG_AGO, BEFORE, names)


def deliveries(cast: Cast) -> Iterator[Message]:
    """Every kind once with all that it can need, and whatever else changes its words."""
    for kind in NoticeKind:
        yield words_of(delivery(kind, SUBJECTS[kind.declared.about](cast), cast), NOW)
    for kind, about in (*_introductions(cast), *_partings(cast), *_memories(cast), *_others(cast)):
        yield words_of(delivery(kind, about, cast), NOW)


def delivery(kind: NoticeKind, about: object, cast: Cast) -> Delivery:
    """A delivery about something."""
    content = NewNotice(kind, f"{kind}:1", NOW, NEXT_ROUND)
    notice = Notice(1, 1, content, NoticeState.CLAIMED, 1, 0, None)
    return Delivery(notice, cast.program, about, cast.match, cast.reader, cast.last)


def _introductions(cast: Cast) -> Iterator[tuple[NoticeKind, object]]:
    """With and without somebody who joins, and a past."""
    whole = Introducing(cast.timetable, cast.background)
    undecided = replace(cast.timetable, proposal=cast.undecided)
    for about in (
        whole,
        replace(whole, background=NO_PAST),
        replace(whole, background=replace(cast.background, gaps=GAPS)),
        replace(whole, timetable=undecided),
        replace(whole, timetable=replace(undecided, proposal=None)),
        replace(whole, timetable=_of(cast, reasons=cast.few_reasons.reasons)),
        replace(whole, timetable=_of(cast, reasons=()), background=NO_PAST),
        replace(whole, timetable=_of(cast, left=frozenset({cast.other.id}))),
        replace(whole, timetable=_of(cast, bookings=1), joiner=cast.last),
        replace(whole, timetable=_of(cast, meets_at=cast.booked.meets_at, bookings=1)),
        replace(
            whole, timetable=replace(_of(cast, meets_at=cast.booked.meets_at, bookings=1), video_link=None)
        ),
    ):
        yield NoticeKind.INTRO, about
    plain = replace(cast.wording, tone=Tone.PLAIN, questions=())
    for wording in (cast.wording, plain, replace(cast.wording, themes=tuple(Theme), questions=())):
        yield NoticeKind.INTRO, replace(whole, timetable=replace(cast.timetable, wording=wording))
    yield NoticeKind.NUDGE, Nudging(undecided)
    yield NoticeKind.DAY_BEFORE, ComingRound(cast.reader, NEXT_ROUND)
    for until in (NEXT_ROUND, OPEN_END):
        yield NoticeKind.DAY_BEFORE, ComingRound(cast.reader, NEXT_ROUND, away_until=until)
    yield NoticeKind.DAY_BEFORE, ComingRound(cast.reader, NEXT_ROUND, program=cast.wording.name)
    next_day = NEXT_ROUND + timedelta(days=1)
    yield NoticeKind.DAY_BEFORE, ComingRound(cast.reader, NEXT_ROUND, introduced_by=next_day)


def _of(cast: Cast, **changes: object) -> Timetable:
    """The times of the match, with something different about the match."""
    return replace(cast.timetable, match=replace(cast.match, **changes))  # type: ignore[arg-type]  # of any field


def _partings(cast: Cast) -> Iterator[tuple[NoticeKind, object]]:
    """Before and after the introduction, where others stay and where they don't, for every prospect."""
    some_stay = replace(cast.match, left=frozenset({cast.last.id}))
    nobody_stays = replace(cast.match, left=frozenset(person.id for person in cast.people[1:]))
    called_off = replace(nobody_stays, state=MatchState.CALLED_OFF)
    going_on = GoingOn(cast.timetable, NO_PAST, parted=True)
    booked = replace(cast.booked, left=some_stay.left)
    yield NoticeKind.GOES_ON, replace(going_on, timetable=replace(cast.timetable, match=booked))
    yield NoticeKind.GOES_ON, going_on
    yield NoticeKind.PUT_RIGHT, Outdated(nobody_stays, (("G1", "1.2"),))
    for kind, prospect in product((NoticeKind.PARTNER_LEFT, NoticeKind.PARTNER_CANT), Prospect):
        for match in (some_stay, nobody_stays, called_off):
            yield kind, Leaving(cast.program, match, cast.reader, cast.last, prospect)
        yield kind, Leaving(cast.last_program, called_off, cast.reader, cast.last, prospect)


def _memories(cast: Cast) -> Iterator[tuple[NoticeKind, object]]:
    """Follow-ups of other kinds, and where little or nothing is remembered."""
    for follow_up in FollowUpKind:
        yield NoticeKind.FOLLOW_UP, cast.follow_up(follow_up)
    yield NoticeKind.LAST_TIME, MeetingAgain(cast.reader, cast.last, Recollection(LONG_AGO))
    yield NoticeKind.RECAP, Recap(2027, 0, 0, 0, ())
    yield NoticeKind.RECAP, Recap(2027, 2, 2, 2, ("Legal",))


def _others(cast: Cast) -> Iterator[tuple[NoticeKind, object]]:
    """Where there is no further round, where a round was of few, and other times."""
    yield NoticeKind.LEFT_OUT, LeftOut(cast.last_program, cast.reader, cast.match)
    yield NoticeKind.LEFT_OUT, LeftOut(cast.program, cast.reader, None)
    yield NoticeKind.ROUND_SKIPPED, MissedRounds(cast.last_program, 12, LONG_AGO, NOW)
    yield NoticeKind.ROUND_SKIPPED, MissedRounds(cast.program, 1, LONG_AGO, LONG_AGO)
    yield NoticeKind.ROUND_SKIPPED, MissedRounds(cast.program, 1, LONG_AGO, LONG_AGO, too_few=True)
    yield NoticeKind.HELD, Held(cast.program, 1)
    yield NoticeKind.NOBODY_FOR, NobodyFor(cast.program, (cast.reader.member.name,))
    for messages in (1, 12):
        yield NoticeKind.UNREACHED, Unreached(cast.program, messages, (), ())
    yield NoticeKind.TOO_FEW, TooFew(cast.last_program, 0)
    yield NoticeKind.PAUSE_OVER, InProgram(cast.last_program, cast.reader)
    yield NoticeKind.ORGANISES, Organising(cast.last_program)
    yield NoticeKind.JOIN_US, JoiningUs(cast.last_program, cast.last.member)
    yield NoticeKind.ORGANISES, Organising(replace(cast.program, next_round_at=NOW))
    yield NoticeKind.ROUND_AHEAD, RoundAhead(cast.program, NEXT_ROUND, Prospects(2, 1))
    yield NoticeKind.PAUSE_OVER, InProgram(replace(cast.program, next_round_at=NOW), cast.reader)
    for numbers in (
        RoundNumbers(1, 2, None, 0, 0, 0, None, {}),
        replace(NUMBERS, met=0, bridged=None, gains={}),
        replace(NUMBERS, met=1, matches=9),
        replace(NUMBERS, met=None, rating=None, gains={}),
    ):
        yield NoticeKind.SUMMARY, ChannelDigest(cast.last_program, numbers)
        yield NoticeKind.SUMMARY, ChannelDigest(cast.program, numbers, BEFORE)
        yield NoticeKind.DIGEST, OrganisersDigest(cast.last_program, LONG_AGO, numbers)
    yield NoticeKind.DIGEST, digest_of(cast, 1)
    yield NoticeKind.THANKS, Thanks(cast.last, cast.inputs.words(500), cast.match.id)
    for timetable in (
        cast.timetable,
        replace(cast.timetable, match=cast.booked),
        replace(cast.timetable, proposal=None),
    ):
        yield NoticeKind.TIMES, Proposed(timetable, None)
