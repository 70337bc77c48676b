"""Reserves: people who are not free in a round with roles, but may have one more chat in it."""

from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.roles import RoleKind, Roles
from bot.domain.rounds.round import Round
from bot.matching import Situation
from bot.services.rematching.openings import goes_on
from bot.store.rematching import waiting_list
from bot.store.rematching.match_members import MatchMembers


async def possible_reserves(
    session: AsyncSession, round_: Round, roles: Roles | None, every: Sequence[MatchMembers]
) -> frozenset[int]:
    """Who may be a reserve in a round, as far as that is known without what it was planned from."""
    match roles.kind if roles else None:
        case RoleKind.HOSTS:
            return await waiting_list.not_drawn(session, round_.id)
        case RoleKind.SIDES:
            return frozenset(one for each in every if goes_on(each) for one in each.staying)
        case _:
            return frozenset()


def reserves_among(
    possible: Collection[int], situation: Situation, every: Sequence[MatchMembers]
) -> frozenset[int]:
    """Who of them is a reserve: those whose turn is the next; on two sides, those who can have another chat."""
    people = [person for person in situation.people if person.id in possible]
    roles = situation.policy.roles
    if roles is None or roles.kind is RoleKind.NEWCOMERS:
        return frozenset()
    if roles.kind is RoleKind.HOSTS:
        fewest = min((situation.history.turns(person.id) for person in people), default=0)
        return frozenset(one.id for one in people if situation.history.turns(one.id) == fewest)
    chats = Counter(one for each in every if goes_on(each) for one in each.staying)
    return frozenset(person.id for person in people if chats[person.id] < person.capacity)
