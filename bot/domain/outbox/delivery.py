"""A notice with all that its words are made of, and with those whom it concerns."""

from dataclasses import dataclass

from bot.domain.outbox.notice import Notice
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a notice needs to be said.

    Args:
        about: what its words are made of, as its kind declares it; ``Over`` where there is nothing to say any more,
            None where the notice lacks what it takes, which is a defect.
        match: the match that it concerns.
        to: whom it is for; None is the match's group DM, or the program's channel.
        sender: whose doing it tells of.
    """

    notice: Notice
    program: Program
    about: object
    match: Match | None = None
    to: Participant | None = None
    sender: Participant | None = None
