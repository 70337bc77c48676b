"""Taking someone out of an open match: what becomes of it, and whom to notify."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.rounds.round import Match, MatchState
from bot.services.rematching.regrouping import put_times_right, regroup
from bot.store.chats import slots
from bot.store.outbox import outbox, withdrawals
from bot.store.rematching import match_members
from bot.store.rounds import matches


async def leave_match(
    session: AsyncSession, match: Match, leaver: int, news: NoticeKind, now: datetime
) -> None:
    """Take someone out of a match that has not happened; notify partners who knew of them or have no one else.

    Args:
        news: the kind of notice, PARTNER_LEFT or PARTNER_CANT.
    """
    introduced = match.state is MatchState.INTRODUCED
    joiner = None if introduced else await match_members.joiner_of(session, match.id)
    enough = len(match.staying) > 2
    if leaver == joiner:
        await undo_joining(session, match, leaver, Withdrawal.LEFT, now)
    elif enough and not introduced and joiner is None:
        await match_members.vacate(session, match.id, leaver)
    else:
        await matches.leave(session, match.id, leaver)
        if not enough and not introduced:
            await matches.call_off(session, match.id)
    if enough and introduced:
        await regroup(session, await matches.match(session, match.id), now)
        return  # they are introduced to each other, which says it all
    if not enough:
        await _end(session, match, now)
    knew = introduced or joiner not in {None, leaver}
    told = notices.partner_out(match, leaver, now, news) if knew or not enough else ()
    await outbox.add(
        session, match.round.program_id, (each for each in told if not enough or each.to_id != joiner)
    )


async def _end(session: AsyncSession, match: Match, now: datetime) -> None:
    """Withdraw what a match was still to be told, and its booking, because fewer than two people stay."""
    await withdrawals.take_back(session, match.id, taken_back(Until.MATCH_OVER), Withdrawal.LEFT)
    await slots.cancel(session, match.id)
    await put_times_right(session, match, now)


async def undo_joining(
    session: AsyncSession, match: Match, joiner: int, why: Withdrawal, now: datetime
) -> None:
    """Undo a join before the joiner is introduced; the match goes on as before."""
    await withdrawals.take_back(session, match.id, [NoticeKind.INTRO], why)
    await match_members.vacate(session, match.id, joiner)
    await match_members.restore(session, match.id)
    if match.left and len(match.staying) > 2:  # its former group DM may be one that somebody left
        await regroup(session, await matches.match(session, match.id), now)
