"""Notices: what the bot says unprompted, when, until when, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.calendar import RoundTimes, morning_of
from bot.domain.note import Note
from bot.domain.round import Match, Round

STALE_AFTER = timedelta(days=30)  # a reminder or a thank-you this late would puzzle more than it helps


class NoticeKind(StrEnum):
    """What a notice says."""

    INTRO = "intro"
    NUDGE = "nudge"
    CHECK_IN = "check_in"
    LAST_CALL = "last_call"
    LEFT_OUT = "left_out"
    PARTNER_LEFT = "partner_left"
    THANKS = "thanks"
    FOLLOW_UP = "follow_up"
    SUMMARY = "summary"

    @property
    def sent_again_when_unknown(self) -> bool:
        """Whether missing it would hurt more than reading it twice."""
        return self in {NoticeKind.INTRO, NoticeKind.THANKS, NoticeKind.FOLLOW_UP, NoticeKind.PARTNER_LEFT}


# What a match hears by itself, and what its people are asked.
ABOUT_A_MATCH = (NoticeKind.INTRO, NoticeKind.NUDGE, NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)
QUESTIONS = (NoticeKind.CHECK_IN, NoticeKind.LAST_CALL)


class NoticeState(StrEnum):
    """What became of a notice."""

    PENDING = "pending"
    SENDING = "sending"  # claimed; Slack may or may not have it yet
    SENT = "sent"
    UNKNOWN = "unknown"  # Slack may have it, and it is not worth reading twice
    FAILED = "failed"
    WITHDRAWN = "withdrawn"  # what it was about is over
    EXPIRED = "expired"  # it was not sent in time


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be written to the outbox.

    Args:
        key: says what it is and for whom, and is unique: writing a key twice changes nothing.
        due_at: not sent before; UTC.
        expires_at: not sent from then on; UTC.
        round_id, match_id, note_id: what it is about.
        to_id: the participant it is for; None is the match's group DM, or the program's channel.
        from_id: the participant whose doing it tells of.
    """

    kind: NoticeKind
    key: str
    due_at: datetime
    expires_at: datetime
    round_id: int | None = None
    match_id: int | None = None
    note_id: int | None = None
    to_id: int | None = None
    from_id: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A row of the outbox; ``attempts`` counts the claims, this one included."""

    id: int
    program_id: int
    content: NewNotice
    attempts: int


def intro(match: Match, times: RoundTimes, joiner: int | None = None) -> NewNotice:
    """The introduction of a match, due as the round starts; or as somebody joins."""
    return NewNotice(
        NoticeKind.INTRO,
        f"intro:{_named(match, joiner)}",
        due_at=times.starts_at,
        expires_at=times.closes_at,
        round_id=match.round.id,
        match_id=match.id,
        from_id=joiner,
    )


def match_notices(match: Match, times: RoundTimes, joiner: int | None = None) -> tuple[NewNotice, ...]:
    """All that a match will hear by itself: intro, nudge, and for each person the check-in and the last call.

    Args:
        joiner: the id of someone who joins a match that was introduced already; all of it is said anew then.
    """
    about = {"round_id": match.round.id, "match_id": match.id}
    named = _named(match, joiner)
    return (
        intro(match, times, joiner),
        NewNotice(NoticeKind.NUDGE, f"nudge:{named}", times.nudge_at, times.check_in_at, **about),
        *(
            NewNotice(kind, f"{kind}:{named}:{person.id}", due_at, expires_at, to_id=person.id, **about)
            for person in match.staying
            for kind, due_at, expires_at in (
                (NoticeKind.CHECK_IN, times.check_in_at, times.last_call_at),
                (NoticeKind.LAST_CALL, times.last_call_at, times.closes_at),
            )
        ),
    )


def _named(match: Match, joiner: int | None) -> str:
    """A match in keys; with who joins it, which nobody does twice."""
    return f"{match.id}" if joiner is None else f"{match.id}+{joiner}"


def left_out(round_: Round, participant_id: int, now: datetime, match_id: int | None = None) -> NewNotice:
    """Tells someone that this round had nobody for them, or that the match it had could not be introduced."""
    return NewNotice(
        NoticeKind.LEFT_OUT,
        f"left_out:{round_.id}:{participant_id}",
        now,
        round_.closes_at,
        round_id=round_.id,
        match_id=match_id,
        to_id=participant_id,
    )


def partner_left(match: Match, from_id: int, now: datetime) -> Iterable[NewNotice]:
    """Tells those who stay in a match that one of them is out."""
    return (
        NewNotice(
            NoticeKind.PARTNER_LEFT,
            f"partner_left:{match.id}:{from_id}:{person.id}",
            now,
            match.round.closes_at,
            round_id=match.round.id,
            match_id=match.id,
            to_id=person.id,
            from_id=from_id,
        )
        for person in match.staying
        if person.id != from_id and not person.member.gone
    )


def thanks(match: Match, from_id: int, now: datetime) -> Iterable[NewNotice]:
    """Passes a thank-you on to each partner."""
    return (
        NewNotice(
            NoticeKind.THANKS,
            f"thanks:{match.id}:{from_id}:{person.id}",
            now,
            now + STALE_AFTER,
            round_id=match.round.id,
            match_id=match.id,
            to_id=person.id,
            from_id=from_id,
        )
        for person in match.partners(from_id)
    )


def follow_up(note: Note, zone: str) -> Iterable[NewNotice]:
    """The reminder of a note, on the morning of its day in its author's time zone; none where there is no day."""
    if note.remind_on is None:
        return ()
    due_at = morning_of(note.remind_on, zone)
    key = f"follow_up:{note.id}:{note.remind_on.isoformat()}"
    return (
        NewNotice(
            NoticeKind.FOLLOW_UP, key, due_at, due_at + STALE_AFTER, note_id=note.id, to_id=note.author_id
        ),
    )


def summary(round_id: int, closes_at: datetime) -> NewNotice:
    """A closed round's numbers, for the program's channel."""
    return NewNotice(
        NoticeKind.SUMMARY, f"summary:{round_id}", closes_at, closes_at + STALE_AFTER, round_id=round_id
    )
