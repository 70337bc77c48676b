"""How many pairs of departments have met, as a round's numbers tell it."""

from bot.domain.people.participant import Profile
from bot.domain.rounds.round import Answer
from bot.domain.words.meanings import AS_TYPED, meanings_of
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import matches, numbers
from tests.store.rows import NOW, add_match, store_match

NAMES = [f"Person {number}" for number in range(16)]


async def test_departments_of_five_count_as_far_as_people_said_that_they_met(database: Database) -> None:
    """Three of five people each and one of one; of two chats across, people of one said that they met."""
    stored = await store_match(database, *NAMES)
    ids = [person.id for person in stored.people]
    async with database.write() as session:
        for number, person in enumerate(stored.people):
            profile = Profile(
                ("Sales", "sales", "Legal", "Design", "Board")[min(number // 5 + (number >= 5), 4)]
            )
            await participants.save_profile(session, stored.program.id, person.member.id, profile)
        await matches.leave(session, stored.match.id, ids[0])
        chats = [(ids[0], ids[5]), (ids[1], ids[10]), (ids[2], ids[15])]
        made = [(await add_match(session, stored.round.id, pair, [])).id for pair in chats]
        before = await numbers.count(session, stored.round.id)
        for match_id, (one, other) in zip(made, chats, strict=True):
            for person in (one, other):
                await matches.record_answer(
                    session, match_id, person, Answer.NO if one == ids[1] else Answer.MET, NOW
                )
        after = await numbers.count(session, stored.round.id)
    assert (before.bridged, before.department_pairs) == (None, 3)
    assert (after.bridged, after.department_pairs) == (1, 3)


async def test_departments_that_mean_the_same_are_one(database: Database) -> None:
    """Operation and Operations have eight people, who bridge nothing among themselves, and Legal has five."""
    stored = await store_match(database, *NAMES[:13])
    ids = [person.id for person in stored.people]
    departments = ["Operations"] * 4 + ["Operation"] * 4 + ["Legal"] * 5
    words = meanings_of(departments)
    async with database.write() as session:
        for department, person in zip(departments, stored.people, strict=True):
            await participants.save_profile(session, stored.program.id, person.member.id, Profile(department))
        await matches.leave(session, stored.match.id, ids[0])
        chats = [(ids[0], ids[7]), (ids[1], ids[6]), (ids[2], ids[5])]
        for chat in chats:
            match = await add_match(session, stored.round.id, chat, [])
            for person in chat:
                await matches.record_answer(session, match.id, person, Answer.MET, NOW)
        apart, counted = [await numbers.count(session, stored.round.id, each) for each in (AS_TYPED, words)]
    assert (apart.across, apart.bridged, apart.department_pairs) == (4, 0, 0)
    assert (counted.across, counted.bridged, counted.department_pairs) == (1, 0, 1)
