"""The outcomes of sending a notice, and why Slack may not let the bot post at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.domain.outbox.states import NoticeState


@dataclass(frozen=True, slots=True)
class Delivered:
    """Slack has it: the conversation and the message's timestamp."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Slack did not accept it now but may later: why, and how long to wait, if known.

    Args:
        in_doubt: whether Slack may have it from an earlier attempt.
    """

    why: str
    wait: timedelta | None = None
    in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Slack may have it: the connection broke before it answered."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack refuses it; whether for good shows only if it goes on doing so.

    Args:
        why: Slack's error code.
        for_good: whether there is no point in trying again.
        unknown: whether the bot doesn't know what that code means.
        no_entry: whether it is the conversation that the bot can't post to.
        gone: the ids of the participants who are deactivated.
        payload: what was refused.
        unseen: the ids of the participants whom Slack doesn't let the bot reach.
        apart: the pairs of participants whom Slack won't bring together, though each of them can be reached; ids,
            the lower one first.
    """

    why: str
    for_good: bool = False
    unknown: bool = False
    no_entry: bool = False
    gone: tuple[int, ...] = ()
    payload: Mapping[str, Any] | None = None
    unseen: tuple[int, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NoAccess:
    """Nothing is wrong with the notice: Slack refuses the bot access, with this error code."""

    why: str


@dataclass(frozen=True, slots=True)
class Obsolete:
    """Its subject is over, so it was not sent."""


@dataclass(frozen=True, slots=True)
class ClaimLost:
    """It was withdrawn, or another process took it over, just before it was sent."""


@dataclass(frozen=True, slots=True)
class GaveUpUncertain:
    """Nobody knows whether Slack has it, and reading it twice would be worse than missing it."""


DeliveryResult = Delivered | NotNow | Uncertain | Refused | NoAccess | Obsolete | ClaimLost | GaveUpUncertain


@dataclass(frozen=True, slots=True)
class NotFound:
    """Slack was asked, and does not have it."""


@dataclass(frozen=True, slots=True)
class CannotCheck:
    """The bot lacks permission to check whether Slack has it."""


Finding = Delivered | NotFound | CannotCheck | NotNow | NoAccess


@dataclass(frozen=True, slots=True)
class Stop:
    """A workspace in which the bot can't post.

    Args:
        team_id: Slack's id of the workspace.
        why: Slack's error code.
        since: when Slack last said so; UTC.
    """

    team_id: str
    why: str
    since: datetime


@dataclass(frozen=True, slots=True)
class OutboxOverview:
    """The state of the outbox.

    Args:
        counts: how many notices are in each state that any are in.
        overdue: how many should have been said by now and wait.
        ambiguous: how many were sent again, or left, without anybody knowing whether Slack had them.
        stop: why Slack does not let the bot speak, if it does not.
    """

    counts: Mapping[NoticeState, int]
    overdue: int
    ambiguous: int
    stop: Stop | None
