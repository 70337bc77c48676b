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
class Preview:
    """A planned round.

    Args:
        alone: the people who would meet nobody.
        waiting: how many people's turn with a host would not have come.
        gave_way: a sentence for each rule that could not be fully kept, the most important rule first.
    """

    matches: tuple[PreviewedMatch, ...]
    alone: tuple[Participant, ...]
    waiting: int
    gave_way: tuple[str, ...]
