"""Who was asked something by which of a workspace's programs, and who is about to be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.outbox.notice import QUESTIONS
from bot.store.bulk import table_of
from bot.store.outbox.outbox import CLAIM_LASTS
from bot.store.tables import IS_OPEN, InvitationRow, NoticeRow, ParticipantRow

NOBODY = 0  # the id of no participant

# Built once: whenever somebody is asked something, building it took longer than it does.
_HERE, _THERE = aliased(ParticipantRow), aliased(ParticipantRow)
_THEIRS = _HERE.id.in_(bindparam("participants", expanding=True))
_ELSEWHERE = (
    select(_HERE.id, _THERE.id, _THERE.asked_at)
    .join(_THERE, (_THERE.member_id == _HERE.member_id) & (_THERE.id != _HERE.id))
    .where(_THEIRS)
    .union_all(
        select(_HERE.id, literal(NOBODY), InvitationRow.told_at)
        .join(InvitationRow, InvitationRow.member_id == _HERE.member_id)
        .where(
            _THEIRS,
            InvitationRow.told_at.is_not(None),
            InvitationRow.program_id != _HERE.program_id,
        )
    )
)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What somebody is in another program, and when that last asked them something; UTC."""

    participant: int
    there: int
    asked_at: datetime | None


async def elsewhere(session: AsyncSession, participant_ids: Collection[int]) -> tuple[Elsewhere, ...]:
    """What these participants are in the workspace's other programs, and when others have invited them."""
    rows = await session.execute(_ELSEWHERE, {"participants": list(participant_ids)})
    return tuple(Elsewhere(*row) for row in rows)


async def last_asked(session: AsyncSession, member_ids: Collection[int]) -> dict[int, datetime]:
    """When any program last asked these members something, as far as they take part in one."""
    asked = (ParticipantRow.member_id.in_(list(member_ids)), ParticipantRow.asked_at.is_not(None))
    query = select(ParticipantRow.member_id, ParticipantRow.asked_at).where(*asked)
    rows = await session.execute(query.order_by(ParticipantRow.asked_at))
    return {row[0]: row[1] for row in rows if row[1]}


async def about_to_be_asked(
    session: AsyncSession, participant_ids: Collection[int], now: datetime
) -> tuple[tuple[int, datetime, int], ...]:
    """The questions to these participants that are due: to whom, when each expires, and its id."""
    query = select(NoticeRow.to_id, NoticeRow.expires_at, NoticeRow.id).where(
        IS_OPEN,
        NoticeRow.to_id.in_(list(participant_ids)),
        NoticeRow.kind.in_([kind.value for kind in QUESTIONS]),
        NoticeRow.due_at <= now,
        NoticeRow.expires_at > now,
        # Otherwise it waits by itself for another day.
        NoticeRow.next_attempt_at <= now + CLAIM_LASTS,
    )
    rows = await session.execute(query)
    return tuple((row[0], row[1], row[2]) for row in rows if row[0] is not None)


_ASKED = (
    update(table_of(ParticipantRow))
    .where(table_of(ParticipantRow).c.id == bindparam("participant"))
    .values(asked_at=bindparam("at"))
)


async def set_asked(session: AsyncSession, participant_ids: Iterable[int], now: datetime) -> None:
    """Save that a program has just asked these of its participants something."""
    asked = [{"participant": one, "at": now} for one in participant_ids]
    if asked:
        await session.execute(_ASKED, asked)
