"""The subjects of what organisers hear, and of what people hear because of something that an organiser did."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.organisers.first_steps import Step
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.preview import Prospects
from bot.domain.rounds.program import Program


@dataclass(frozen=True, slots=True)
class Vacant:
    """A program that nobody organises any more."""

    program: Program


@dataclass(frozen=True, slots=True)
class Organising:
    """A program, for somebody who organises it from now on.

    Args:
        steps: the steps to its first round that have been taken; None once there are none left.
    """

    program: Program
    steps: frozenset[Step] | None = None


@dataclass(frozen=True, slots=True)
class AwaitsApproval:
    """A round that is due, and waits for an organiser's word until ``until``; UTC."""

    program: Program
    round_at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class RoundAhead:
    """A round to come as it is drawn so far, for an organiser."""

    program: Program
    round_at: datetime
    prospects: Prospects


@dataclass(frozen=True, slots=True)
class RoundChanged:
    """An announced round that was to start at ``was_at``, for someone who was to be in it; UTC."""

    program: Program
    reader: Participant
    was_at: datetime


@dataclass(frozen=True, slots=True)
class JoiningUs:
    """A program that invites somebody."""

    program: Program
    reader: Member


@dataclass(frozen=True, slots=True)
class TakingPart:
    """A program in which somebody takes part from a round on, unless they say no; UTC."""

    program: Program
    reader: Member
    from_at: datetime
