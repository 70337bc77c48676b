"""Those who join or come back in the middle of a round: they wait in it for a partner."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import AbsenceWhy, Round
from bot.matching import is_drawn, select
from bot.services.rematching.rematch import has_time, rematch_free
from bot.services.rounds.planning import history_of, person
from bot.store.rematching import match_members, waiting_list
from bot.store.rounds import programs, rounds

# Those who chose not to be in this round aren't matched in it.
BY_CHOICE = {AbsenceWhy.DECLINED, AbsenceWhy.RESTING, AbsenceWhy.SKIPPED}


async def admit(session: AsyncSession, participant: Participant, now: datetime) -> None:
    """Let a new or returning participant wait in the open rounds, and match them at once if possible.

    Where hosts meet guests, a guest waits for their turn.
    """
    program = await programs.program(session, participant.program_id)
    takes_turns = is_drawn(program.settings.roles, person(participant, now))
    for round_ in await rounds.open_rounds(session, participant.program_id):
        if await _may_wait(session, round_, participant, now):
            why = AbsenceWhy.NOT_DRAWN if takes_turns else AbsenceWhy.ALONE
            await waiting_list.set_absence(session, round_.id, participant.id, why)
            await rematch_free(session, round_, now)


async def _may_wait(session: AsyncSession, round_: Round, participant: Participant, now: datetime) -> bool:
    """Whether someone may wait in a round: there is time, they are in no match of it, and they want to be."""
    if not await has_time(session, round_, now):
        return False
    if any(participant.id in each.staying for each in await match_members.seats_of(session, round_.id)):
        return False
    if await waiting_list.absence_of(session, round_.id, participant.id) in BY_CHOICE:
        return False
    history = await history_of(session, round_, participant)
    return participant in select([participant], history, now, round_.scheduled_at).included
