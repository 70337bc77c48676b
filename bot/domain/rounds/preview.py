"""A round that has not been announced, for an organiser to look at."""

from dataclasses import dataclass

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Reason, Weakness


@dataclass(frozen=True, slots=True)
class PreviewedMatch:
    """People who would be introduced, with what speaks for it and against it, the weightiest first."""

    people: tuple[Participant, ...]
    reasons: tuple[Reason, ...]
    weaknesses: tuple[Weakness, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A planned round.

    Args:
        alone: who would meet nobody.
        gave_way: a sentence for each rule that could not be kept in full, the highest first.
    """

    matches: tuple[PreviewedMatch, ...]
    alone: tuple[Participant, ...]
    gave_way: tuple[str, ...]
