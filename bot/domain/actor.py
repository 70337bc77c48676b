"""The person who clicks a button or types a command, as the bot knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program

NOT_MORE_OFTEN = timedelta(minutes=5)  # activity is saved at most this often


@dataclass(frozen=True, slots=True)
class Visitor:
    """What is to be known of someone before anything is done for them.

    Args:
        locale: the one that they use Slack in; empty if it isn't known.
        active: when they last used the bot, by their participant id in each program that they ever joined.
    """

    locale: str
    active: Mapping[int, datetime | None]

    def unheard(self, now: datetime) -> tuple[int, ...]:
        """The participants whose activity wasn't saved in a while; none of them if it was for all. The clock may be set back."""
        if all(at and abs(now - at) < NOT_MORE_OFTEN for at in self.active.values()):
            return ()
        return tuple(self.active)


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who does something with the bot.

    Args:
        program: the program they act in.
        member: None if the bot doesn't know them yet.
        participant: None if they never joined.
    """

    program: Program
    member: Member | None
    participant: Participant | None

    @property
    def zone(self) -> str:
        """The time zone that they read times in: theirs, or the program's while the bot doesn't know them."""
        return self.member.time_zone if self.member else self.program.settings.time_zone

    @property
    def outsider(self) -> bool:
        """Whether the program isn't for them, as far as is known."""
        return self.member is not None and self.member.is_outsider(guests=self.program.settings.guests)
