"""Erasing someone: their own data goes, and what others share with them no longer names them."""

from typing import Any

from sqlalchemy import Text, cast, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import GIVEN_UP, NoticeState, Withdrawal
from bot.domain.people.participant import Member, Profile, Standing
from bot.store.chat_tables import FeedbackRow, FollowUpRow, NoteRow, ReferralRow, SlotAnswerRow
from bot.store.notice_table import OPEN, NoticeRow
from bot.store.people.participants import as_columns
from bot.store.privacy.exclusions import MARK
from bot.store.tables import MatchMemberRow, MatchRow, MemberRow, ParticipantRow, RefusedPairRow, RoundRow

# Every column of a participant but their ids, which others' matches refer to.
BLANK: dict[str, Any] = as_columns(Profile("")) | {
    "standing": Standing.LEFT,
    "paused_until": None,
    "skips_round_at": None,
    "clicked_at": None,
    "free_until": None,
    "parted_at": None,
}


async def blank_member(session: AsyncSession, member_id: int) -> None:
    """Blank what Slack said about a person; the row stays, because others' matches refer to it."""
    nobody = {
        "slack_id": f"{MARK}{member_id}",
        "name": "",
        "title": "",
        "time_zone": "UTC",
        "department": "",
        "team": "",
        "gone": True,
        "outsider": False,
        "unseen_until": None,
        "namesake": False,
    }
    await session.execute(update(MemberRow).where(MemberRow.id == member_id).values(**nobody))


async def blank_participant(session: AsyncSession, participant_id: int) -> None:
    """Blank someone's profile and settings, and delete what they wrote and answered."""
    profile = update(ParticipantRow).where(ParticipantRow.id == participant_id)
    await session.execute(profile.values(**BLANK))
    introduced = or_(
        ReferralRow.suggester_id == participant_id,
        ReferralRow.for_id == participant_id,
        ReferralRow.person_id == participant_id,
    )
    refused = or_(RefusedPairRow.one_id == participant_id, RefusedPairRow.other_id == participant_id)
    for table, theirs in (
        (NoteRow, NoteRow.author_id == participant_id),
        (FollowUpRow, FollowUpRow.author_id == participant_id),
        (FeedbackRow, FeedbackRow.participant_id == participant_id),
        (SlotAnswerRow, SlotAnswerRow.participant_id == participant_id),
        (ReferralRow, introduced),
        (RefusedPairRow, refused),
    ):
        await session.execute(delete(table).where(theirs))


async def blank_notices(session: AsyncSession, member: Member, participant_id: int) -> None:
    """Withdraw the unsent notices to or from someone; of the sent ones, keep only that they were sent.

    Others are still notified that this person is out.
    """
    addressed = (NoticeRow.workspace_id == member.workspace_id) & (NoticeRow.address == member.slack_id)
    to_them = or_(NoticeRow.to_id == participant_id, addressed)
    by_them = (NoticeRow.from_id == participant_id) & (NoticeRow.kind != NoticeKind.PARTNER_LEFT)
    await session.execute(
        update(NoticeRow)
        .where(NoticeRow.state.in_([*OPEN, *GIVEN_UP]), or_(to_them, by_them))
        .values(state=NoticeState.WITHDRAWN, next_attempt_at=None, error=Withdrawal.LEFT)
    )
    where_they_were = select(MatchMemberRow.match_id).filter_by(participant_id=participant_id)
    about_them = or_(NoticeRow.from_id == participant_id, NoticeRow.match_id.in_(where_they_were))
    await session.execute(update(NoticeRow).where(or_(to_them, about_them)).values(payload=None))
    await session.execute(update(NoticeRow).where(to_them).values(address=None, channel=None, ts=None))


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
