"""The words that people of a program use about themselves."""

import json
from functools import lru_cache

from sqlalchemy import Text, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Standing
from bot.domain.people.vocabulary import SEVERAL, KnownWords, in_use
from bot.store.tables import ParticipantRow

# Only those who joined last: more would hardly change which words are popular, and someone waits for a form.
ASKED = 250
TOLD = tuple(getattr(ParticipantRow, name) for name in SEVERAL)


async def known_words(session: AsyncSession, program_id: int, but: int | None = None) -> KnownWords:
    """The departments of all who take part and the words of the most recent joiners, if several people use them.

    Args:
        but: the id of a participant whose words to ignore.
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
    told = zip(*rows, strict=True) if rows else [()] * len(TOLD)
    lists = {name: tuple(map(_words, column)) for name, column in zip(SEVERAL, told, strict=True)}
    return in_use(await departments(session, program_id), lists)


@lru_cache(ASKED * len(TOLD))
def _words(told: str) -> tuple[str, ...]:
    """Decode a column's words; cached, because the next request reads mostly the same ones."""
    return tuple(json.loads(told))


async def departments(session: AsyncSession, program_id: int) -> dict[str, int]:
    """The departments of those who take part, in each spelling, and how many people are in each."""
    query = (
        select(ParticipantRow.department, func.count())
        .where(ParticipantRow.program_id == program_id, ParticipantRow.standing != Standing.LEFT)
        .group_by(ParticipantRow.department)
    )
    return {row[0]: row[1] for row in await session.execute(query)}
