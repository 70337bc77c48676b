"""Erasing someone: their own data goes, and what others share with them no longer names them."""

from sqlalchemy import Text, cast, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import GIVEN_UP, NoticeState, Withdrawal
from bot.store.privacy.declaration import Forgotten
from bot.store.privacy.holdings import HOLDINGS, is_to
from bot.store.tables import OPEN, MatchRow, NoticeRow, RoundRow


async def withdraw_notices(session: AsyncSession, who: Forgotten) -> bool:
    """Withdraw the unsent notices to or from someone; return whether any notice at all is addressed to them.

    Others are still notified that this person is out.
    """
    by_them = (NoticeRow.from_id == who.participant_id) & (NoticeRow.kind != NoticeKind.PARTNER_LEFT)
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.state.in_([*OPEN, *GIVEN_UP]), or_(is_to(who), by_them))
        .values(state=NoticeState.WITHDRAWN, next_attempt_at=None, error=Withdrawal.LEFT)
    )
    return await session.scalar(select(NoticeRow.id).where(is_to(who)).limit(1)) is not None


async def erase(session: AsyncSession, who: Forgotten) -> None:
    """Delete or blank all that is declared as someone's; rows that others' matches refer to stay."""
    for table, holding in HOLDINGS.items():
        if holding.deleted:
            await session.execute(delete(table).where(holding.deleted(who)))
        for each in holding.blanked:
            await session.execute(update(table).where(each.whose(who)).values(**each.values))


async def drop_reasons(session: AsyncSession, program_id: int, participant_id: int) -> None:
    """Drop the reasons that involve someone from a program's matches, because they quote their profile."""
    query = (
        select(MatchRow.id, MatchRow.reasons)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .where(RoundRow.program_id == program_id, cast(MatchRow.reasons, Text).contains(str(participant_id)))
    )
    for match_id, reasons in (await session.execute(query)).all():
        others = tuple(reason for reason in reasons if participant_id not in {*reason.people, reason.by})
        if others != reasons:
            await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(reasons=others))
