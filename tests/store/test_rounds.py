"""Rounds, matches, and what people answered and told."""

from datetime import timedelta

from sqlalchemy import text

from bot.domain.round import (
    Absence,
    AbsenceWhy,
    Answer,
    Feedback,
    Gain,
    MatchState,
    Reason,
    ReasonKind,
    RoundNumbers,
)
from bot.store import matches, notes, numbers, rounds
from bot.store.database import Database
from tests.store.rows import CLOSES_AT, NOW, add_match, store_match


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


async def test_thousands_of_matches_are_numbered_in_their_order(database: Database) -> None:
    """However many are written at once, each has its own people and reasons."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    planned = [
        ([ada] if number % 2 else [ben], [Reason(ReasonKind.INTEREST, words=(str(number),))])
        for number in range(2500)
    ]
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
        await numbers.close(session, stored.round.id)
        assert await matches.open_matches_of(session, ada) == ()


async def test_rounds_are_to_be_closed_from_their_time_on(database: Database) -> None:
    """At its closing time a round is found, once, and not before."""
    stored = await store_match(database)
    async with database.write() as session:
        assert (
            await rounds.rounds_to_close(
                session, stored.program.workspace_id, CLOSES_AT - timedelta(seconds=1)
            )
            == ()
        )
        assert await rounds.rounds_to_close(session, stored.program.workspace_id, CLOSES_AT) == (
            stored.round,
        )
        await numbers.close(session, stored.round.id)
        assert await rounds.rounds_to_close(session, stored.program.workspace_id, CLOSES_AT) == ()


async def test_closing_calls_off_what_nobody_heard_of_and_counts_the_rest(database: Database) -> None:
    """An arranged match that was never introduced is not counted; numbers come back as they were written."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "G1")
        unheard = await add_match(session, stored.round.id, [ada, ben], [])
        await matches.record_answer(session, stored.match.id, ada, Answer.MET, NOW)
        await matches.record_answer(session, stored.match.id, ben, Answer.NO, NOW)
        await notes.save_feedback(session, stored.match.id, ada, Feedback(4, (Gain.IDEA,)), NOW)
        assert await numbers.of_round(session, stored.round.id) is None
        await numbers.close(session, stored.round.id)
    async with database.read() as session:
        expected = RoundNumbers(1, 2, 1, 0, 2, 1, 4.0, {Gain.IDEA: 1})
        assert await numbers.of_round(session, stored.round.id) == expected
        assert await numbers.of_last_round(session, stored.program.id) == expected
        assert (await matches.match(session, unheard.id)).state is MatchState.CALLED_OFF


async def test_absences_are_kept_with_their_why(database: Database) -> None:
    """Each participant is absent from a round for one reason."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        absent = [Absence(ada, AbsenceWhy.RESTING), Absence(ben, AbsenceWhy.PAUSED)]
        await rounds.add_absences(session, stored.round.id, absent)
        found = await session.execute(
            text("SELECT participant_id, why FROM absences ORDER BY participant_id")
        )
        assert [tuple(row) for row in found] == [(ada, "resting"), (ben, "paused")]


async def test_feedback_told_again_changes_the_first(database: Database) -> None:
    """One feedback for each person and match: the last word counts, the partner's is their own."""
    stored = await store_match(database)
    ada, ben = (person.id for person in stored.people)
    async with database.write() as session:
        await notes.save_feedback(session, stored.match.id, ada, Feedback(2), NOW)
        await notes.save_feedback(
            session, stored.match.id, ada, Feedback(5, (Gain.LAUGH, Gain.PLAN), "Thx"), NOW
        )
        assert await notes.feedback_of(session, stored.match.id, ada) == Feedback(
            5, (Gain.LAUGH, Gain.PLAN), "Thx"
        )
        assert await notes.feedback_of(session, stored.match.id, ben) is None
        assert await session.scalar(text("SELECT count(*) FROM feedback")) == 1


async def test_a_note_written_again_changes_the_first(database: Database) -> None:
    """One note for each author and match; it keeps when it was first written, and whom it is about."""
    stored = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, _ = (person.id for person in stored.people)
    async with database.write() as session:
        await notes.save_note(session, stored.match.id, ada, "one", NOW)
        first = await notes.note_of(session, stored.match.id, ada)
        await notes.save_note(session, stored.match.id, ada, "two", NOW + timedelta(days=1))
        again = await notes.note_of(session, stored.match.id, ada)
        assert first
        assert again
        assert again.id == first.id
        assert (again.text, again.remind_on, again.written_at) == ("two", None, NOW)
        assert again.about == ("Ben", "Cleo")
        assert await notes.notes_of(session, ben) == ()
        assert await notes.note_of(session, stored.match.id, ben) is None
        await notes.drop_note(session, stored.match.id, ada)
        assert await notes.notes_of(session, ada) == ()
