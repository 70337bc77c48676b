"""Taking someone out of an open match: what becomes of it, and whom to notify."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind, taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.rounds.round import Match, MatchState
from bot.services.chats.bookings import book_if_agreed
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
        await undo_joining(session, match, leaver, Withdrawal.LEFT)
    elif enough and not introduced and joiner is None:
        await match_members.vacate(session, match.id, leaver)
    else:
        await matches.leave(session, match.id, leaver)
        if not enough and not introduced:
            await matches.call_off(session, match.id)
    if enough:
        await book_if_agreed(session, await matches.match(session, match.id), now)
    else:
        await withdrawals.take_back(session, match.id, taken_back(Until.MATCH_OVER), Withdrawal.LEFT)
    knew = introduced or joiner not in {None, leaver}
    told = notices.partner_out(match, leaver, now, news) if knew or not enough else ()
    await outbox.add(
        session, match.round.program_id, (each for each in told if not enough or each.to_id != joiner)
    )


async def undo_joining(session: AsyncSession, match: Match, joiner: int, why: Withdrawal) -> None:
    """Undo a join before the joiner is introduced; the match goes on as before."""
    await withdrawals.take_back(session, match.id, [NoticeKind.INTRO], why)
    await match_members.vacate(session, match.id, joiner)
    await match_members.restore(session, match.id)
