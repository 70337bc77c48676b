"""Notices: what the bot says unprompted, when and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState


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
