"""Giving somebody another id of Slack's, as a migration to Enterprise Grid does."""

from sqlalchemy import delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.store.people import org_chart
from bot.store.tables import ExclusionRow, MemberRow, NoticeRow, ParticipantRow


async def renumber(session: AsyncSession, workspace_id: int, old: str, new: str) -> bool:
    """Replace a member's id wherever it is written; whether it was possible.

    It isn't if nobody has the old id, or if somebody takes part under the new one.
    """
    here = MemberRow.workspace_id == workspace_id
    takes_part = exists().where(ParticipantRow.member_id == MemberRow.id)
    await session.execute(delete(MemberRow).where(here, MemberRow.slack_id == new, ~takes_part))
    taken = await session.scalar(select(MemberRow.id).where(here, MemberRow.slack_id == new))
    member_id = await session.scalar(select(MemberRow.id).where(here, MemberRow.slack_id == old))
    if taken or member_id is None:
        return False
    await session.execute(
        update(MemberRow).where(MemberRow.id == member_id).values(slack_id=new, gone=False, unseen_until=None)
    )
    people = select(ParticipantRow.id).join(MemberRow, MemberRow.id == ParticipantRow.member_id).where(here)
    excluded = (ExclusionRow.other_slack_id == old, ExclusionRow.participant_id.in_(people))
    again = aliased(ExclusionRow)  # somebody chose the new id as well
    is_said_twice = exists().where(
        again.participant_id == ExclusionRow.participant_id, again.other_slack_id == new
    )
    await session.execute(delete(ExclusionRow).where(*excluded, is_said_twice))
    await session.execute(update(ExclusionRow).where(*excluded).values(other_slack_id=new))
    addressed = (NoticeRow.workspace_id == workspace_id, NoticeRow.address == old)
    await session.execute(update(NoticeRow).where(*addressed).values(address=new))
    await org_chart.replace_manager(session, workspace_id, old, new)
    return True
