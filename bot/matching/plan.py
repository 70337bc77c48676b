"""A round's plan: who meets whom, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.domain.participant import Participant
from bot.domain.program import Rules
from bot.domain.round import Reason
from bot.matching.groups import form_groups
from bot.matching.history import History
from bot.matching.reasons import reasons_for
from bot.matching.score import Score


@dataclass(frozen=True, slots=True)
class PlannedMatch:
    """A match to be arranged.

    Args:
        people: ids, ascending.
        reasons: the weightiest first.
    """

    people: tuple[int, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """What a round would arrange; ``alone`` is only ever someone who has the round to themselves."""

    matches: tuple[PlannedMatch, ...]
    alone: tuple[int, ...]


def plan_round(people: Sequence[Participant], history: History, rules: Rules, seed: int) -> RoundPlan:
    """Match everyone of a pool; the same arguments give the same plan, in whatever order the people come.

    Args:
        people: who is included in the round.
        history: the program's matches before this round.
        rules: the program's.
        seed: all the chance of the round.
    """
    by_id = {person.id: person for person in sorted(people, key=lambda person: person.id)}
    if len(by_id) < 2:
        return RoundPlan(matches=(), alone=tuple(by_id))
    chance = Random(seed)
    score = Score(tuple(by_id.values()), history, rules.repeat_gap, chance)
    groups = form_groups(tuple(by_id), rules.group_size, score.weight, chance)
    return RoundPlan(
        matches=tuple(
            PlannedMatch(ids, reasons_for([by_id[person] for person in ids], history))
            for ids in sorted(tuple(sorted(group)) for group in groups)
        ),
        alone=(),
    )
