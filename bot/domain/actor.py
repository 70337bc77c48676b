"""Who acts, as the bot knows them."""

from dataclasses import dataclass

from bot.domain.people.participant import Member, Participant
from bot.domain.rounds.program import Program


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does something with the bot.

    Args:
        program: the one of the workspace that they act in.
        member: None if the bot hasn't met them.
        participant: None if they never joined.
    """

    program: Program
    member: Member | None
    participant: Participant | None
