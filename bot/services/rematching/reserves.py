"""Reserves: people who are not free in a round with roles, but may have one more chat in it."""

from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.program import Program
from bot.domain.rounds.roles import RoleKind
from bot.domain.rounds.round import Round
from bot.matching import Situation, is_drawn
from bot.services.rematching.openings import goes_on
from bot.store.people import placements
from bot.store.rematching import waiting_list
from bot.store.rematching.match_members import MatchMembers


async def reserves_of(
    session: AsyncSession, round_: Round, program: Program, every: Sequence[MatchMembers]
) -> frozenset[int]:
    """Guests whose turn has not come; on two sides, those who have a chat and can have another."""
    match program.settings.roles.kind if program.settings.roles else None:
        case RoleKind.HOSTS:
            return await waiting_list.not_drawn(session, round_.id)
        case RoleKind.SIDES:
            chats = Counter(one for each in every if goes_on(each) for one in each.staying)
            capacities = await placements.capacities(session, program.id)
            return frozenset(one for one, count in chats.items() if count < capacities.get(one, 1))
        case _:
            return frozenset()


def whose_turn_is_next(reserves: Collection[int], situation: Situation) -> frozenset[int]:
    """Those of the reserves who had the fewest turns, where hosts meet guests; otherwise all of them.

    Of somebody who came later it is only known whom they met.
    """
    roles, history = situation.policy.roles, situation.history
    if roles is None or roles.kind is not RoleKind.HOSTS:
        return frozenset(reserves)
    hosts = [person.id for person in situation.people if not is_drawn(roles, person)]
    met = {one for one in reserves if any(history.rounds_since(one, host) is not None for host in hosts)}
    turns = {one: history.turns(one) or int(one in met) for one in reserves}
    fewest = min(turns.values(), default=0)
    return frozenset(one for one, count in turns.items() if count == fewest)
