"""The outbox: each notice once, the longest due first, and what became of it."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.notice import NewNotice, NoticeKind, NoticeState
from bot.store import notes, outbox
from bot.store.database import Database
from tests.store.rows import NOW, Stored, store_match, store_program

HOUR = timedelta(hours=1)


def notice(key: str, due_in: int = 0, kind: NoticeKind = NoticeKind.NUDGE, **about: int) -> NewNotice:
    """A notice that is due in so many hours from NOW, and expires a day later."""
    return NewNotice(kind, key, NOW + due_in * HOUR, NOW + (due_in + 24) * HOUR, **about)


async def state_of(database: Database, key: str) -> tuple[str, str | None]:
    """What became of a notice, and its error."""
    async with database.read() as session:
        query = text("SELECT state, error FROM notices WHERE key = :key").bindparams(key=key)
        state, error = (await session.execute(query)).one()
        return str(state), error


async def claimed(database: Database, hours: int = 0) -> str | None:
    """Claim once, so many hours after NOW; the key of what was claimed."""
    async with database.write() as session:
        found = await outbox.claim(session, NOW + hours * HOUR)
        return found.content.key if found else None


@pytest.fixture
async def program_id(database: Database) -> int:
    """A program to speak for."""
    return (await store_program(database)).id


class TestWriting:
    """A key stands for one notice, for ever."""

    async def test_a_key_is_written_once(self, database: Database, program_id: int) -> None:
        """Writing a key again changes nothing, even once it was sent."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a", 0), notice("b", 1)])
            await outbox.add(session, program_id, [notice("a", 5), notice("c", 2)])
        assert await claimed(database) == "a"
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a")])
        assert await claimed(database) is None
        async with database.read() as session:
            assert await session.scalar(text("SELECT count(*) FROM notices")) == 3

    async def test_nothing_to_write_is_no_error(self, database: Database, program_id: int) -> None:
        """An empty list of notices writes none."""
        async with database.write() as session:
            await outbox.add(session, program_id, [])
        assert await claimed(database) is None

    async def test_a_notice_comes_back_as_it_was_written(self, database: Database) -> None:
        """Every field survives, and the claim is counted."""
        stored = await store_match(database)
        written = notice(
            "a",
            kind=NoticeKind.THANKS,
            round_id=stored.round.id,
            match_id=stored.match.id,
            to_id=stored.people[0].id,
            from_id=stored.people[1].id,
        )
        async with database.write() as session:
            await outbox.add(session, stored.program.id, [written])
            found = await outbox.claim(session, NOW)
        assert found is not None
        assert found.content == written
        assert found.attempts == 1


class TestClaiming:
    """One at a time, and each by one claimer."""

    async def test_the_longest_due_first(self, database: Database, program_id: int) -> None:
        """By due time, then in the order of writing; what is not due yet stays."""
        async with database.write() as session:
            given = [notice("late", 2), notice("b", 1), notice("c", 1), notice("first", -1)]
            await outbox.add(session, program_id, given)
        assert [await claimed(database, 1) for _ in range(4)] == ["first", "b", "c", None]

    async def test_what_is_over_is_not_claimed(self, database: Database, program_id: int) -> None:
        """At the moment when it expires it is too late; expiring is written down."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a")])
        assert await claimed(database, 24) is None
        async with database.write() as session:
            await outbox.expire(session, NOW + 24 * HOUR)
        assert await state_of(database, "a") == ("expired", None)

    async def test_claimers_at_once_get_different_ones(
        self, database: Database, database_url: str, program_id: int
    ) -> None:
        """However many claim at the same time, through one engine or two, no notice is claimed twice."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice(f"n{number}") for number in range(10)])
        other = Database(database_url)
        found = await asyncio.gather(*(claimed(one) for one in [database, other] * 8))
        await other.close()
        keys = [key for key in found if key]
        assert sorted(keys) == [f"n{number}" for number in range(10)]

    async def test_a_postponed_one_waits_for_its_moment(self, database: Database, program_id: int) -> None:
        """It keeps its key and why it was not taken, and is claimed again from then on, as the second attempt."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a")])
            first = await outbox.claim(session, NOW)
            assert first is not None
            await outbox.postpone(session, first.id, NOW + 2 * HOUR, "busy")
        assert await state_of(database, "a") == ("pending", "busy")
        assert await claimed(database, 1) is None
        async with database.write() as session:
            second = await outbox.claim(session, NOW + 2 * HOUR)
        assert second is not None
        assert second.attempts == 2

    async def test_the_interrupted_are_those_that_were_being_sent(
        self, database: Database, program_id: int
    ) -> None:
        """What was claimed and not settled is found; the pending and the settled are not."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a"), notice("b"), notice("c")])
            sent = await outbox.claim(session, NOW)
            assert sent is not None
            await outbox.settle(session, sent.id, NoticeState.SENT, channel="C1", ts="1.0")
            await outbox.claim(session, NOW)
            assert [one.content.key for one in await outbox.claims(session)] == ["b"]


