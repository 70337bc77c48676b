"""Who met whom before, and which departments have met."""

import pytest

from bot.domain.memory.past_meetings import Encounter, Promise, Recollection
from bot.domain.people.participant import Profile
from bot.domain.rounds.round import Answer, Round
from bot.store.database import Database
from bot.store.memory import encounters, notes
from bot.store.people import participants
from bot.store.rounds import matches, rounds
from bot.store.tables import FollowUpRow
from tests.store.rows import (
    CLOSES_AT,
    NOW,
    ROUND_AT,
    Stored,
    add_match,
    later,
    store_match,
    store_people,
)


async def met_before(database: Database, said: Answer = Answer.MET) -> tuple[Stored, Round]:
    """Ada of Sales and Ben of Legal were introduced in the first round; gives it, and the next one."""
    stored = await store_match(database)
    ada, ben = stored.people
    async with database.write() as session:
        await participants.save_profile(session, stored.program.id, ben.member.id, Profile("Legal"))
        await matches.introduced(session, stored.match.id, "G1")
        await matches.record_answer(session, stored.match.id, ada.id, said, NOW)
        following = await rounds.add_round(session, later(stored.program, 2), CLOSES_AT, seed=1)
    return stored, following


async def test_who_was_introduced_before(database: Database) -> None:
    """In rounds before this one only, and both ways."""
    stored, following = await met_before(database)
    ada, ben = (person.id for person in stored.people)
    async with database.read() as session:
        assert await encounters.among(session, following, {ada, ben}) == (Encounter((ada, ben), ROUND_AT),)
        assert await encounters.among(session, stored.round, {ada, ben}) == ()
        assert [each.other for each in await encounters.before(session, following, [ben])] == [ada]


@pytest.mark.parametrize(("said", "met"), [(Answer.MET, True), (Answer.NO, False)])
async def test_departments_that_met(database: Database, said: Answer, met: bool) -> None:
    """However they are spelt, where somebody said so, in any match but the one that is asked about."""
    stored, _ = await met_before(database, said)
    async with database.read() as session:
        program, match = stored.program.id, stored.match.id
        assert (
            await encounters.departments_met(
                session, program, [["SALES", "Sales"], ["Legal"], ["X"]], but_in=0
            )
            is met
        )
        assert not await encounters.departments_met(session, program, [["Sales"], ["Legal"]], but_in=match)
        assert not await encounters.departments_met(session, program, [["Sales"], ["X"]], but_in=0)
        assert not await encounters.departments_met(session, program + 1, [["Sales"], ["Legal"]], but_in=0)


async def test_what_somebody_wrote_down(database: Database) -> None:
    """Their own notes and promises about the other, and neither anybody else's nor any about somebody else."""
    stored, following = await met_before(database)
    ada, ben = (person.id for person in stored.people)
    (cleo,) = await store_people(database, stored.program, "Cleo")
    async with database.write() as session:
        await notes.save_note(session, stored.match.id, ada, "Likes tea", NOW)
        again = await add_match(session, following.id, [ada, ben], [])
        await notes.save_note(session, again.id, ada, "Too new", NOW)
        with_cleo = await add_match(session, stored.round.id, [ada, cleo.id], [])
        await notes.save_note(session, with_cleo.id, ada, "Of Cleo", NOW)
        row = {
            "match_id": stored.match.id,
            "author_id": ada,
            "kind": "promise",
            "due_on": None,
            "written_at": NOW,
        }
        session.add(FollowUpRow(text="Send the book", state="done", settled_at=NOW, **row))
        session.add(FollowUpRow(text="", state="open", settled_at=None, **row))
        await session.flush()
        found = await encounters.recollection(session, following, ada, ben)
        nothing = await encounters.recollection(session, following, ben, ada)
    assert found == Recollection(ROUND_AT, ("Likes tea",), (Promise("Send the book", None, True),))
    assert nothing is None
