"""All the notices of a match, each within its readers' hours."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.chats.slots import LENGTH
from bot.domain.outbox.due.reader_hours import introduction_times, readers_among
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import expiry
from bot.domain.people.hours import Reader, next_shared
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import RoundTimes
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.round import Answer, Match, MatchState, Round

ASKED_AFTER = timedelta(hours=1)  # a booked chat
ONCE_MORE_AFTER = timedelta(days=1)  # that question


def intro(match: Match, times: RoundTimes) -> NewNotice:
    """The introduction of a match, due when the round starts."""
    return _about(match, NoticeKind.INTRO, times.starts_at, times.closes_at)


def match_notices(
    match: Match, times: RoundTimes, settings: ProgramSettings, joiner: int | None = None
) -> tuple[NewNotice, ...]:
    """All the notices of a match: the intro, and for each person the check-in and the last call.

    Each is due within its readers' hours. A notice that would then come no earlier than the next one is left out.

    Args:
        joiner: the id of someone who joins a match that was introduced already; all its notices are then sent again.
    """
    introduced = readers_among(match.staying, NoticeKind.INTRO, settings, match.round)
    starts_at = _due(times.starts_at, times.closes_at, introduced) or times.starts_at
    times = times.introduced_at(starts_at)
    asked = [question for person in match.staying for question in _questions(match, person, times, settings)]
    agenda = (intro(match, times), *asked)
    return agenda if joiner is None else tuple(_as_somebody_joins(each, joiner) for each in agenda)


def questions_anew(
    match: Match, introduced_at: datetime, settings: ProgramSettings, now: datetime
) -> Iterator[NewNotice]:
    """Whether people met, asked anew: the match has agreed on a time, or the one that it had is off.

    What was to be asked before now is left to the last call. Whoever has answered is not asked again.

    Args:
        introduced_at: when its people were introduced, in UTC.
    """
    closes_at = match.round.closes_at
    next_at = introduced_at + settings.timing.length(closes_at - introduced_at)
    times = replace(RoundTimes.between(introduced_at, next_at, settings.timing), closes_at=closes_at)
    mark = f"@{match.bookings}" if match.meets_at else f"~{match.bookings}"
    for person in match.staying:
        if match.answers.get(person.id, Answer.NOT_YET) is Answer.NOT_YET:
            for notice in _questions(match, person, times, settings):
                if notice.due_at > now:
                    yield replace(notice, key=f"{notice.key}{mark}")


def round_notices(
    coming: Round, groups: Iterable[tuple[Participant, ...]], times: RoundTimes, settings: ProgramSettings
) -> tuple[NewNotice, ...]:
    """All the notices of a planned round; until its matches have ids, use their index among these groups."""
    matches = [
        Match(place, coming, people, (), MatchState.ARRANGED, {}) for place, people in enumerate(groups)
    ]
    turns = introduction_times([match.people for match in matches], times, settings)
    return tuple(
        notice
        for match, turn in zip(matches, turns, strict=True)
        for notice in match_notices(match, times.introduced_at(turn), settings)
    )


def numbered(notice: NewNotice, round_id: int, match_ids: Sequence[int]) -> NewNotice:
    """Replace a planned notice's match index with the real ids, once the round and its matches are stored."""
    match_id = match_ids[notice.match_id or 0]
    key = _key(notice.kind, match_id, notice.to_id)
    return replace(notice, key=key, round_id=round_id, match_id=match_id)


def closed(over: Round, match_ids: Iterable[int], now: datetime) -> Iterator[NewNotice]:
    """The introductions of a round's matches once more, now that it is over."""
    for match_id in match_ids:
        key, expires_at = _key(NoticeKind.CLOSED, match_id, None), expiry(NoticeKind.CLOSED, now)
        yield NewNotice(NoticeKind.CLOSED, key, now, expires_at, round_id=over.id, match_id=match_id)


def _as_somebody_joins(notice: NewNotice, joiner: int) -> NewNotice:
    """The same notice under a key of its own for the joiner; nobody joins a match twice."""
    introduces = notice.kind is NoticeKind.INTRO
    return replace(notice, key=f"{notice.key}+{joiner}", from_id=joiner if introduces else None)


def _questions(
    match: Match, person: Participant, times: RoundTimes, settings: ProgramSettings
) -> Iterator[NewNotice]:
    """One person's check-in and last call: after the booked chat, if there is one."""
    asked = readers_among([person], NoticeKind.LAST_CALL, settings, match.round)
    last_call = _last_call(times, asked)
    if match.meets_at:
        check_in = _after_chat(match.meets_at + LENGTH, times.closes_at, asked)
        if check_in is None or (last_call and last_call < check_in + ONCE_MORE_AFTER):
            last_call = None
    else:
        check_in = _due(times.check_in_at, last_call or times.closes_at, asked)
    if check_in:
        yield _about(match, NoticeKind.CHECK_IN, check_in, last_call or times.closes_at, person)
    if last_call:
        yield _about(match, NoticeKind.LAST_CALL, last_call, times.closes_at, person)


def _last_call(times: RoundTimes, asked: tuple[Reader, ...]) -> datetime | None:
    """When one person's last call is due: in their previous hours if none are left before the round closes."""
    last_at = _due(times.last_call_at, times.closes_at, asked)
    if last_at is None and asked:
        last_at = asked[0].last_before(times.last_call_at)
    return last_at if last_at and last_at > times.starts_at else None


def _after_chat(ends_at: datetime, closes_at: datetime, asked: tuple[Reader, ...]) -> datetime | None:
    """When to ask after a booked chat: an hour later, or sooner if the round closes by then; never before its end."""
    patience = min(ASKED_AFTER, (closes_at - ends_at) / 2)
    return _due(ends_at + patience, closes_at, asked) or _due(ends_at, closes_at, asked)


def _about(
    match: Match, kind: NoticeKind, due_at: datetime, expires_at: datetime, to: Participant | None = None
) -> NewNotice:
    return NewNotice(
        kind,
        _key(kind, match.id, to.id if to else None),
        due_at,
        expires_at,
        round_id=match.round.id,
        match_id=match.id,
        to_id=to.id if to else None,
    )


def _key(kind: NoticeKind, match_id: int, to_id: int | None) -> str:
    return f"{kind}:{match_id}:{to_id}" if to_id else f"{kind}:{match_id}"


def _due(moment: datetime, before: datetime, readers: tuple[Reader, ...]) -> datetime | None:
    """The earliest moment in the hours that all readers share; None if there is none before ``before``."""
    found = next_shared(moment, readers)
    return found if found and found < before else None