class TestWithdrawing:
    """What stopped making sense is not said."""

    @pytest.fixture
    async def asked(self, database: Database) -> Stored:
        """A match whose two people are to be asked, and nudged together."""
        stored = await store_match(database)
        ada, ben = (person.id for person in stored.people)
        about = {"match_id": stored.match.id, "round_id": stored.round.id}
        async with database.write() as session:
            given = [
                notice("nudge", **about),
                notice("ada", kind=NoticeKind.CHECK_IN, to_id=ada, **about),
                notice("ben", kind=NoticeKind.CHECK_IN, to_id=ben, **about),
            ]
            await outbox.add(session, stored.program.id, given)
        return stored

    async def test_one_persons_questions(self, database: Database, asked: Stored) -> None:
        """Only the kind and the person that were named are taken back."""
        async with database.write() as session:
            await outbox.withdraw_for(session, asked.match.id, [NoticeKind.CHECK_IN], asked.people[0].id)
        states = [(await state_of(database, key))[0] for key in ("nudge", "ada", "ben")]
        assert states == ["pending", "withdrawn", "pending"]

    async def test_a_whole_round(self, database: Database, asked: Stored) -> None:
        """All of the named kinds are taken back; what was sent stays sent."""
        async with database.write() as session:
            found = await outbox.claim(session, NOW)
            assert found is not None
            await outbox.settle(session, found.id, NoticeState.SENT)
            await outbox.withdraw_round(session, asked.round.id, [NoticeKind.NUDGE, NoticeKind.CHECK_IN])
        states = [(await state_of(database, key))[0] for key in ("nudge", "ada", "ben")]
        assert states == ["sent", "withdrawn", "withdrawn"]

    async def test_one_that_is_being_sent_is_not_tried_again(self, database: Database, asked: Stored) -> None:
        """Withdrawn while it was being sent: if Slack had it, it was sent, else it stays withdrawn."""
        async with database.write() as session:
            first, second = await outbox.claim(session, NOW), await outbox.claim(session, NOW)
            assert first is not None
            assert second is not None
            await outbox.withdraw_round(session, asked.round.id, [NoticeKind.NUDGE, NoticeKind.CHECK_IN])
            await outbox.postpone(session, first.id, NOW, "busy")
            await outbox.settle(session, second.id, NoticeState.SENT, channel="D1", ts="1.0")
        assert (await state_of(database, first.content.key))[0] == "withdrawn"
        assert (await state_of(database, second.content.key))[0] == "sent"

    async def test_a_reminder_may_be_asked_for_again(self, database: Database, asked: Stored) -> None:
        """Taking a note's reminder back leaves its key free."""
        ada = asked.people[0].id
        async with database.write() as session:
            kept = await notes.save_note(session, asked.match.id, ada, "a note", None, NOW)
            reminder = notice("reminder", -5, NoticeKind.FOLLOW_UP, note_id=kept.id, to_id=ada)
            await outbox.add(session, asked.program.id, [reminder])
            await outbox.withdraw_note(session, kept.id)
            assert (await outbox.claim(session, NOW - 2 * HOUR)) is None
            await outbox.add(session, asked.program.id, [reminder])
            found = await outbox.claim(session, NOW - 2 * HOUR)
        assert found is not None
        assert found.content == reminder
