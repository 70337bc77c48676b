"""The words that people of a program use about themselves."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.known_words import KnownWords, most_used
from bot.domain.participant import Standing
from bot.store import participants
from bot.store.tables import ParticipantRow

# Who joined last; more people than these would not make other words popular, and somebody waits for a form.
ASKED = 250


async def known_words(session: AsyncSession, program_id: int, but: int | None = None) -> KnownWords:
    """The departments of those who take part, and the words of those of them who joined last.

    Args:
        but: the id of a participant whose words don't count.
    """
    query = (
        select(
            ParticipantRow.interests,
            ParticipantRow.can_help,
            ParticipantRow.wants_to_learn,
            ParticipantRow.wants_to_meet,
            ParticipantRow.languages,
        )
        .where(ParticipantRow.program_id == program_id, ParticipantRow.standing != Standing.LEFT)
        .order_by(ParticipantRow.id.desc())
        .limit(ASKED)
    )
    if but is not None:
        query = query.where(ParticipantRow.id != but)
    rows = (await session.execute(query)).all()
    return KnownWords(
        departments=await participants.departments(session, program_id),
        interests=most_used(row.interests for row in rows),
        topics=most_used(topics for row in rows for topics in (row.can_help, row.wants_to_learn)),
        wishes=most_used(row.wants_to_meet for row in rows),
        languages=most_used(row.languages for row in rows),
    )
