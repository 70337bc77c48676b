"""The times that are proposed to a match: whom they suit, by clicks that may come twice, and what was booked."""

import asyncio
from datetime import datetime, timedelta

from bot.domain.chats.timetable import Proposal, Slot
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.rounds import matches, numbers
from tests.store.rows import ROUND_AT, add_match, in_twos, store_match

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
STARTS = (ROUND_AT + DAY, ROUND_AT + 2 * DAY)


def proposal(number: int, *starts: datetime) -> Proposal:
    """Times that are proposed."""
    return Proposal(number, tuple(map(Slot, starts)))


async def test_the_last_proposal_counts(database: Database) -> None:
    """Each proposal has its own slots, in their order; a slot that is written twice is there once."""
    stored = await store_match(database)
    async with database.write() as session:
        assert await slots.latest(session, stored.match.id) is None
        await slots.propose(session, stored.match.id, proposal(1, *STARTS))
        for _ in range(2):
            await slots.propose(session, stored.match.id, proposal(2, STARTS[1], STARTS[0] + DAY / 2))

        latest = await slots.latest(session, stored.match.id)

        assert latest == Proposal(2, (Slot(STARTS[0] + DAY / 2), Slot(STARTS[1])))
        assert await slots.all_proposed(session, stored.match.id) == (
            STARTS[0],
            STARTS[0] + DAY / 2,
            STARTS[1],
        )


async def test_a_click_suits_and_another_takes_it_back(database: Database) -> None:
    """Each for whoever clicks; the same click again, an older one or the second of a double click change nothing."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        await slots.propose(session, stored.match.id, proposal(1, *STARTS))

        async def clicks(who: int, after: timedelta) -> bool:
            """Somebody clicks on the first slot."""
            return await slots.click(session, stored.match.id, 1, STARTS[0], (who, ROUND_AT + after))

        assert [await clicks(ada, n * SECOND) for n in (5, 5, 4, 5.5, 9, 9, 5, 12)] == [
            *[True] * 4,
            *[False] * 3,
            True,
        ]
        assert await clicks(ben, 6 * SECOND)
        latest = await slots.latest(session, stored.match.id)

    assert latest
    assert [slot.suits for slot in latest.slots] == [{ada, ben}, set()]


async def test_two_who_click_at_once_are_both_heard(database: Database) -> None:
    """Neither click is lost."""
    stored = await store_match(database)
    async with database.write() as session:
        await slots.propose(session, stored.match.id, proposal(1, *STARTS))

    async def clicks(who: int) -> None:
        """One of them clicks, in a transaction of their own."""
        async with database.write() as session:
            await slots.click(session, stored.match.id, 1, STARTS[1], (who, ROUND_AT))

    await asyncio.gather(*(clicks(person.id) for person in stored.people))

    async with database.read() as session:
        latest = await slots.latest(session, stored.match.id)
    assert latest
    assert latest.agreed(stored.people, ROUND_AT) == latest.slots[1]
    assert latest.agreed(stored.people, STARTS[1]) is None


async def test_bookings_are_counted(database: Database) -> None:
    """What is taken back was booked all the same, so the next one is another; who joins makes all of it void."""
    stored = await store_match(database)
    async with database.write() as session:
        await slots.propose(session, stored.match.id, proposal(1, *STARTS))
        await slots.click(session, stored.match.id, 1, STARTS[0], (stored.people[0].id, ROUND_AT))
        found = []
        for change in (
            slots.book(session, stored.match.id, STARTS[0]),
            slots.cancel(session, stored.match.id),
            slots.book(session, stored.match.id, STARTS[1]),
            slots.forget(session, stored.match.id),
        ):
            await change
            match = await matches.match(session, stored.match.id)
            found.append((match.meets_at, match.bookings))

        assert found == [(STARTS[0], 1), (None, 1), (STARTS[1], 2), (None, 2)]
        assert await slots.latest(session, stored.match.id) is None


async def test_when_people_meet_somebody_else(database: Database) -> None:
    """In their other matches of open rounds; not in this one, in one that they left, or in others' matches."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in stored.people)
    async with database.write() as session:
        others = [await add_match(session, stored.round.id, pair, []) for pair in ((ada, cleo), (ada, ben))]
        (only_cleo,) = [await add_match(session, stored.round.id, (ben, cleo), [])]
        await matches.leave(session, others[1].id, ada)
        for number, each in enumerate([stored.match, *others, only_cleo]):
            await slots.book(session, each.id, ROUND_AT + number * DAY)
        match = await matches.match(session, only_cleo.id)
        found = await slots.booked_elsewhere(session, match)
        assert found == (ROUND_AT, ROUND_AT + DAY, ROUND_AT + 2 * DAY)
        await matches.leave(session, only_cleo.id, cleo)
        match = await matches.match(session, only_cleo.id)
        assert await slots.booked_elsewhere(session, match) == (ROUND_AT, ROUND_AT + 2 * DAY)
        await numbers.close(session, stored.round.id, in_twos)
        assert await slots.booked_elsewhere(session, match) == ()
