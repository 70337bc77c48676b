"""What a match and its people were told so far, and where; and what was posted in a channel."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.store.bulk import table_of
from bot.store.tables import IS_OPEN, OPEN, NoticeRow

INTRODUCTIONS = (NoticeKind.INTRO, NoticeKind.GOES_ON)
SHOW_TIMES = (*INTRODUCTIONS, NoticeKind.TIMES, NoticeKind.NUDGE, NoticeKind.BOOKED)
BEFORE_ROUND = (NoticeKind.DAY_BEFORE, NoticeKind.STILL_THERE)
PASSED_ON = (*OPEN, NoticeState.SENT, NoticeState.UNKNOWN)

_NOTICES = table_of(NoticeRow)
_OF_THE_MATCH = _NOTICES.c.match_id == bindparam("match")
_IS_TO = _NOTICES.c.to_id == bindparam("participant")
_IS_FROM = _NOTICES.c.from_id == bindparam("participant")
# Built once, because they run at every answer.
_SAID_OF_A_MATCH = select(
    select(func.count())
    .where(_OF_THE_MATCH, _NOTICES.c.kind == NoticeKind.THANKS, _IS_FROM, _NOTICES.c.state.in_(PASSED_ON))
    .scalar_subquery(),
    select(func.count())
    .where(_OF_THE_MATCH, _NOTICES.c.kind == NoticeKind.LAST_CALL, _IS_TO)
    .where(_NOTICES.c.state == NoticeState.PENDING)
    .scalar_subquery(),
)
_INTRODUCTION = (
    select(NoticeRow.kind, NoticeRow.channel, NoticeRow.ts, NoticeRow.from_id)
    .where(
        NoticeRow.match_id == bindparam("match"),
        NoticeRow.kind.in_(INTRODUCTIONS),
        NoticeRow.state == NoticeState.SENT,
        NoticeRow.ts.is_not(None),
    )
    .order_by(NoticeRow.id.desc())
    .limit(1)
)
_LAST_CALLS = (
    select(NoticeRow.match_id)
    .where(
        NoticeRow.kind == NoticeKind.LAST_CALL,
        NoticeRow.to_id == bindparam("participant"),
        NoticeRow.state == NoticeState.PENDING,
        IS_OPEN,
    )
    .order_by(NoticeRow.match_id)
)
_WITH_TIMES = (
    select(NoticeRow.channel, NoticeRow.ts)
    .where(
        NoticeRow.match_id == bindparam("match"),
        NoticeRow.kind.in_(SHOW_TIMES),
        NoticeRow.channel.is_distinct_from(bindparam("channel")),
    )
    .order_by(NoticeRow.id)
)


async def thanked_and_asked_again(
    session: AsyncSession, match_id: int, participant_id: int
) -> tuple[bool, bool]:
    """Whether someone's thanks for a match are passed on or will be, and whether they'll get a last call."""
    about = {"match": match_id, "participant": participant_id}
    thanked, asked = (await session.execute(_SAID_OF_A_MATCH, about)).one()
    return bool(thanked), bool(asked)


async def last_due(session: AsyncSession, match_id: int, kind: NoticeKind) -> datetime | None:
    """When a match's last notice of a kind was due; None if there was none."""
    query = select(func.max(NoticeRow.due_at)).where(NoticeRow.match_id == match_id, NoticeRow.kind == kind)
    return await session.scalar(query)


@dataclass(frozen=True, slots=True)
class Introduction:
    """The message that introduced a match where it talks: its conversation, its timestamp, and what it was about.

    Args:
        joiner: the id of the participant who joined the others with it.
        parted: whether it introduced those who stay when somebody left.
    """

    channel: str
    ts: str
    joiner: int | None
    parted: bool


async def introduction(session: AsyncSession, match_id: int) -> Introduction | None:
    """The last introduction that Slack has of a match; None if nobody knows where it is."""
    found = (await session.execute(_INTRODUCTION, {"match": match_id})).first()
    if found is None:
        return None
    return Introduction(found.channel, found.ts, found.from_id, found.kind == NoticeKind.GOES_ON)


async def word_to_organiser(session: AsyncSession, program_id: int, slack_id: str) -> tuple[str, str] | None:
    """The last message that told somebody that they organise a program: its conversation and its timestamp."""
    query = select(NoticeRow.channel, NoticeRow.ts).where(
        NoticeRow.program_id == program_id,
        NoticeRow.kind == NoticeKind.ORGANISES,
        NoticeRow.address == slack_id,
        NoticeRow.ts.is_not(None),
    )
    found = (await session.execute(query.order_by(NoticeRow.id.desc()).limit(1))).first()
    return (found.channel, found.ts) if found and found.channel else None


async def last_calls(session: AsyncSession, participant_id: int) -> tuple[int, ...]:
    """The ids of the matches that someone is still to be asked about for the last time."""
    found = await session.scalars(_LAST_CALLS, {"participant": participant_id})
    return tuple(each for each in found if each)


async def times_elsewhere(
    session: AsyncSession, match_id: int, channel: str | None
) -> tuple[tuple[str, str], ...]:
    """The messages with a match's times that are outside a group DM: their conversations and timestamps."""
    found = await session.execute(_WITH_TIMES, {"match": match_id, "channel": channel})
    return tuple((where, ts) for where, ts in found if where and ts)


async def last_posted_in(session: AsyncSession, program_id: int, channel: str) -> str | None:
    """The timestamp of the last message that a program's notices have in a conversation; None if there is none."""
    query = select(func.max(NoticeRow.ts)).where(
        NoticeRow.program_id == program_id, NoticeRow.channel == channel
    )
    return await session.scalar(query)


async def told_of_round(session: AsyncSession, program_id: int, round_at: datetime) -> tuple[int, ...]:
    """The ids of the participants who were told that a round comes; what tells of it expires as it starts."""
    query = select(NoticeRow.to_id).where(
        NoticeRow.program_id == program_id,
        NoticeRow.kind.in_(BEFORE_ROUND),
        NoticeRow.expires_at == round_at,
        NoticeRow.state == NoticeState.SENT,
    )
    return tuple(sorted({each for each in await session.scalars(query) if each}))
