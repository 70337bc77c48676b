"""Networks and years: departments that mean the same are one, and so is somebody who is in several programs."""

from sqlalchemy import select

from bot.domain.memory.recap import Year
from bot.domain.people.participant import Profile, Standing
from bot.domain.rounds.round import Answer
from bot.services.memory import networks
from bot.services.memory.networks import network_in
from bot.store.database import Database
from bot.store.people import participants, participations
from bot.store.rounds import matches, programs, rounds
from bot.store.tables import NoticeRow
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rounds.test_several_programs import second_program
from tests.store.rows import NOW, ROUND_AT, add_match, store_match


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


async def test_a_network_and_a_year_are_of_all_programs(database: Database) -> None:
    """Whoever is met in two programs is one contact, and the year comes once, until somebody has left all of them."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    made, others = await second_program(database, stored)
    ada, ben = stored.people[0], stored.people[1]
    year = Year.at(NOW, "UTC")
    async with database.write() as session:
        await programs.set_next_round(session, made.id, ROUND_AT)
        again = await rounds.add_round(session, await programs.program(session, made.id), ROUND_AT, 1)
        chat = await add_match(session, again.id, [others[0].id, others[1].id], [])
        for match, person in ((stored.match, ben), (chat, others[1])):
            await matches.introduced(session, match.id, "C1")
            await matches.record_answer(session, match.id, person.id, Answer.MET, NOW)
        for program in (stored.program, made):
            await networks._announce(session, program, year)

        for reader in (ada, others[0]):
            found = await network_in(session, reader)
            assert found
            assert (found.chats, [(one.name, one.times) for one in found.contacts]) == (
                2,
                [("Ben", 2), ("Cleo", 1)],
            )
            recap = await networks.recap_for(session, made, reader, NOW)
            assert (recap.chats, recap.people) == (2, 2)
        told = await session.scalars(select(NoticeRow.key).where(NoticeRow.kind == "recap"))
        assert sorted(told) == [f"recap:{year.number}:member:{one.member.id}" for one in stored.people]

        await participants.set_standing(session, ada.id, Standing.LEFT)
        assert await participations.takes_part(session, ada.member.id)
        await participants.set_standing(session, others[0].id, Standing.LEFT)
        assert not await participations.takes_part(session, ada.member.id)
