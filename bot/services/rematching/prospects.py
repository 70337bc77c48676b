"""What a round that is under way still offers someone without a partner."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.subjects import Prospect
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import MatchState, Round
from bot.services.rematching.rematch import open_pool
from bot.store.rounds import matches, programs, rounds


async def prospect(session: AsyncSession, round_: Round, reader: int, now: datetime) -> Prospect:
    """What a round still offers someone who has nobody to meet, or had nobody until now."""
    others = await matches.chats_in(session, round_.id, reader)
    if others and not await _may_have_several(session, round_):
        return Prospect.FOUND
    if any(each.state is MatchState.ARRANGED for each in others):
        return Prospect.FOUND
    pool = await open_pool(session, round_, now)
    if reader in pool.silent:
        return Prospect.ON_REQUEST
    if reader in pool.free:
        return Prospect.WAITING
    return Prospect.ANOTHER if others else Prospect.NEXT_ROUND


async def _may_have_several(session: AsyncSession, round_: Round) -> bool:
    """Whether people may have several chats in a round from its start, because the program has roles."""
    return (await programs.program(session, round_.program_id)).settings.roles is not None


async def waits(session: AsyncSession, participant: Participant, now: datetime) -> bool:
    """Whether an open round is looking for a partner for someone."""
    for round_ in await rounds.open_rounds(session, participant.program_id):
        if round_.rematch_at and participant.id in (await open_pool(session, round_, now)).free:
            return True
    return False
