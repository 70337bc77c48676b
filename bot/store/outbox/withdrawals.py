"""Withdrawing notices that no longer make sense; they stay in the outbox, with the reason."""

from collections.abc import Iterable

from sqlalchemy import String, bindparam, cast, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.store.bulk import table_of
from bot.store.tables import IS_OPEN, OPEN, NoticeRow

_NOTICES = table_of(NoticeRow)
# Built once, because building these would cost most of a click.
_WITHDRAWN = (
    update(_NOTICES)
    .where(_NOTICES.c.state.in_(OPEN))
    .values(state=NoticeState.WITHDRAWN, next_attempt_at=None, error=bindparam("why"))
)
_WITHDRAWN_WITH_KEY = _WITHDRAWN.values(key=_NOTICES.c.key + ":" + cast(_NOTICES.c.id, String))
_IS_KIND = _NOTICES.c.kind.in_(bindparam("kinds", expanding=True))
_IS_TO = _NOTICES.c.to_id == bindparam("reader")
_OF_MATCH = _WITHDRAWN.where(_NOTICES.c.match_id == bindparam("match"), _IS_KIND)
_OF_MATCH_TO_ONE = _OF_MATCH.where(_IS_TO)
_OF_ROUND = _WITHDRAWN.where(_NOTICES.c.round_id == bindparam("round"), _IS_KIND)
_OF_ROUND_TO_ONE = _OF_ROUND.where(_IS_TO)
_TO_ONE = _WITHDRAWN_WITH_KEY.where(_IS_TO, _IS_KIND, IS_OPEN)
_OF_INTRODUCTIONS = _WITHDRAWN.where(
    _NOTICES.c.introduction_id.in_(bindparam("introductions", expanding=True)),
    _NOTICES.c.kind.in_(taken_back(Until.INTRODUCTION_OFF)),
)
_REMINDER = _WITHDRAWN_WITH_KEY.where(
    _NOTICES.c.followup_id == bindparam("followup"), _NOTICES.c.state == NoticeState.PENDING
)


async def take_back(
    session: AsyncSession,
    match_id: int,
    kinds: Iterable[NoticeKind],
    why: Withdrawal,
    to_id: int | None = None,
) -> None:
    """Withdraw a match's open notices, or those to one person in it; one being sent may still arrive."""
    about = {"match": match_id, "kinds": list(kinds), "why": why}
    if to_id:
        await session.execute(_OF_MATCH_TO_ONE, about | {"reader": to_id})
    else:
        await session.execute(_OF_MATCH, about)


async def take_back_in_round(
    session: AsyncSession,
    round_id: int,
    kinds: Iterable[NoticeKind],
    why: Withdrawal,
    to_id: int | None = None,
) -> None:
    """Withdraw a round's open notices, or those to one person in it."""
    about = {"round": round_id, "kinds": list(kinds), "why": why}
    if to_id:
        await session.execute(_OF_ROUND_TO_ONE, about | {"reader": to_id})
    else:
        await session.execute(_OF_ROUND, about)


async def take_back_suggestions(session: AsyncSession, introductions: Iterable[int]) -> None:
    """Withdraw questions about suggestions that nobody was asked yet, because one of the two is out."""
    await session.execute(_OF_INTRODUCTIONS, {"introductions": list(introductions), "why": Withdrawal.LEFT})


async def take_back_reminder(session: AsyncSession, followup_id: int) -> None:
    """Withdraw a follow-up's reminder; this frees its key, because the author may want the same one again."""
    await session.execute(_REMINDER, {"followup": followup_id, "why": Withdrawal.REWRITTEN})


async def take_back_from(
    session: AsyncSession, participant_id: int, kinds: Iterable[NoticeKind], why: Withdrawal
) -> None:
    """Withdraw someone's open notices; this frees their keys, because they may make sense again."""
    await session.execute(_TO_ONE, {"reader": participant_id, "kinds": list(kinds), "why": why})
