"""Entry points; each imports its code only when called, because NumPy and SciPy are large and slow to load."""

from collections.abc import Collection, Sequence

from bot.domain.rounds.round import WeaknessKind
from bot.matching.core.person import Person
from bot.matching.core.plan import Progress, RoundPlan
from bot.matching.core.policy import Policy
from bot.matching.core.situation import Situation
from bot.matching.rematching.openings import OpenGroup, Repair


def plan_round(situation: Situation, progress: Progress = lambda _: None) -> RoundPlan:
    """Match everyone who can be matched, following the policy's ranks in order.

    Args:
        progress: called now and then in large rounds with the share of people examined so far, 0 to 1.
    """
    from bot.matching import planning

    return planning.plan_round(situation, progress)


def rematch(before: Sequence[Sequence[int]], situation: Situation) -> RoundPlan:
    """Match the people who are in no complete group; at most a few other groups change.

    Args:
        before: the current groups, by ids; people who are missing from the situation have left.
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
    """Pair up free people; anyone left over joins the open group that suits them best.

    Groups that were not introduced yet come before those that were. A repeat within the gap is the last
    resort.

    Args:
        situation: the round; people who are neither free nor in an open group are ignored.
        free: the ids of people without a group.
        groups: those that may be joined if they have room.
        patient: the ids of free people who would rather wait than join a group already introduced.
    """
    from bot.matching.rematching import repairing

    return repairing.repair(situation, free, groups, patient)


def gaps(people: Sequence[Person]) -> tuple[WeaknessKind, ...]:
    """What keeps a group from meeting: no common hour, no common language, no office or video that suits all."""
    from bot.matching.rules import vital

    return vital.gaps(people)


def explain(policy: Policy) -> tuple[str, ...]:
    """Explain a policy: one sentence for each rank, the highest first."""
    from bot.matching.explaining import policies

    return policies.explain(policy)
