"""Matches, who is in them, and which of them can still happen."""

from bot.domain.rounds.round import MatchState, Reason, ReasonKind
from bot.store.database import Database
from bot.store.rounds import matches, numbers
from tests.store.rows import add_match, in_twos, store_match


async def test_a_match_comes_back_as_it_was_written(database: Database) -> None:
    """People in the order of their ids, reasons in theirs, nothing answered, not yet introduced."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ids = [person.id for person in stored.people]
    reasons = [
        Reason(ReasonKind.TEACHES, (ids[1], ids[0]), ("SQL", "jazz & more")),
        Reason(ReasonKind.FIRST_TIME),
    ]
    async with database.write() as session:
        written = await add_match(session, stored.round.id, reversed(ids), reasons)
    async with database.read() as session:
        found = await matches.match(session, written.id)
    assert found == written
    assert [person.id for person in found.people] == ids
    assert found.reasons == tuple(reasons)
    assert (found.state, found.answers, found.channel, found.left) == (
        MatchState.ARRANGED,
        {},
        None,
        frozenset(),
    )


async def test_hundreds_of_matches_are_numbered_in_their_order(database: Database) -> None:
    """However many statements it takes to write them, each has its own people and reasons."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    planned = [
        ([ada] if number % 2 else [ben], [Reason(ReasonKind.INTEREST, words=(str(number),))])
        for number in range(900)
    ]
    assert len(planned) > 2 * matches.AT_ONCE
    async with database.write() as session:
        ids = await matches.add_matches(session, stored.round.id, planned)
        found = await matches.matches_by_id(session, ids)
    assert [match.id for match in found] == list(ids)
    assert [([one.id for one in match.people], list(match.reasons)) for match in found] == planned


async def test_open_matches_are_those_that_can_still_happen(database: Database) -> None:
    """Not those that somebody left, that were called off, or whose round is closed."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        assert len(await matches.open_matches_of(session, ada)) == 1
        await matches.leave(session, stored.match.id, ben)
        assert await matches.open_matches_of(session, ben) == ()
        (still,) = await matches.open_matches_of(session, ada)
        assert [person.id for person in still.staying] == [ada]
        await matches.call_off(session, stored.match.id)
        assert await matches.open_matches_of(session, ada) == ()
        another = await add_match(session, stored.round.id, [ada, ben], [])
        await matches.introduced(session, another.id, "G1")
        assert [match.channel for match in await matches.open_matches_of(session, ada)] == ["G1"]
        await numbers.close(session, stored.round.id, in_twos)
        assert await matches.open_matches_of(session, ada) == ()
