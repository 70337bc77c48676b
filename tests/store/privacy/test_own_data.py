"""What of somebody stands in the file that they take along, each thing in nobody else's."""

from datetime import timedelta

from bot.domain.chats.timetable import Proposal, Slot
from bot.domain.memory.followup import FollowUpKind, FollowUpState, NewFollowUp
from bot.domain.privacy.own_data import OwnAbsence, OwnFollowUp, OwnSuggestion
from bot.domain.rounds.round import Absence, AbsenceWhy
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.memory import followups, referrals
from bot.store.privacy import own_data
from bot.store.rounds import rounds
from tests.store.rows import NOW, ROUND_AT, store_match, store_people

HOUR = timedelta(hours=1)


async def test_suggestions(database: Database) -> None:
    """With the names of the two."""
    stored = await store_match(database, "Ada", "Ben")
    cleo, dan = await store_people(database, stored.program, "Cleo", "Dan")
    ada, ben = stored.people
    async with database.write() as session:
        await referrals.add(session, stored.match.id, (ada.id, ben.id, dan.id), "Both sail", NOW)
        await referrals.add(session, stored.match.id, (ada.id, ben.id, cleo.id), "Both sing", NOW)

    async with database.read() as session:
        assert await own_data.suggestions(session, ada.id) == (
            OwnSuggestion(("Ben", "Dan"), "Both sail", introduced=False, suggested_at=NOW),
            OwnSuggestion(("Ben", "Cleo"), "Both sing", introduced=False, suggested_at=NOW),
        )
        for other in (ben, cleo, dan):
            assert await own_data.suggestions(session, other.id) == ()


async def test_times_that_suit(database: Database) -> None:
    """A click that was taken back says nothing any more."""
    stored = await store_match(database, "Ada", "Ben")
    ada, ben = (person.id for person in stored.people)
    early, late = ROUND_AT + HOUR, ROUND_AT + 2 * HOUR
    async with database.write() as session:
        await slots.propose(session, stored.match.id, Proposal(1, (Slot(early), Slot(late))))
        for at, start in enumerate((early, late, late)):
            await slots.click(session, stored.match.id, 1, start, (ada, NOW + at * HOUR))

    async with database.read() as session:
        assert await own_data.times(session, ada) == {stored.match.id: (early,)}
        assert await own_data.times(session, ben) == {}


async def test_rounds_without_a_chat(database: Database) -> None:
    """And why there was none."""
    stored = await store_match(database, "Ada", "Ben")
    cleo, dan = await store_people(database, stored.program, "Cleo", "Dan")
    async with database.write() as session:
        absent = [Absence(cleo.id, AbsenceWhy.SKIPPED), Absence(dan.id, AbsenceWhy.PAUSED)]
        await rounds.add_absences(session, stored.round.id, absent)

    async with database.read() as session:
        skipped = OwnAbsence(stored.round.scheduled_at, AbsenceWhy.SKIPPED)
        assert await own_data.absences(session, cleo.id) == (skipped,)
        assert await own_data.absences(session, stored.people[0].id) == ()


async def test_follow_ups(database: Database) -> None:
    """With what became of each."""
    stored = await store_match(database, "Ada", "Ben")
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        for words in ("Send the paper", "Call Cleo"):
            new = NewFollowUp(FollowUpKind.TASK, words)
            await followups.add(session, stored.match.id, ada, new, NOW)

    async with database.read() as session:
        assert await own_data.follow_ups(session, ada) == tuple(
            OwnFollowUp(stored.match.id, FollowUpKind.TASK, words, None, FollowUpState.OPEN, NOW)
            for words in ("Send the paper", "Call Cleo")
        )
        assert await own_data.follow_ups(session, ben) == ()
