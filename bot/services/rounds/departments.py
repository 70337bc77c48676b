"""Which of the departments that people typed are the same."""

import asyncio
from collections import Counter

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.words.meanings import Meanings, meanings_of
from bot.store.memory import encounters

REMEMBERED = 200  # answers, for as many programs: each Home tab asks, and the departments seldom change
_answers: dict[frozenset[tuple[str, int]], Meanings] = {}


async def same_departments(session: AsyncSession, *program_ids: int) -> Meanings:
    """Which of a program's departments, or of several, mean the same, as its rounds compare them; in a thread, as it loads a dictionary."""
    people = Counter[str]()
    for each in program_ids:
        people.update(await encounters.departments(session, each))
    asked = frozenset(people.items())
    if asked not in _answers:
        found = await asyncio.to_thread(meanings_of, [*people, *people.elements()])
        if len(_answers) >= REMEMBERED:
            del _answers[next(iter(_answers))]
        _answers[asked] = found
    return _answers[asked]
