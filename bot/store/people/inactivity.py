"""Who has been silent, who was asked whether they are still there, and who skipped rounds."""

from datetime import datetime

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice_builders import key_of
from bot.domain.outbox.states import NoticeState
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import AbsenceWhy, MatchState
from bot.store.tables import (
    AbsenceRow,
    MatchMemberRow,
    MatchRow,
    MemberRow,
    NoticeRow,
    ParticipantRow,
    RoundRow,
    is_kind,
)

SILENT_ROUNDS = 3
LOOKS_BACK = 12  # rounds; nobody rests for longer


async def silent(session: AsyncSession, program_id: int) -> frozenset[int]:
    """The ids of those who did nothing since the start of the last three rounds that introduced them."""
    ago = func.dense_rank().over(
        partition_by=MatchMemberRow.participant_id, order_by=RoundRow.scheduled_at.desc()
    )
    introduced = (
        select(
            MatchMemberRow.participant_id,
            MatchMemberRow.answer,
            RoundRow.scheduled_at,
            ago.label("ago"),
        )
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .where(
            RoundRow.program_id == program_id,
            MatchRow.state == MatchState.INTRODUCED,
            ~MatchMemberRow.left,
        )
        .subquery()
    )
    last = (
        select(introduced.c.participant_id, func.min(introduced.c.scheduled_at).label("since"))
        .where(introduced.c.ago <= SILENT_ROUNDS)
        .group_by(introduced.c.participant_id)
        .having(
            func.count(introduced.c.scheduled_at.distinct()) == SILENT_ROUNDS,
            func.count(introduced.c.answer) == 0,
        )
        .subquery()
    )
    query = (
        select(ParticipantRow.id)
        .join(last, last.c.participant_id == ParticipantRow.id)
        .where(or_(ParticipantRow.clicked_at.is_(None), ParticipantRow.clicked_at < last.c.since))
    )
    return frozenset(await session.scalars(query))


async def asked(session: AsyncSession, program_id: int) -> frozenset[int]:
    """The ids of those who were asked whether they are still there, and did nothing since."""
    query = (
        select(ParticipantRow.id)
        .join(NoticeRow, NoticeRow.to_id == ParticipantRow.id)
        .where(
            NoticeRow.program_id == program_id,
            is_kind(NoticeKind.STILL_THERE),
            NoticeRow.state == NoticeState.SENT,
            or_(ParticipantRow.clicked_at.is_(None), ParticipantRow.clicked_at < NoticeRow.due_at),
        )
    )
    return frozenset(await session.scalars(query))


async def paused_for(session: AsyncSession, program_id: int, round_at: datetime) -> tuple[str, ...]:
    """The names of those who were paused as a round began, because they were silent, and who still pause."""
    query = (
        select(ParticipantRow.id, MemberRow.name)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(
            ParticipantRow.program_id == program_id,
            ParticipantRow.standing == Standing.PAUSED,
            ~MemberRow.gone,
        )
        .order_by(MemberRow.name)
    )
    paused = (await session.execute(query)).all()
    keys = {key_of(NoticeKind.PAUSED_SILENT, row.id, round_at.isoformat()): row.name for row in paused}
    told = {*await session.scalars(select(NoticeRow.key).where(NoticeRow.key.in_(list(keys))))}
    return tuple(name for key, name in keys.items() if key in told)


async def skipped_last(session: AsyncSession, program_id: int, participant_id: int) -> bool:
    """Whether someone skipped their last round, ignoring rounds in which their cadence had them rest."""
    query = (
        select(AbsenceRow.why)
        .select_from(RoundRow)
        .outerjoin(
            AbsenceRow,
            (AbsenceRow.round_id == RoundRow.id) & (AbsenceRow.participant_id == participant_id),
        )
        .where(RoundRow.program_id == program_id)
        .order_by(RoundRow.scheduled_at.desc())
        .limit(LOOKS_BACK)
    )
    theirs = (why for why in await session.scalars(query) if why != AbsenceWhy.RESTING)
    return next(theirs, None) == AbsenceWhy.SKIPPED


async def move_skips(session: AsyncSession, program_id: int, before: datetime, after: datetime) -> None:
    """A round has another time: who skips it skips it then."""
    theirs = update(ParticipantRow).filter_by(program_id=program_id, skips_round_at=before)
    await session.execute(theirs.values(skips_round_at=after))
