"""Notices: what the bot says unprompted, when, until when, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.outbox.kinds import NoticeKind


class NoticeState(StrEnum):
    """What became of a notice."""

    PENDING = "pending"
    CLAIMED = "claimed"  # a sender has it in hand, and Slack has nothing of it yet
    SENDING = "sending"  # on its way: Slack may or may not have it
    SENT = "sent"
    UNKNOWN = "unknown"  # Slack may have it, and it is not worth reading twice
    FAILED = "failed"
    WITHDRAWN = "withdrawn"  # what it was about is over
    EXPIRED = "expired"  # it was not sent in time


GIVEN_UP = (NoticeState.FAILED, NoticeState.UNKNOWN)  # an operator may have them tried again


class Withdrawal(StrEnum):
    """Why a notice was taken back."""

    LEFT = "left"  # somebody is out
    MET = "met"
    WONT_MEET = "wont_meet"
    CLOSED = "closed"  # the round is over
    CALLED_OFF = "called_off"
    PAIRED_ANEW = "paired_anew"  # somebody joined them, or was found for them
    REWRITTEN = "rewritten"  # its follow-up was changed, or is settled
    BOOKED = "booked"  # they have agreed on a time
    OTHER_TIMES = "other_times"  # somebody wants another than the one they agreed on
    CHANGED = "changed"  # whoever it is for has decided otherwise
    HEARD_OF = "heard_of"  # whoever it asks has been heard of


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be written to the outbox.

    Args:
        key: says what it is and for whom, and is unique: writing a key twice changes nothing.
        due_at: not sent before; UTC.
        expires_at: not sent from then on; UTC.
        round_id, match_id, followup_id, introduction_id: what it is about.
        to_id: the participant it is for; None is the match's group DM, or the program's channel.
        from_id: the participant whose doing it tells of.
        address: the Slack id of the person or channel it is for, where that is no participant.
        missed, first_missed_at, last_missed_at: how many rounds did not take place, and which.
    """

    kind: NoticeKind
    key: str
    due_at: datetime
    expires_at: datetime
    round_id: int | None = None
    match_id: int | None = None
    followup_id: int | None = None
    introduction_id: int | None = None
    to_id: int | None = None
    from_id: int | None = None
    address: str | None = None
    missed: int | None = None
    first_missed_at: datetime | None = None
    last_missed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A row of the outbox, and what became of it so far.

    Args:
        attempts: the claims, this one included.
        next_attempt_at: from when on it may be claimed; None once it is settled. UTC.
        claimed_by: the sender that had it in hand last.
        in_doubt: Slack may have it already.
        ambiguous: it was sent again, or left, without knowing whether Slack had it.
        error: Slack's word for the last failure, or why it was withdrawn.
        channel, ts: the message that Slack made of it.
        payload: what Slack would not take, for the operator to look at.
    """

    id: int
    program_id: int
    content: NewNotice
    state: NoticeState
    attempts: int
    next_attempt_at: datetime | None
    claimed_by: str | None = None
    in_doubt: bool = False
    ambiguous: bool = False
    error: str | None = None
    channel: str | None = None
    ts: str | None = None
    payload: Mapping[str, Any] | None = None
