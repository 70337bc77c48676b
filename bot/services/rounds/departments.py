"""Which of the departments that people typed are the same."""

import asyncio
from collections import Counter

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.words.meanings import Meanings, meanings_of
from bot.store.memory import encounters


async def same_departments(session: AsyncSession, program_id: int) -> Meanings:
    """Which of a program's departments mean the same, as its rounds compare them; in a thread, as it loads a dictionary."""
    people = Counter(await encounters.departments(session, program_id))
    return await asyncio.to_thread(meanings_of, [*people, *people.elements()])
