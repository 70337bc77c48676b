"""Many cases in one town: groups of people who are matched with nobody else, and rounds that were held before."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import update

from bot.sandbox import Person
from bot.store.privacy import exclusions
from bot.store.rounds import matches, programs, rounds
from bot.store.tables import RoundRow
from tests.services.gestures import partners_of
from tests.store.rows import add_match
from tests.town import ADA, EVE, FAY, FIRST_ROUND, FORTNIGHT, GIL, PEOPLE, Town

# Who hear all at the same time: of so many each pair of a round can be a case of its own.
_MORE = {"Hal Ito": "Support", "Ivy Ng": "Design", "Jo Marsh": "Security", "Kim Bauer": "Marketing"}
OFFICE = tuple(
    replace(each, time_zone=ADA.time_zone)
    for each in (*PEOPLE, EVE, FAY, GIL, *(replace(ADA, name=name, department=_MORE[name]) for name in _MORE))
)


def dealt(town: Town, *sizes: int) -> list[list[Person]]:
    """The people of a town in groups of so many."""
    people = iter(town.slack.people)
    return [list(islice(people, size)) for size in sizes]


async def ids_of(town: Town) -> dict[str, int]:
    """The participants, by the ids that Slack gives them."""
    query = "SELECT m.slack_id, p.id FROM participants p JOIN members m ON m.id = p.member_id"
    return {str(slack_id): int(str(found)) for slack_id, found in await town.rows(query)}


async def apart(town: Town, *groups: Sequence[Person]) -> None:
    """Have people take part who will meet nobody outside of their own group."""
    everyone = [person for group in groups for person in group]
    await town.enrols(*everyone)
    ids = await ids_of(town)
    async with town.bot.database.write() as session:
        for group in groups:
            others = [other.id for other in everyone if other not in group]
            for person in group:
                await exclusions.choose(session, ids[person.id], others, town.clock.now())


async def groups(town: Town) -> list[list[Person]]:
    """Let everybody join and be introduced: those who were introduced to each other, pairs first."""
    await town.enrols(*town.slack.people)
    await town.time_comes(FIRST_ROUND)
    found: list[list[Person]] = []
    for person in town.slack.people:
        if not any(person in group for group in found):
            found.append([person, *await partners_of(town, person)])
    return sorted(found, key=len)


async def was_held(town: Town, number: int, *groups: Sequence[Person]) -> list[int]:
    """A round so many fortnights after the first has brought these together, and is over; return the ids of their matches."""
    ids = await ids_of(town)
    found = []
    async with town.bot.database.write() as session:
        program = await programs.program(session, 1)
        at = FIRST_ROUND + number * FORTNIGHT
        held = await rounds.add_round(
            session, replace(program, next_round_at=at), at + FORTNIGHT, seed=number
        )
        for group in groups:
            match = await add_match(session, held.id, sorted(ids[person.id] for person in group), [])
            await matches.introduced(session, match.id, f"G{match.id}")
            found.append(match.id)
        await session.execute(update(RoundRow).where(RoundRow.id == held.id).values(closed=True))
    return found
