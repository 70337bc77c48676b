"""What Slack makes of a delivery, and why it may not let the bot speak at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any


@dataclass(frozen=True, slots=True)
class Delivered:
    """Slack has it: the conversation and the message's timestamp."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Slack took nothing and may take it later: why, and after how long to come back, if that is known.

    Args:
        in_doubt: whether Slack may have it from an earlier attempt.
    """

    why: str
    wait: timedelta | None = None
    in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Unsure:
    """Slack may have it: the connection broke before it answered."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack won't take it, now or later.

    Args:
        why: Slack's word for it.
        unreachable: which of its people Slack can't reach any more.
        payload: what was refused.
    """

    why: str
    unreachable: tuple[int, ...] = ()
    payload: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class NoAccess:
    """Nothing is wrong with it: Slack does not let the bot in, and this is its word for why."""

    why: str


@dataclass(frozen=True, slots=True)
class Moot:
    """What it was about is over, so it was not said."""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """It was withdrawn, or another process took it over, just before it was said."""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """Nobody knows whether Slack has it, and reading it twice would be worse than missing it."""


DeliveryResult = Delivered | NotNow | Unsure | Refused | NoAccess | Moot | Overtaken | LeftOpen


@dataclass(frozen=True, slots=True)
class Absent:
    """Slack was asked, and does not have it."""


@dataclass(frozen=True, slots=True)
class Blind:
    """The bot may not look whether Slack has it."""


Finding = Delivered | Absent | Blind | NotNow | NoAccess


@dataclass(frozen=True, slots=True)
class Stop:
    """A workspace that the bot can't speak in.

    Args:
        team_id: Slack's id of the workspace.
        why: Slack's word for it.
        since: when Slack said so last; UTC.
    """

    team_id: str
    why: str
    since: datetime
