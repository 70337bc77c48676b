"""The person who clicks a button or types a command, as the bot knows them."""

from dataclasses import dataclass

from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program


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
    def outsider(self) -> bool:
        """Whether the program isn't for them, as far as is known."""
        return self.member is not None and self.member.is_outsider(guests=self.program.settings.guests)
