"""Taking notices back that have stopped making sense: visibly, with why."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, String, cast, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.notice import NoticeKind, NoticeState, Withdrawal
from bot.store.notice_table import IS_OPEN, NoticeRow
from bot.store.outbox import OPEN


async def take_back(
    session: AsyncSession,
    match_id: int,
    kinds: Iterable[NoticeKind],
    why: Withdrawal,
    to_id: int | None = None,
) -> None:
    """Take back what a match, or one person in it, has not been told yet."""
    about = [NoticeRow.match_id == match_id, NoticeRow.kind.in_(list(kinds))]
    await _withdraw(session, why, *about, *([NoticeRow.to_id == to_id] if to_id else []))


async def take_back_in_round(
    session: AsyncSession,
    round_id: int,
    kinds: Iterable[NoticeKind],
    why: Withdrawal,
    to_id: int | None = None,
) -> None:
    """Take back what a round, or one person in it, has not been told yet."""
    about = [NoticeRow.round_id == round_id, NoticeRow.kind.in_(list(kinds))]
    await _withdraw(session, why, *about, *([NoticeRow.to_id == to_id] if to_id else []))


async def take_back_suggestions(session: AsyncSession, introductions: Iterable[int]) -> None:
    """Take back what nobody has been asked yet, because one of the two is out."""
    about = (NoticeRow.introduction_id.in_(list(introductions)), NoticeRow.kind == NoticeKind.SUGGESTED)
    await _withdraw(session, Withdrawal.LEFT, *about)


async def take_back_reminder(session: AsyncSession, followup_id: int) -> None:
    """Take back the reminder of a follow-up; its key is free again, for its author may ask for the same one anew."""
    about = (NoticeRow.followup_id == followup_id, NoticeRow.state == NoticeState.PENDING)
    await _withdraw(session, Withdrawal.REWRITTEN, *about, frees_keys=True)


async def take_back_from(
    session: AsyncSession, participant_id: int, kinds: Iterable[NoticeKind], why: Withdrawal
) -> None:
    """Take back what someone has not been told yet; the keys are free again, for it may make sense anew."""
    about = (NoticeRow.to_id == participant_id, NoticeRow.kind.in_(list(kinds)), IS_OPEN)
    await _withdraw(session, why, *about, frees_keys=True)


_WITHDRAWN = (
    update(NoticeRow)
    .where(NoticeRow.state.in_(OPEN))
    .values(state=NoticeState.WITHDRAWN, next_attempt_at=None)
)
_WITHDRAWN_WITH_KEY = _WITHDRAWN.values(key=NoticeRow.key + ":" + cast(NoticeRow.id, String))


async def _withdraw(
    session: AsyncSession, why: Withdrawal, *about: ColumnElement[bool], frees_keys: bool = False
) -> None:
    """Take notices back; one that is being said may arrive all the same, but is not tried again.

    Args:
        frees_keys: whether the same may be written anew, since it may make sense again.
    """
    withdrawn = _WITHDRAWN_WITH_KEY if frees_keys else _WITHDRAWN
    await session.execute(withdrawn.where(*about).values(error=why))
