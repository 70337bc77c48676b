"""A preview of the next round, for an organiser."""

from dataclasses import dataclass

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Reason, Weakness


@dataclass(frozen=True, slots=True)
class PreviewedMatch:
    """People who would be introduced, with the reasons for and against, the weightiest first."""

    people: tuple[Participant, ...]
    reasons: tuple[Reason, ...]
    weaknesses: tuple[Weakness, ...]


@dataclass(frozen=True, slots=True)
class Prospects:
    """What a round to come looks like, in numbers, without names.

    Args:
        people: how many are in it; ``alone`` of them have nobody to meet.
        largest: the department with the most people in it; empty where it is no larger than half.
        share: how many per cent of the people that is.
        crossing: how many per cent of these meet somebody from another department.
        repeats: how many groups have people who met within the gap.
        larger: how many groups are larger than usual, so that nobody is left out.
        cannot_meet: how many groups lack a common hour, language or place.
        lasts: how many minutes it is until the last are introduced; 0 if that is no more than an hour.
    """

    people: int
    matches: int
    alone: int = 0
    largest: str = ""
    share: int = 0
    crossing: int = 100
    repeats: int = 0
    larger: int = 0
    cannot_meet: int = 0
    lasts: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """A planned round.

    Args:
        alone: the people who would meet nobody.
        waiting: how many people's turn with a host would not have come.
        gave_way: a sentence for each rule that could not be fully kept, the most important rule first.
        bridged: how many pairs of departments have met once these chats have taken place.
        department_pairs: how many such pairs there are.
    """

    matches: tuple[PreviewedMatch, ...]
    alone: tuple[Participant, ...]
    waiting: int
    gave_way: tuple[str, ...]
    bridged: int = 0
    department_pairs: int = 0
