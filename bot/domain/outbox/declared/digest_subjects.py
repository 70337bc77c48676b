"""What is told of a round once it is over: to everyone in the program's channel, and to its organisers."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.program import Program


@dataclass(frozen=True, slots=True)
class ChannelDigest:
    """A closed round, for the program's channel; it names nobody.

    Args:
        numbers: those that it was closed with.
        before: those of the round before, if there was one.
        thanks: thank-yous that their writers and their readers agreed to share.
    """

    program: Program
    numbers: RoundNumbers
    before: RoundNumbers | None = None
    thanks: tuple[str, ...] = ()

    @property
    def new_bridges(self) -> int:
        """How many pairs of departments were introduced for the first time."""
        earlier = self.before.bridged if self.before else None
        return max(0, (self.numbers.bridged or 0) - (earlier or 0))


@dataclass(frozen=True, slots=True)
class OrganisersDigest:
    """A closed round, for those who organise it.

    Args:
        round_at: when it began; UTC.
        before_at: when the one before began, if there was one; UTC.
        silent: the names of those who were paused as it began, because they had fallen silent.
    """

    program: Program
    round_at: datetime
    numbers: RoundNumbers
    before_at: datetime | None = None
    before: RoundNumbers | None = None
    silent: tuple[str, ...] = ()
