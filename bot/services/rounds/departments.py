"""Which of the departments that people typed are the same."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Participant, Standing
from bot.domain.words.meanings import Meanings, meanings_of
from bot.store.memory import encounters

REMEMBERED = 200  # answers, for as many programs: each Home tab asks, and the departments seldom change
_answers: dict[frozenset[tuple[str, int]], Meanings] = {}


async def same_departments(session: AsyncSession, *program_ids: int) -> Meanings:
    """Which of a program's departments, or of several, mean the same, as its rounds compare them."""
    people = Counter[str]()
    for each in program_ids:
        people.update(await encounters.departments(session, each))
    return await alike(people)


async def alike_in(roster: Iterable[Participant]) -> Meanings:
    """Which departments of everyone who ever joined a program mean the same."""
    people = Counter[str]()
    for one in roster:
        people[one.profile.department] += one.standing is not Standing.LEFT
    return await alike(people)


async def alike(people: Mapping[str, int]) -> Meanings:
    """Which of these departments mean the same; in a thread, as it loads a dictionary.

    Args:
        people: how many there are in each, as spelt.
    """
    asked = frozenset(people.items())
    if asked not in _answers:
        found = await asyncio.to_thread(meanings_of, [*people, *Counter(people).elements()])
        if len(_answers) >= REMEMBERED:
            del _answers[next(iter(_answers))]
        _answers[asked] = found
    return _answers[asked]
