"""What organisers hear of when something doesn't work: the subjects of these notices, each with its program."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.rounds.program import Program


@dataclass(frozen=True, slots=True)
class MissedRounds:
    """Rounds that did not take place: how many, the first and the last; UTC.

    Args:
        too_few: whether that was because too few people were in the only one.
    """

    program: Program
    count: int
    first_at: datetime
    last_at: datetime
    too_few: bool = False


@dataclass(frozen=True, slots=True)
class TooFew:
    """A program whose next round waits for more people, and how many were in it."""

    program: Program
    people: int


@dataclass(frozen=True, slots=True)
class Held:
    """A program whose rounds are held, and how many people vanished at once."""

    program: Program
    vanished: int


@dataclass(frozen=True, slots=True)
class ChannelLost:
    """A program whose channel the bot can't post to any more."""

    program: Program


@dataclass(frozen=True, slots=True)
class LateRound:
    """A round that was due at ``due_at`` and started at ``started_at``; UTC."""

    program: Program
    due_at: datetime
    started_at: datetime


@dataclass(frozen=True, slots=True)
class NobodyFor:
    """The names of those whom a round has left without a partner, and who still have none."""

    program: Program
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unreached:
    """What couldn't be delivered, and could still be.

    Args:
        messages: how many messages were given up.
        names: those whom Slack doesn't let the bot reach, or who didn't get a message of their own.
        codes: what Slack said.
    """

    program: Program
    messages: int
    names: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccessLost:
    """Slack didn't let the bot post when it tried; UTC."""

    program: Program
    at: datetime


@dataclass(frozen=True, slots=True)
class ScopeLost:
    """Slack let the bot in when it tried, but not do what it was to do: a permission is missing; UTC.

    Args:
        allow_at: the address where people of the workspace can allow it; empty if only whoever runs the bot can.
    """

    program: Program
    at: datetime
    allow_at: str = ""
