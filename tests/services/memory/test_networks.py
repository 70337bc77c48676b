"""Departments in a network: those that mean the same are one, whatever people typed."""

from bot.domain.people.participant import Profile
from bot.domain.rounds.round import Answer
from bot.services.memory.networks import network_in
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import matches
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import NOW, store_match


async def test_contacts_of_one_department_are_together(database: Database) -> None:
    """In the words of whoever joined first."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    async with database.write() as session:
        for person, name in zip(stored.people, ("Legal", "Operations", "Operation"), strict=True):
            await participants.save_profile(session, stored.program.id, person.member.id, Profile(name))
        await matches.introduced(session, stored.match.id, "C1")
        await matches.record_answer(session, stored.match.id, stored.people[0].id, Answer.MET, NOW)
        (ada, *_) = await participants.roster(session, stored.program.id)
        found = await network_in(session, ada)
    assert found
    assert {name: [one.name for one in each] for name, each in found.groups.items()} == {
        "Operations": ["Ben", "Cleo"]
    }
