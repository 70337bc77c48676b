"""The words that people of a program use about themselves."""

import json
from functools import lru_cache

from sqlalchemy import Text, bindparam, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Standing
from bot.domain.people.vocabulary import SEVERAL, KnownWords, in_use
from bot.store.tables import ParticipantRow

# Only those who joined last: more would hardly change which words are popular, and someone waits for a form.
ASKED = 250
TOLD = tuple(getattr(ParticipantRow, name) for name in SEVERAL)
NOBODY = 0  # the id of no participant

# Built once, because whoever opens a form waits for them.
_TAKES_PART = (ParticipantRow.program_id == bindparam("program"), ParticipantRow.standing != Standing.LEFT)
_WORDS = (
    select(*(cast(column, Text) for column in TOLD))
    .where(*_TAKES_PART, ParticipantRow.id != bindparam("but"))
    .order_by(ParticipantRow.id.desc())
    .limit(bindparam("most"))
)
_DEPARTMENTS = (
    select(ParticipantRow.department, func.count()).where(*_TAKES_PART).group_by(ParticipantRow.department)
)


async def known_words(session: AsyncSession, program_id: int, but: int | None = None) -> KnownWords:
    """The departments of all who take part and the words of the most recent joiners, if several people use them.

    Args:
        but: the id of a participant whose words to ignore.
    """
    which = {"program": program_id, "but": but or NOBODY, "most": ASKED}
    rows = (await session.execute(_WORDS, which)).all()
    told = zip(*rows, strict=True) if rows else [()] * len(TOLD)
    lists = {name: tuple(map(_words, column)) for name, column in zip(SEVERAL, told, strict=True)}
    return in_use(await departments(session, program_id), lists)


@lru_cache(ASKED * len(TOLD))
def _words(told: str) -> tuple[str, ...]:
    """Decode a column's words; cached, because the next request reads mostly the same ones."""
    return tuple(json.loads(told))


async def departments(session: AsyncSession, program_id: int) -> dict[str, int]:
    """The departments of those who take part, in each spelling, and how many people are in each."""
    rows = await session.execute(_DEPARTMENTS, {"program": program_id})
    return {row[0]: row[1] for row in rows}
