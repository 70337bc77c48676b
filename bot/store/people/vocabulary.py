"""The words that people of a program use about themselves."""

import json
from functools import lru_cache

from sqlalchemy import Text, cast, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Standing
from bot.domain.people.vocabulary import KnownWords, most_used
from bot.store.people import participants
from bot.store.tables import ParticipantRow

# Who joined last; more people than these would not make other words popular, and somebody waits for a form.
ASKED = 250
TOLD = (
    ParticipantRow.interests,
    ParticipantRow.can_help,
    ParticipantRow.wants_to_learn,
    ParticipantRow.wants_to_meet,
    ParticipantRow.languages,
)


async def known_words(session: AsyncSession, program_id: int, but: int | None = None) -> KnownWords:
    """The departments of those who take part, and the words of those of them who joined last.

    Args:
        but: the id of a participant whose words don't count.
    """
    query = (
        select(*(cast(column, Text) for column in TOLD))
        .where(ParticipantRow.program_id == program_id, ParticipantRow.standing != Standing.LEFT)
        .order_by(ParticipantRow.id.desc())
        .limit(ASKED)
    )
    if but is not None:
        query = query.where(ParticipantRow.id != but)
    rows = (await session.execute(query)).all()
    interests, can_help, wants_to_learn, wants_to_meet, languages = (
        zip(*rows, strict=True) if rows else [()] * len(TOLD)
    )
    return KnownWords(
        departments=await participants.departments(session, program_id),
        interests=most_used(map(_words, interests)),
        topics=most_used(map(_words, (*can_help, *wants_to_learn))),
        wishes=most_used(map(_words, wants_to_meet)),
        languages=most_used(map(_words, languages)),
    )


@lru_cache(ASKED * len(TOLD))
def _words(told: str) -> tuple[str, ...]:
    """The words in a column; who joins next reads mostly the same ones again."""
    return tuple(json.loads(told))
