"""The words that people of a program use about themselves."""

import pytest

from bot.domain.people.participant import Profile, Standing
from bot.store.database import Database
from bot.store.people import participants, vocabulary
from tests.store.rows import store_people, store_program


async def test_the_words_of_those_who_take_part(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of those who left nor of somebody left out on purpose; of very many, those who joined last are asked."""
    program = await store_program(database)
    people = await store_people(database, program, "Ada", "Ben", "Cleo", "Dan", "Eve")
    profiles = (
        Profile("Legal", ("chess",), ("law",), ("SQL", "nurse"), languages=("Greek",)),
        Profile("Legal", ("jazz", "chess"), ("SQL", "Law")),
        Profile("Sales", ("Jazz",), wants_to_learn=("Nurse",), languages=("Greek",)),
        Profile("Finance", ("films", "chess")),
        Profile("LEGAL", ("jazz", "films")),
    )
    async with database.write() as session:
        for person, profile in zip(people, profiles, strict=True):
            await participants.save_profile(session, program.id, person.member.id, profile)
        await participants.set_standing(session, people[3].id, Standing.LEFT)
    async with database.read() as session:
        known = await vocabulary.known_words(session, program.id)
        assert known.departments == ("Legal",)
        assert known.offered("interests") == ("jazz", "chess")
        assert known.offered("can_help") == ("Law", "Nurse", "SQL")
        assert known.offered("wants_to_learn") == ("Legal", *known.offered("can_help"))
        assert known.offered("languages") == ("Greek",)
        others = await vocabulary.known_words(session, program.id, but=people[0].id)
        assert others.offered("interests") == ("jazz",)
        monkeypatch.setattr(vocabulary, "ASKED", 2)
        assert (await vocabulary.known_words(session, program.id)).offered("interests") == ("Jazz",)
