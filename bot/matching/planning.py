"""Plans a round: who meets whom, why, and what had to give way."""

from collections import Counter
from collections.abc import Iterable
from random import Random

from bot.domain.rounds.draft import Pairing
from bot.matching.core.plan import PlannedMatch, Progress, RoundPlan
from bot.matching.core.situation import Situation
from bot.matching.explaining.reasons import reasons_for
from bot.matching.explaining.reporting import report_on
from bot.matching.explaining.weaknesses import weaknesses_of
from bot.matching.groups.groups import form_groups
from bot.matching.roles.forming import form_by_roles
from bot.matching.solvers.swaps import Group
from bot.matching.weights.score import Score


def plan_round(situation: Situation, progress: Progress) -> RoundPlan:
    """Implement ``verbs.plan_round``."""
    score = Score(situation)
    chance = Random(situation.seed)
    if situation.policy.roles:
        return described(score, *form_by_roles(score, situation.policy.roles, chance, progress))
    if len(score) < 2:
        return described(score, [], range(len(score)))
    return described(score, *form_groups(score, situation.policy.group_size, chance, progress))


def seated(situation: Situation, seats: Pairing) -> RoundPlan:
    """Implement ``verbs.seated``."""
    score = Score(situation)
    place = {person.id: number for number, person in enumerate(situation.people)}
    groups = [tuple(place[one] for one in group) for group in seats.groups]
    return described(
        score, groups, [place[one] for one in seats.alone], [place[one] for one in seats.waiting]
    )


def described(
    score: Score, groups: Iterable[Group], alone: Iterable[int], waiting: Iterable[int] = ()
) -> RoundPlan:
    """Build the plan from groups and people given by position: reasons, weaknesses and the report."""
    people = score.situation.people
    seated = [
        tuple(people[one] for one in group) for group in sorted(tuple(sorted(group)) for group in groups)
    ]
    chats = Counter(person.id for group in seated for person in group)
    matches = tuple(
        PlannedMatch(
            tuple(person.id for person in group),
            reasons_for(group, score.situation, score.envoys.first),
            weaknesses_of(group, score.situation, chats),
        )
        for group in seated
    )
    left = tuple(people[one].id for one in sorted(alone))
    report = report_on(score, [match.people for match in matches], left)
    return RoundPlan(matches, left, report, tuple(people[one].id for one in sorted(waiting)))
