"""What the matching does when it is asked to; only then is loaded what it takes, for NumPy and SciPy are slow to load and large."""

from collections.abc import Collection, Sequence

from bot.matching.core.plan import Progress, RoundPlan
from bot.matching.core.policy import Policy
from bot.matching.core.situation import Situation
from bot.matching.rematching.openings import OpenGroup, Repair


def plan_round(situation: Situation, progress: Progress = lambda _: None) -> RoundPlan:
    """Put everyone together who can be, in the order of the policy's ranks.

    Args:
        progress: told now and then, in large rounds, which share of the people has been looked at.
    """
    from bot.matching import planning

    return planning.plan_round(situation, progress)


def rematch(before: Sequence[Sequence[int]], situation: Situation) -> RoundPlan:
    """Match those of a situation who are in no full group, and leave the other groups as they are.

    Args:
        before: the groups so far, by ids; people who are not in the situation any more have left.
        situation: the round as it is now, newcomers included.
    """
    from bot.matching.rematching import rematching

    return rematching.rematch(before, situation)


def repair(
    situation: Situation,
    free: Collection[int],
    groups: Sequence[OpenGroup],
    patient: Collection[int] = frozenset(),
) -> Repair:
    """Put those who are free together in couples, and who is left over into the group that suits them best.

    Groups that were not told of each other yet come before those that were, and a repeat within the gap comes only
    where there is no other way.

    Args:
        situation: the round; people who are neither free nor in an open group are passed over.
        free: the ids of those without a group.
        groups: those that may be joined, as far as there is room in them.
        patient: the ids of those who rather wait than join people who know of each other already.
    """
    from bot.matching.rematching import repairing

    return repairing.repair(situation, free, groups, patient)


def explain(policy: Policy) -> tuple[str, ...]:
    """What a policy means: a sentence for each rank, the highest first."""
    from bot.matching.explaining import policies

    return policies.explain(policy)
