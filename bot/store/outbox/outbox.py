"""The outbox: adding notices in the transaction that causes them, claiming them, and saving their outcome.

A claim ends by itself. If its sender died, another may claim the notice; if it was being sent, it is then in
doubt. A sender may change a notice only while its own claim lasts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Integer, bindparam, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.cause import current_cause
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.notice import KINDS, NewNotice, Notice, kind_called
from bot.domain.outbox.states import NoticeState
from bot.store.bulk import ColumnsRow, insert_new, table_of
from bot.store.instant import Instant
from bot.store.outbox.payloads import payload_to_keep
from bot.store.tables import IS_OPEN, NoticeRow, ProgramRow, is_one_of

CLAIM_LASTS = timedelta(minutes=2)  # far longer than the timeout of a call to Slack
IN_HAND = (NoticeState.CLAIMED, NoticeState.SENDING)
_NOTICES = table_of(NoticeRow)
CONTENT = tuple(each.name for each in fields(NewNotice))
_WORKSPACE_OF = select(ProgramRow.workspace_id).where(ProgramRow.id == bindparam("program"))


async def add(session: AsyncSession, program_id: int, notices: Iterable[NewNotice]) -> None:
    """Add notices to the outbox, skipping those whose key exists already."""
    left = iter(notices)
    first = next(left, None)
    if first is None:
        return
    workspace_id = (await session.scalars(_WORKSPACE_OF, {"program": program_id})).one()
    rows = (  # made in parts as they are written: there may be thousands
        {name: getattr(notice, name) for name in CONTENT}
        | {
            "workspace_id": workspace_id,
            "program_id": program_id,
            "lane": notice.kind.declared.lane,
            "state": NoticeState.PENDING,
            "next_attempt_at": notice.due_at,
            "attempts": 0,
            "refusals": 0,
            "in_doubt": False,
            "ambiguous": False,
            "cause": current_cause(),
        }
        for notice in chain((first,), left)
    )
    await insert_new(session, NoticeRow, rows)


async def claim(
    session: AsyncSession, workspace_id: int, lane: Lane, sender: str, now: datetime, at_most: int = 1
) -> tuple[Notice, ...]:
    """Claim the longest due notices of a workspace's lane; other senders skip them meanwhile.

    A notice that was being sent when its last claim ended becomes in doubt: Slack may have it.
    """
    which = {"workspace": workspace_id, "of_lane": lane, "now": now, "at_most": at_most}
    rows = await session.execute(_CLAIMED, which | {"until": now + CLAIM_LASTS, "sender": sender})
    return tuple(as_notice(row) for row in sorted(rows, key=lambda row: (row.due_at, row.id)))


async def set_out(session: AsyncSession, notice: Notice, now: datetime) -> bool:
    """Mark a claimed notice as being sent; False if the claim has ended or the notice was withdrawn."""
    on_its_way = {"state": NoticeState.SENDING, "next_attempt_at": now + CLAIM_LASTS}
    return await _change_own(session, notice, (NoticeState.CLAIMED,), on_its_way)


async def settle(
    session: AsyncSession,
    notice: Notice,
    state: NoticeState,
    *,
    error: str | None = None,
    message: tuple[str, str] | None = None,
    payload: Mapping[str, Any] | None = None,
) -> bool:
    """Save a claimed notice's final state; a sent one counts even if it was withdrawn meanwhile.

    Args:
        message: the channel and timestamp that Slack gave it.
        payload: what Slack refused; not kept if someone whom it may quote has been forgotten meanwhile.

    Returns:
        Whether the sender still owned the claim, and so should apply the consequences.
    """
    channel, ts = message or (None, None)
    meanwhile = (NoticeState.WITHDRAWN,) if state is NoticeState.SENT else ()
    settled: dict[str, Any] = {
        "state": state,
        "next_attempt_at": None,
        "claimed_by": None,
        "error": error,
        "channel": channel,
        "ts": ts,
        "payload": await payload_to_keep(session, notice, payload),
    }
    if state is NoticeState.UNKNOWN:
        settled["ambiguous"] = True
    return await _change_own(session, notice, (*IN_HAND, *meanwhile), settled)


async def postpone(
    session: AsyncSession,
    notice: Notice,
    until: datetime,
    why: str | None,
    *,
    in_doubt: bool,
    refused: bool = False,
) -> bool:
    """Return a claimed notice for a later attempt, unless it was withdrawn; whether it was returned."""
    given_back = {
        "refusals": notice.refusals + refused,
        "state": NoticeState.PENDING,
        "next_attempt_at": until,
        "error": why,
        "in_doubt": in_doubt,
    }
    return await _change_own(session, notice, IN_HAND, given_back)


async def others_refused(session: AsyncSession, notice: Notice, why: str) -> int:
    """How many other notices of a program Slack has refused with an error, and that are tried again."""
    query = select(func.count()).where(
        IS_OPEN,
        NoticeRow.program_id == notice.program_id,
        NoticeRow.error == why,
        NoticeRow.id != notice.id,
    )
    return await session.scalar(query) or 0


async def risk(session: AsyncSession, notice: Notice) -> None:
    """Record that a notice in doubt is sent again without knowing whether Slack has it."""
    await _change_own(session, notice, IN_HAND, {"ambiguous": True, "in_doubt": False})


async def free_claims(session: AsyncSession, workspace_id: int, now: datetime) -> None:
    """End all claims in a workspace; safe only if no other process is alive."""
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.workspace_id == workspace_id, NoticeRow.state.in_(IN_HAND), IS_OPEN)
        .values(next_attempt_at=now)
    )


async def expire(session: AsyncSession, workspace_id: int, now: datetime) -> None:
    """Mark notices that were not sent in time as expired, or as unknown if Slack may have them."""
    await session.execute(_EXPIRED, {"workspace": workspace_id, "now": now})


def due_in(
    workspace_id: int | ColumnElement[int], now: datetime | ColumnElement[datetime]
) -> tuple[ColumnElement[bool], ...]:
    """What may be claimed in a workspace; naming every lane lets the query use all columns of the index."""
    return (
        _NOTICES.c.workspace_id == workspace_id,
        is_one_of(_NOTICES.c.lane, Lane),
        _NOTICES.c.next_attempt_at <= now,
    )


_DUE_NOW = due_in(bindparam("workspace", type_=Integer), bindparam("now", type_=Instant))
_PERHAPS_SENT = or_(_NOTICES.c.in_doubt, _NOTICES.c.state == NoticeState.SENDING)
_EXPIRED = (
    update(_NOTICES)
    .where(*_DUE_NOW, _NOTICES.c.expires_at <= bindparam("now", type_=Instant))
    .values(
        state=case((_PERHAPS_SENT, NoticeState.UNKNOWN), else_=NoticeState.EXPIRED),
        ambiguous=_PERHAPS_SENT,
        next_attempt_at=None,
    )
)

# Notices of other kinds are for the bots of a later version beside this one.
_LONGEST_DUE = (
    select(_NOTICES.c.id)
    .where(
        *_DUE_NOW,
        _NOTICES.c.lane == bindparam("of_lane"),
        _NOTICES.c.expires_at > bindparam("now"),
        is_one_of(_NOTICES.c.kind, KINDS.values()),
    )
    .order_by(_NOTICES.c.next_attempt_at, _NOTICES.c.id)
    .limit(bindparam("at_most"))
    .with_for_update(skip_locked=True)
    .cte("longest_due")
)
_CLAIMED = (
    update(_NOTICES)
    .where(_NOTICES.c.id.in_(select(_LONGEST_DUE.c.id)))
    .values(
        in_doubt=or_(_NOTICES.c.in_doubt, _NOTICES.c.state == NoticeState.SENDING),
        state=NoticeState.CLAIMED,
        attempts=_NOTICES.c.attempts + 1,
        claimed_by=bindparam("sender"),
        next_attempt_at=bindparam("until"),
    )
    .returning(*_NOTICES.c)
)
# Applies only while the sender owns the claim. Built once, because each notice needs it twice.
_OWN = (
    update(_NOTICES)
    .where(
        _NOTICES.c.id == bindparam("own_id"),
        _NOTICES.c.state.in_(bindparam("own_states", expanding=True)),
        _NOTICES.c.claimed_by == bindparam("own_claim"),
        _NOTICES.c.attempts == bindparam("own_attempts"),
    )
    .returning(_NOTICES.c.id)
)


async def _change_own(
    session: AsyncSession, notice: Notice, states: Sequence[NoticeState], values: Mapping[str, Any]
) -> bool:
    """Change a notice if it is in one of these states and the sender owns the claim; whether it did."""
    own: dict[str, Any] = {
        "own_id": notice.id,
        "own_states": states,
        "own_claim": notice.claimed_by,
        "own_attempts": notice.attempts,
    }
    return await session.scalar(_OWN, own | dict(values)) is not None


def as_notice(row: NoticeRow | ColumnsRow) -> Notice:
    """Convert the row to the domain's notice."""
    columns = {field.name: getattr(row, field.name) for field in fields(NewNotice)}
    rest = {f.name: getattr(row, f.name) for f in fields(Notice) if f.name not in {"content", "state"}}
    return Notice(
        content=NewNotice(**columns | {"kind": kind_called(row.kind)}), state=NoticeState(row.state), **rest
    )
