"""What of somebody stands in the file that they take along."""

from bot.domain.privacy.own_data import OwnSuggestion
from bot.store.database import Database
from bot.store.memory import referrals
from bot.store.privacy import own_data
from tests.store.rows import NOW, store_match, store_people


async def test_a_suggestion_stands_in_the_file_of_who_made_it(database: Database) -> None:
    """With the names of the two, and in nobody else's."""
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
