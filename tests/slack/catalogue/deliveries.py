"""What the bot says by itself, by the kind of its notice."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from bot.domain.memory.followup import FollowUpKind
from bot.domain.memory.past_meetings import NO_PAST, Recollection
from bot.domain.memory.recap import Recap
from bot.domain.outbox.delivery import Delivery, Outlook
from bot.domain.outbox.notice import PARTINGS, NewNotice, Notice, NoticeKind, NoticeState
from bot.domain.rounds.round import MatchState, RoundNumbers
from bot.slack.views.blocks import Message
from bot.slack.views.outbox.notices import words_of

from .cast import LONG_AGO, NEXT_ROUND, NOW, NUMBERS, Cast


def deliveries(cast: Cast) -> Iterator[Message]:
    """Every kind once with all that it can need, and whatever else changes its words."""
    for kind in NoticeKind:
        yield words_of(delivery(cast, kind), NOW)
    for each in (*_introductions(cast), *_partings(cast), *_others(cast)):
        yield words_of(each, NOW)


def delivery(cast: Cast, kind: NoticeKind, missed: int = 12) -> Delivery:
    """A delivery that lacks nothing."""
    content = NewNotice(
        kind, f"{kind}:1", NOW, NEXT_ROUND, missed=missed, first_missed_at=LONG_AGO, last_missed_at=NOW
    )
    return Delivery(
        notice=Notice(1, 1, content, NoticeState.CLAIMED, 1, None),
        program=cast.program,
        match=cast.booked if kind in {NoticeKind.BOOKED, NoticeKind.SOON} else cast.match,
        to=cast.reader,
        sender=cast.last,
        thanks=cast.inputs.words(500),
        follow_up=cast.follow_up(FollowUpKind.REMINDER),
        introduction=cast.introduction(),
        numbers=NUMBERS,
        outlook=Outlook.WAITING,
        proposal=cast.proposal,
        recap=cast.recap,
        background=cast.background,
        recollection=cast.recollection,
    )


def _introductions(cast: Cast) -> Iterator[Delivery]:
    """With and without somebody who joins, and a past."""
    intro = replace(delivery(cast, NoticeKind.INTRO), sender=None)
    yield intro
    yield replace(intro, background=NO_PAST)
    yield replace(intro, match=replace(cast.few_reasons, channel=None))
    yield replace(intro, match=replace(cast.match, reasons=()), background=NO_PAST)
    yield replace(intro, match=replace(cast.match, left=frozenset({cast.other.id})))
    yield replace(intro, match=replace(cast.match, bookings=1), sender=cast.last)


def _partings(cast: Cast) -> Iterator[Delivery]:
    """Before and after the introduction, where others stay and where they don't, for every outlook."""
    some_stay = replace(cast.match, left=frozenset({cast.last.id}))
    nobody_stays = replace(cast.match, left=frozenset(person.id for person in cast.people[1:]))
    called_off = replace(nobody_stays, state=MatchState.CALLED_OFF)
    for kind, outlook in product(PARTINGS, Outlook):
        for match in (some_stay, nobody_stays, called_off):
            yield replace(delivery(cast, kind), match=match, outlook=outlook)
        yield replace(delivery(cast, kind), match=called_off, outlook=outlook, program=cast.last_program)


def _others(cast: Cast) -> Iterator[Delivery]:
    """Where there is no further round, where it is about follow-ups of other kinds, and other times."""
    for kind in (NoticeKind.LEFT_OUT, NoticeKind.ROUND_SKIPPED, NoticeKind.PAUSE_OVER):
        yield replace(delivery(cast, kind), program=cast.last_program)
    yield replace(delivery(cast, NoticeKind.PAUSE_OVER), program=replace(cast.program, next_round_at=NOW))
    yield replace(delivery(cast, NoticeKind.LEFT_OUT), match=None)
    yield delivery(cast, NoticeKind.ROUND_SKIPPED, missed=1)
    yield replace(delivery(cast, NoticeKind.SUMMARY), numbers=RoundNumbers(0, 0, 0, 0, 0, 0, None, {}))
    yield replace(delivery(cast, NoticeKind.SUMMARY), numbers=replace(NUMBERS, rating=None, gains={}))
    for follow_up in FollowUpKind:
        yield replace(delivery(cast, NoticeKind.FOLLOW_UP), follow_up=cast.follow_up(follow_up))
    yield replace(delivery(cast, NoticeKind.LAST_TIME), recollection=Recollection(LONG_AGO))
    yield replace(delivery(cast, NoticeKind.RECAP), recap=Recap(2027, 0, 0, 0, ()))
    yield replace(delivery(cast, NoticeKind.RECAP), recap=Recap(2027, 2, 2, 2, ("Legal",)))
    times = replace(delivery(cast, NoticeKind.TIMES), sender=None)
    yield times
    yield replace(times, match=cast.booked)
    yield replace(times, proposal=None)
