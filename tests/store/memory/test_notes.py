"""What people told after a chat, and wrote to themselves."""

from datetime import timedelta

from sqlalchemy import text

from bot.domain.rounds.round import Feedback, Gain
from bot.store.database import Database
from bot.store.memory import notes
from tests.store.rows import NOW, store_match


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
    """One note for each author and match; it says when it was last written, and whom it is about."""
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
        assert (again.text, again.remind_on, again.written_at) == ("two", None, NOW + timedelta(days=1))
        assert again.about == ("Ben", "Cleo")
        assert await notes.notes_of(session, ben) == ()
        assert await notes.note_of(session, stored.match.id, ben) is None
        await notes.drop_note(session, stored.match.id, ada)
        assert await notes.notes_of(session, ada) == ()
