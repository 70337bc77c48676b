"""What Slack refused, kept for whoever runs the bot, unless it may quote someone who has been forgotten."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.notice import Notice
from bot.store.people.workspaces import FORGOTTEN
from bot.store.tables import MatchMemberRow, MemberRow, ParticipantRow


async def payload_to_keep(
    session: AsyncSession, notice: Notice, payload: Mapping[str, Any] | None
) -> dict[str, Any] | None:
    """The payload of a refused notice; None if the notice is to, from or about someone who was forgotten."""
    if not payload:
        return None
    about = notice.content
    together = select(MatchMemberRow.participant_id).where(MatchMemberRow.match_id == about.match_id)
    query = (
        select(ParticipantRow.id)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(or_(ParticipantRow.id.in_([about.to_id, about.from_id]), ParticipantRow.id.in_(together)))
        .where(MemberRow.slack_id.startswith(FORGOTTEN))
    )
    return dict(payload) if (await session.execute(query.limit(1))).first() is None else None
