"""Leaving a match but not the program: "can't make it", or "someone else, please"."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.outbox.subjects import Prospect
from bot.domain.overview import OptOut
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import AbsenceWhy, Answer, Match
from bot.services.access import Who, current_match
from bot.services.rematching.leaving import leave_match
from bot.services.rematching.prospects import prospect
from bot.services.rematching.regrouping import regroup
from bot.services.rematching.rematch import has_time, rematch_free
from bot.store.database import Database
from bot.store.outbox import withdrawals
from bot.store.rematching import waiting_list
from bot.store.rounds import matches, programs


async def cant_make_it(database: Database, who: Who, match_id: int, now: datetime) -> OptOut:
    """Let someone out of a match; they stay in the program, and sit out the rest of the round.

    If they have another chat in it, that stays.

    Raises:
        Refusal: it isn't their match, it is over, or they left it or met.
    """
    async with database.write() as session:
        match, participant = await current_match(session, who, match_id)
        await _leave(session, match, participant, now)
        another = await matches.has_another_chat(session, match.round.id, participant.id)
        if not another:
            await waiting_list.set_absence(session, match.round.id, participant.id, AbsenceWhy.DECLINED)
        await rematch_free(session, match.round, now)
        found = Prospect.ANOTHER if another else Prospect.NEXT_ROUND
        return await _opt_out(session, match, participant, found)


async def someone_else(database: Database, who: Who, match_id: int, now: datetime) -> OptOut:
    """Let someone out of a match and find them another in the same round; their ex-partners come first.

    Raises:
        Refusal: it isn't their match, it is over, they left it or met, or too little of the round is left.
    """
    async with database.write() as session:
        match, participant = await current_match(session, who, match_id)
        if not await has_time(session, match.round, now):
            raise Refusal("refused-no-time-for-another")
        if len(match.staying) > 1:
            await _leave(session, match, participant, now)
            await waiting_list.seek_other(session, match.id, participant.id)
            await rematch_free(session, match.round, now)
        await waiting_list.set_absence(session, match.round.id, participant.id, AbsenceWhy.ALONE)
        await rematch_free(session, match.round, now)
        return await _opt_out(
            session, match, participant, await prospect(session, match.round, participant.id, now)
        )


async def _leave(session: AsyncSession, match: Match, participant: Participant, now: datetime) -> None:
    """Take someone out of a match; if someone said that they met, nobody has to be notified."""
    await withdrawals.take_back(
        session, match.id, taken_back(Until.OPTED_OUT), Withdrawal.LEFT, participant.id
    )
    if Answer.MET in match.answers.values():
        await matches.leave(session, match.id, participant.id)
        if len(match.staying) > 2:
            await regroup(session, await matches.match(session, match.id), now)
    else:
        await leave_match(session, match, participant.id, NoticeKind.PARTNER_CANT, now)


async def _opt_out(session: AsyncSession, match: Match, participant: Participant, found: Prospect) -> OptOut:
    program = await programs.program(session, match.round.program_id)
    return OptOut(participant, len(match.staying) > 1, found, program.foreseen_round_at)
