"""What the database holds about one person, for export."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import KINDS, kind_called
from bot.domain.outbox.states import NoticeState
from bot.domain.privacy.own_data import OwnAbsence, OwnFollowUp, OwnNotice, OwnSuggestion
from bot.domain.rounds.round import AbsenceWhy, Feedback, Gain, MatchState
from bot.store.people.workspaces import FORGOTTEN
from bot.store.tables import (
    AbsenceRow,
    ExclusionRow,
    FeedbackRow,
    FollowUpRow,
    MatchMemberRow,
    MatchRow,
    MemberRow,
    NoticeRow,
    ParticipantRow,
    ReferralRow,
    RoundRow,
    SlotAnswerRow,
    SlotRow,
)


async def heard_of(session: AsyncSession, participant_id: int) -> tuple[int, ...]:
    """The ids of the matches that someone was introduced to, oldest first."""
    told = select(NoticeRow.match_id).where(
        NoticeRow.match_id == MatchRow.id,
        NoticeRow.kind == NoticeKind.INTRO,
        NoticeRow.state == NoticeState.SENT,
    )
    query = (
        select(MatchRow.id)
        .join(MatchMemberRow, MatchMemberRow.match_id == MatchRow.id)
        .where(MatchMemberRow.participant_id == participant_id)
        .where(or_(MatchRow.state == MatchState.INTRODUCED, told.exists()))
        .order_by(MatchRow.id)
    )
    return tuple(await session.scalars(query))


async def absences(session: AsyncSession, participant_id: int) -> tuple[OwnAbsence, ...]:
    """The rounds in which someone was not matched, and why, oldest first."""
    query = (
        select(RoundRow.scheduled_at, AbsenceRow.why)
        .join(RoundRow, RoundRow.id == AbsenceRow.round_id)
        .where(AbsenceRow.participant_id == participant_id)
        .order_by(RoundRow.scheduled_at)
    )
    return tuple(OwnAbsence(at, AbsenceWhy(why)) for at, why in await session.execute(query))


async def feedback(session: AsyncSession, participant_id: int) -> dict[int, Feedback]:
    """Someone's feedback, by match id."""
    rows = await session.scalars(select(FeedbackRow).filter_by(participant_id=participant_id))
    return {
        row.match_id: Feedback(row.rating, tuple(Gain(gain) for gain in row.gains), row.thanks, row.shares)
        for row in rows
    }


async def times(session: AsyncSession, participant_id: int) -> dict[int, tuple[datetime, ...]]:
    """The proposed times that suited someone, by match id."""
    query = (
        select(SlotRow.match_id, SlotRow.starts_at)
        .join(SlotAnswerRow, SlotAnswerRow.slot_id == SlotRow.id)
        .where(SlotAnswerRow.participant_id == participant_id, SlotAnswerRow.suits)
        .order_by(SlotRow.match_id, SlotRow.starts_at)
    )
    found: defaultdict[int, tuple[datetime, ...]] = defaultdict(tuple)
    for match_id, at in await session.execute(query):
        found[match_id] += (at,)
    return dict(found)


async def follow_ups(session: AsyncSession, participant_id: int) -> tuple[OwnFollowUp, ...]:
    """Someone's follow-ups, oldest first."""
    rows = await session.scalars(
        select(FollowUpRow).filter_by(author_id=participant_id).order_by(FollowUpRow.id)
    )
    return tuple(
        OwnFollowUp(row.match_id, row.kind, row.text, row.due_on, row.state, row.written_at) for row in rows
    )


async def suggestions(session: AsyncSession, participant_id: int) -> tuple[OwnSuggestion, ...]:
    """The introductions that someone suggested, oldest first; they don't show whether a person declined."""
    one, other = aliased(ParticipantRow), aliased(ParticipantRow)
    first, second = aliased(MemberRow), aliased(MemberRow)
    query = (
        select(ReferralRow, first.name, second.name)
        .join(one, one.id == ReferralRow.for_id)
        .join(first, first.id == one.member_id)
        .join(other, other.id == ReferralRow.person_id)
        .join(second, second.id == other.member_id)
        .where(ReferralRow.suggester_id == participant_id)
        .order_by(ReferralRow.id)
    )
    return tuple(
        OwnSuggestion((name, other_name), row.why, row.made_id is not None, row.suggested_at)
        for row, name, other_name in await session.execute(query)
    )


async def not_with(session: AsyncSession, participant_id: int, workspace_id: int) -> tuple[str, ...]:
    """Whom someone won't meet: their names, or their Slack ids if the bot doesn't know them.

    Someone who was forgotten has an empty name.
    """
    known = and_(
        MemberRow.slack_id == ExclusionRow.other_slack_id,
        MemberRow.workspace_id == workspace_id,
    )
    query = (
        select(ExclusionRow.other_slack_id, MemberRow.name)
        .outerjoin(MemberRow, known)
        .where(ExclusionRow.participant_id == participant_id)
        .order_by(ExclusionRow.since, ExclusionRow.other_slack_id)
    )
    return tuple(
        "" if slack_id.startswith(FORGOTTEN) else name or slack_id
        for slack_id, name in await session.execute(query)
    )


async def notices(session: AsyncSession, participant_id: int) -> tuple[OwnNotice, ...]:
    """The notices sent to someone, alone or with the others of a match, oldest first."""
    query = (
        select(NoticeRow.kind, NoticeRow.due_at)
        .where(NoticeRow.state == NoticeState.SENT, NoticeRow.kind.in_([*KINDS]), _reached(participant_id))
        .order_by(NoticeRow.due_at, NoticeRow.id)
    )
    return tuple(OwnNotice(kind_called(kind), at) for kind, at in await session.execute(query))


def _reached(participant_id: int) -> ColumnElement[bool]:
    theirs = select(MatchMemberRow.match_id).filter_by(participant_id=participant_id)
    in_a_group = and_(NoticeRow.to_id.is_(None), NoticeRow.match_id.in_(theirs))
    return or_(NoticeRow.to_id == participant_id, in_a_group)
