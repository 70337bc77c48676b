"""Entry points; each imports its code only when called, because NumPy and SciPy are large and slow to load."""

from collections.abc import Collection, Iterable, Sequence
from random import Random

from bot.domain.rounds.draft import Pairing
from bot.domain.rounds.round import WeaknessKind
from bot.matching.core.person import Person, Ties
from bot.matching.core.plan import Progress, RoundPlan
from bot.matching.core.policy import Policy
from bot.matching.core.situation import Situation
from bot.matching.forecasting.outlook import Forecast
from bot.matching.rematching.openings import OpenGroup, Repair

NO_TIES = Ties()


def plan_round(situation: Situation, progress: Progress = lambda _: None) -> RoundPlan:
    """Match everyone who can be matched, following the policy's ranks in order.

    Args:
        progress: called now and then in large rounds with the share of people examined so far, 0 to 1.
    """
    from bot.matching import planning

    return planning.plan_round(situation, progress)


def repair(
    situation: Situation,
    free: Collection[int],
    groups: Sequence[OpenGroup],
    patient: Collection[int] = frozenset(),
    reserves: Collection[int] = frozenset(),
) -> Repair:
    """Pair up free people; anyone left over joins the open group that suits them best.

    Groups that were not introduced yet come before those that were. A repeat within the gap is the last
    resort.

    Args:
        situation: the round; people who are neither free, in an open group nor a reserve are ignored.
        free: the ids of people without a group.
        groups: those that may be joined if they have room.
        patient: the ids of free people who would rather wait than join a group already introduced.
        reserves: the ids of people who are not free but may have one more chat, with someone who is.
    """
    from bot.matching.rematching import repairing

    return repairing.repair(situation, free, groups, patient, reserves)


def settle(situation: Situation, seats: Pairing) -> Pairing:
    """Bring what was drawn ahead up to date: only the groups of those who came or went, or must part, change.

    Args:
        situation: the round as things are now.
        seats: who was to meet whom; those who aren't in the situation have gone.
    """
    from bot.matching.rematching import settling

    return settling.settle(situation, seats)


def seated(situation: Situation, seats: Pairing) -> RoundPlan:
    """The plan in which people sit like this: with its reasons, weaknesses and report."""
    from bot.matching import planning

    return planning.seated(situation, seats)


def forecast(
    people: Iterable[Person],
    policy: Policy,
    rounds: int,
    attendance: float = 1.0,
    *,
    seed: int = 0,
    ties: Ties = NO_TIES,
) -> Forecast:
    """Plan so many rounds, one after another, and tell what they come to, beside chance.

    Args:
        attendance: the share of the people who are there in a round; who they are is drawn anew for each.
        seed: the only source of randomness.

    Raises:
        InputError: there is no round to plan, or nobody attends.
    """
    from bot.matching.forecasting import forecasting

    company = Situation(tuple(people), policy=policy, seed=seed, ties=ties)
    return forecasting.forecast(company, rounds, attendance)


def by_chance(people: Sequence[int], group_size: int, seed: int) -> list[tuple[int, ...]]:
    """Groups of the same people as chance would have put them together, the largest as large as a plan's may be."""
    from bot.matching.forecasting import forecasting

    return forecasting.shuffled_groups(people, group_size, Random(seed))


def gaps(people: Sequence[Person]) -> tuple[WeaknessKind, ...]:
    """What keeps a group from meeting: no common hour, no common language, no office or video that suits all."""
    from bot.matching.rules import vital

    return vital.gaps(people)


def explain(policy: Policy) -> tuple[str, ...]:
    """Explain a policy: one sentence for each rank, the highest first."""
    from bot.matching.explaining import policies

    return policies.explain(policy)
