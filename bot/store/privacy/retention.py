"""Finding and dropping what is too old to be kept."""

from datetime import datetime

from sqlalchemy import Select, case, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.followup import FollowUpState
from bot.domain.memory.referral import ReferralState
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer
from bot.store.tables import (
    AbsenceRow,
    FeedbackRow,
    FollowUpRow,
    MatchMemberRow,
    MatchRow,
    MemberRow,
    NoteRow,
    NoticeRow,
    ParticipantRow,
    ProgramRow,
    ReferralRow,
    RoundRow,
    SituationRow,
    SlotRow,
)


async def rounds_before(session: AsyncSession, workspace_id: int, moment: datetime) -> list[int]:
    """The closed rounds of a workspace that ended before then, and of which something is left to drop."""
    answered = exists(
        select(FeedbackRow.match_id).join(MatchRow, MatchRow.id == FeedbackRow.match_id)
        .where(MatchRow.round_id == RoundRow.id)
    )  # fmt: skip
    planned = exists(select(SituationRow.round_id).where(SituationRow.round_id == RoundRow.id))
    absent = exists(select(AbsenceRow.round_id).where(AbsenceRow.round_id == RoundRow.id))
    found = await session.scalars(
        select(RoundRow.id)
        .join(ProgramRow, ProgramRow.id == RoundRow.program_id)
        .where(ProgramRow.workspace_id == workspace_id, RoundRow.closed, RoundRow.closes_at < moment)
        .where(answered | planned | absent)
        .order_by(RoundRow.closes_at)
    )
    return [*found]


async def drop_answers(session: AsyncSession, round_id: int) -> None:
    """Drop what people answered about a round, and what it was planned from; that somebody met stays, as it is in networks."""
    theirs = select(MatchRow.id).where(MatchRow.round_id == round_id).scalar_subquery()
    await session.execute(delete(FeedbackRow).where(FeedbackRow.match_id.in_(theirs)))
    await session.execute(delete(SlotRow).where(SlotRow.match_id.in_(theirs)))
    await session.execute(delete(AbsenceRow).where(AbsenceRow.round_id == round_id))
    await session.execute(delete(SituationRow).where(SituationRow.round_id == round_id))
    await session.execute(
        update(MatchMemberRow)
        .where(MatchMemberRow.match_id.in_(theirs))
        .values(
            answer=case((MatchMemberRow.answer == Answer.MET, Answer.MET.value), else_=None),
            answered_at=None,
            seeks_other=False,
        )
    )
    await session.execute(update(MatchRow).where(MatchRow.round_id == round_id).values(reasons=()))
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.match_id.in_(theirs) | (NoticeRow.round_id == round_id))
        .values(payload=None, channel=None, ts=None)
    )


async def drop_notes(session: AsyncSession, workspace_id: int, moment: datetime) -> int:
    """Drop notes, and settled follow-ups and suggestions, that were written before then; say how many."""
    authors = _participants(workspace_id).scalar_subquery()
    waiting = exists(
        select(FollowUpRow.id).where(
            FollowUpRow.match_id == NoteRow.match_id,
            FollowUpRow.author_id == NoteRow.author_id,
            FollowUpRow.state == FollowUpState.OPEN,
        )
    )
    old = (
        delete(NoteRow).where(NoteRow.author_id.in_(authors), NoteRow.written_at < moment, ~waiting),
        delete(FollowUpRow).where(
            FollowUpRow.author_id.in_(authors),
            FollowUpRow.written_at < moment,
            FollowUpRow.state != FollowUpState.OPEN,
        ),
        delete(ReferralRow).where(
            ReferralRow.suggester_id.in_(authors),
            ReferralRow.suggested_at < moment,
            ReferralRow.state.not_in([ReferralState.ASKED, ReferralState.AGREED]),
        ),
    )
    return sum([(await session.execute(each)).rowcount for each in old])  # type: ignore[attr-defined]


async def left_before(session: AsyncSession, workspace_id: int, moment: datetime) -> list[str]:
    """The Slack ids of who has left all programs of a workspace, and did nothing since then."""
    last = func.coalesce(ParticipantRow.parted_at, ParticipantRow.clicked_at)
    stays = (ParticipantRow.standing != Standing.LEFT) | (last >= moment) | last.is_(None)
    staying = select(ParticipantRow.member_id).where(stays)
    found = await session.scalars(
        select(MemberRow.slack_id)
        .where(MemberRow.workspace_id == workspace_id, MemberRow.id.not_in(staying))
        .where(MemberRow.id.in_(select(ParticipantRow.member_id)))
        .order_by(MemberRow.id)
    )
    return [*found]


def _participants(workspace_id: int) -> Select[int]:
    return (
        select(ParticipantRow.id)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(MemberRow.workspace_id == workspace_id)
    )
