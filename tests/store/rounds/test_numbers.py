"""A round's numbers: between which departments it brought people together, beside chance, and that they stay as they are."""

from collections.abc import Sequence

from bot.domain.rounds.numbers import Reach
from bot.domain.rounds.round import Answer, Feedback
from bot.domain.words.meanings import AS_TYPED, meanings_of
from bot.store.database import Database
from bot.store.memory import notes
from bot.store.privacy import erasure
from bot.store.privacy.declaration import Forgotten
from bot.store.rounds import matches, numbers, rounds
from tests.store.rows import NOW, Stored, add_match, in_twos, later, store_match

NAMES = [f"Person {number}" for number in range(16)]
TYPED = [*["Sales"] * 3, *["sales"] * 2, *["Legal"] * 5, *["Design"] * 5, "Board"]


def backwards(people: Sequence[int]) -> list[tuple[int, ...]]:
    """Deal people in twos, from both ends."""
    return [*zip(people[: len(people) // 2], reversed(people), strict=False)]


async def company(database: Database) -> Stored:
    """Three departments of five people, and one of one; nobody was introduced yet."""
    stored = await store_match(database, *NAMES, departments=TYPED)
    async with database.write() as session:
        await matches.call_off(session, stored.match.id)
    return stored


async def test_departments_of_five_count_as_soon_as_they_are_introduced(database: Database) -> None:
    """Whatever people answer about it, and whoever leaves; small ones have no name. Chance is shuffled."""
    stored = await company(database)
    ids = [person.id for person in stored.people]
    async with database.write() as session:
        left = await add_match(session, stored.round.id, (ids[1], ids[10]), [])
        await matches.leave(session, left.id, ids[1])
        met = [
            await add_match(session, stored.round.id, pair, [])
            for pair in ((ids[0], ids[5]), (ids[2], ids[15]))
        ]
        before = await numbers.count(session, stored.round.id, backwards)
        await matches.record_answer(session, met[0].id, ids[0], Answer.NO, NOW)
        after = await numbers.count(session, stored.round.id, backwards)
    assert (before.bridged, before.department_pairs, before.across, before.enrolled) == (2, 3, 3, 6)
    assert before.reach == Reach(
        new=(("", "Sales", 1), ("Design", "Sales", 1), ("Legal", "Sales", 1)),
        chance_matches=3,
        chance_across=3,
        chance_pairs=(("Design", "Sales"), ("Legal", "Sales")),
    )
    assert (after.bridged, after.reach) == (before.bridged, before.reach)


async def test_departments_that_mean_the_same_are_one(database: Database) -> None:
    """Operation and Operations have eight people, who bridge nothing among themselves, and Legal has five."""
    departments = ["Operations"] * 4 + ["Operation"] * 4 + ["Legal"] * 5
    stored = await store_match(database, *NAMES[:13], departments=departments)
    ids = [person.id for person in stored.people]
    words = meanings_of(departments)
    async with database.write() as session:
        await matches.call_off(session, stored.match.id)
        for chat in ((ids[0], ids[7]), (ids[1], ids[6]), (ids[2], ids[5])):
            await add_match(session, stored.round.id, chat, [])
        apart, counted = [
            await numbers.count(session, stored.round.id, in_twos, each) for each in (AS_TYPED, words)
        ]
    assert (apart.across, apart.bridged, apart.department_pairs) == (3, 0, 0)
    assert (counted.across, counted.bridged, counted.department_pairs) == (0, 0, 1)


async def test_a_couple_is_new_once_and_closed_numbers_stay_whatever_comes(database: Database) -> None:
    """In the round after, only who was not introduced before counts as new; bridges add up.

    Neither a late answer, a rating or a note, nor that somebody is forgotten, changes what was counted.
    """
    stored = await company(database)
    one, other, third = (stored.people[number] for number in (0, 5, 10))
    async with database.write() as session:
        second = await rounds.add_round(session, later(stored.program, 2), NOW, seed=2)
        match = await add_match(session, stored.round.id, (one.id, other.id), [])
        for pair in ((one.id, other.id), (stored.people[1].id, third.id)):
            await add_match(session, second.id, pair, [])
        counted = await numbers.count(session, second.id, in_twos)
        assert counted.reach
        assert counted.reach.new == (("Design", "Sales", 1),)
        assert counted.bridged == 2

        await matches.introduced(session, match.id, "G1")
        closed = await numbers.close(session, stored.round.id, in_twos)
        await matches.record_answer(session, match.id, one.id, Answer.MET, NOW)
        await notes.save_feedback(session, match.id, one.id, Feedback(1), NOW)
        await notes.save_note(session, match.id, one.id, "met on Tuesday", NOW)
        await erasure.erase(
            session, Forgotten(stored.program.workspace_id, "UPerson 5", other.member.id, other.id)
        )
        assert await numbers.of_round(session, stored.round.id) == closed
