"""Forms the groups of a round with roles."""

from random import Random

from bot.domain.rounds.roles import RoleKind, Roles
from bot.matching.core.plan import Progress
from bot.matching.roles.hosts import host
from bot.matching.roles.newcomers import welcome
from bot.matching.roles.seated import Seated
from bot.matching.roles.sides import pair_sides
from bot.matching.weights.score import Score


def form_by_roles(score: Score, roles: Roles, chance: Random, progress: Progress) -> Seated:
    """Put people together as the roles say; within that, the ranks decide as usual."""
    match roles.kind:
        case RoleKind.HOSTS:
            return host(score, score.situation.policy.group_size)
        case RoleKind.SIDES:
            return pair_sides(score)
        case RoleKind.NEWCOMERS:
            return welcome(score, roles.chats, chance, progress)
