"""The outbox: each notice once, the longest due first, and what became of it, however its senders end."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.domain.memory.followup import FollowUpKind, NewFollowUp
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice, Notice
from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.store.database import Database
from bot.store.memory import followups
from bot.store.outbox import outbox, withdrawals
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


async def claim(
    database: Database, hours: float = 0, sender: str = "one", lane: Lane = Lane.DIRECT
) -> Notice | None:
    """Claim once, so many hours after NOW."""
    async with database.write_aside() as session:
        found = await outbox.claim(session, 1, lane, sender, NOW + hours * HOUR)
        return found[0] if found else None


async def claimed(database: Database, hours: float = 0, **how: Any) -> str | None:
    """The same: the key of what was claimed."""
    found = await claim(database, hours, **how)
    return found.content.key if found else None


async def surely_claimed(database: Database, hours: float = 0, **how: Any) -> Notice:
    """The same, where there is something to claim."""
    found = await claim(database, hours, **how)
    assert found
    return found


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
        found = await surely_claimed(database)
        assert found.content == written
        assert (found.attempts, found.state, found.claimed_by) == (1, NoticeState.CLAIMED, "one")
        assert (found.in_doubt, found.ambiguous) == (False, False)


async def test_others_that_are_refused_are_counted(database: Database, program_id: int) -> None:
    """Those that are tried again after this error: not the one that asks, and none that was refused for another reason."""
    async with database.write() as session:
        await outbox.add(session, program_id, [notice(key) for key in ("first", "second", "third")])
    found = [await surely_claimed(database, sender=f"of {number}") for number in range(3)]
    async with database.write() as session:
        for each, why in zip(found, ("not_in_channel", "not_in_channel", "is_archived"), strict=True):
            await outbox.postpone(session, each, NOW + HOUR, why, in_doubt=False, refused=True)
        counted = [await outbox.others_refused(session, each, "not_in_channel") for each in found]
    assert counted == [1, 1, 2]


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
            await outbox.expire(session, 1, NOW + 24 * HOUR)
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
        first = await surely_claimed(database)
        async with database.write() as session:
            assert await outbox.postpone(session, first, NOW + 2 * HOUR, "busy", in_doubt=False)
        assert await state_of(database, "a") == ("pending", "busy")
        assert await claimed(database, 1) is None
        second = await surely_claimed(database, 2)
        assert second.attempts == 2

    async def test_a_lane_is_drained_by_itself(self, database: Database, program_id: int) -> None:
        """Introductions, which Slack takes slowly, hold nothing else back."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("intro", -5, NoticeKind.INTRO), notice("nudge")])
        assert await claimed(database) == "nudge"
        assert await claimed(database) is None
        assert await claimed(database, lane=Lane.OPENING) == "intro"

    async def test_another_workspaces_notices_are_not_touched(
        self, database: Database, program_id: int
    ) -> None:
        """Whoever speaks for one workspace neither says, drops nor frees what another is to hear."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a")])
            later = NOW + 30 * HOUR
            assert await outbox.claim(session, 2, Lane.DIRECT, "other", later) == ()
            await outbox.expire(session, 2, later)
        assert await claimed(database) == "a"


class TestAClaim:
    """It ends by itself, and counts only for the one who has it."""

    @pytest.fixture
    async def mine(self, database: Database, program_id: int) -> Notice:
        """A notice that was claimed."""
        async with database.write() as session:
            await outbox.add(session, program_id, [notice("a")])
        return await surely_claimed(database)

    async def test_ends_by_itself(self, database: Database, mine: Notice) -> None:
        """Two minutes later somebody else may claim the notice, who need not doubt: Slack was given nothing."""
        assert await claimed(database, 1 / 31, sender="other") is None
        again = await surely_claimed(database, 1 / 29, sender="other")
        assert (again.claimed_by, again.in_doubt) == ("other", False)

    async def test_ends_in_doubt_when_slack_was_given_it(self, database: Database, mine: Notice) -> None:
        """Whoever claims it next knows that Slack may have it."""
        async with database.write_aside() as session:
            assert await outbox.set_out(session, mine, NOW + HOUR / 60)
        assert await claimed(database, 1 / 29, sender="other") is None
        again = await surely_claimed(database, 1 / 18, sender="other")
        assert again.in_doubt

    async def test_what_slack_may_have_expires_as_unknown(self, database: Database, mine: Notice) -> None:
        """Nobody can say that it was not sent in time."""
        async with database.write() as session:
            await outbox.set_out(session, mine, NOW)
            await outbox.expire(session, 1, NOW + 25 * HOUR)
        assert (await state_of(database, "a"))[0] == "unknown"

    async def test_of_another_counts_no_more(self, database: Database, mine: Notice) -> None:
        """Whoever comes back after the end of its claim changes nothing: the notice is somebody else's."""
        theirs = await surely_claimed(database, 1, sender="other")
        async with database.write() as session:
            assert not await outbox.set_out(session, mine, NOW + HOUR)
            assert not await outbox.settle(session, mine, NoticeState.FAILED)
            assert not await outbox.postpone(session, mine, NOW, "busy", in_doubt=False)
            assert await outbox.settle(session, theirs, NoticeState.SENT, message=("C1", "1.0"))
        assert await state_of(database, "a") == ("sent", None)

    async def test_of_the_same_sender_counts_once(self, database: Database, mine: Notice) -> None:
        """Nor does an earlier claim of one's own."""
        again = await surely_claimed(database, 1)
        async with database.write() as session:
            assert not await outbox.set_out(session, mine, NOW + HOUR)
            assert await outbox.set_out(session, again, NOW + HOUR)

    async def test_is_over_when_it_is_withdrawn(self, database: Database, mine: Notice) -> None:
        """What was withdrawn does not set out any more."""
        async with database.write() as session:
            await session.execute(text("UPDATE notices SET state = 'withdrawn'"))
            assert not await outbox.set_out(session, mine, NOW)

    async def test_all_end_where_no_other_process_can_be_alive(
        self, database: Database, mine: Notice
    ) -> None:
        """They may be claimed at once."""
        async with database.write() as session:
            await outbox.free_claims(session, 1, NOW)
        assert await claimed(database) == "a"


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
            ada = asked.people[0].id
            await withdrawals.take_back(session, asked.match.id, [NoticeKind.CHECK_IN], Withdrawal.MET, ada)
        assert await state_of(database, "ada") == ("withdrawn", "met")
        states = [(await state_of(database, key))[0] for key in ("nudge", "ada", "ben")]
        assert states == ["pending", "withdrawn", "pending"]

    async def test_a_whole_round(self, database: Database, asked: Stored) -> None:
        """All of the named kinds are taken back; what was sent stays sent."""
        async with database.write() as session:
            (found,) = await outbox.claim(session, 1, Lane.DIRECT, "one", NOW)
            await outbox.settle(session, found, NoticeState.SENT)
            await withdrawals.take_back_in_round(
                session, asked.round.id, [NoticeKind.NUDGE, NoticeKind.CHECK_IN], Withdrawal.CLOSED
            )
        states = [(await state_of(database, key))[0] for key in ("nudge", "ada", "ben")]
        assert states == ["sent", "withdrawn", "withdrawn"]

    async def test_one_that_is_being_sent_is_not_tried_again(self, database: Database, asked: Stored) -> None:
        """Withdrawn while it was being sent: if Slack had it, it was sent, else it stays withdrawn."""
        async with database.write() as session:
            first, second = await outbox.claim(session, 1, Lane.DIRECT, "one", NOW, at_most=2)
            await withdrawals.take_back_in_round(
                session, asked.round.id, [NoticeKind.NUDGE, NoticeKind.CHECK_IN], Withdrawal.CLOSED
            )
            await outbox.postpone(session, first, NOW, "busy", in_doubt=False)
            await outbox.settle(session, second, NoticeState.SENT, message=("D1", "1.0"))
        assert (await state_of(database, first.content.key))[0] == "withdrawn"
        assert (await state_of(database, second.content.key))[0] == "sent"

    async def test_a_reminder_may_be_asked_for_again(self, database: Database, asked: Stored) -> None:
        """Taking a reminder back leaves its key free, and shows that there was one."""
        ada = asked.people[0].id
        async with database.write() as session:
            new = NewFollowUp(FollowUpKind.TASK, "send the book")
            kept = await followups.add(session, asked.match.id, ada, new, NOW)
            reminder = notice("reminder", -5, NoticeKind.FOLLOW_UP, followup_id=kept.id, to_id=ada)
            await outbox.add(session, asked.program.id, [reminder])
            await withdrawals.take_back_reminder(session, kept.id)
        assert await claimed(database, -2) is None
        async with database.write() as session:
            await outbox.add(session, asked.program.id, [reminder])
        found = await surely_claimed(database, -2)
        assert found.content == reminder
        async with database.read() as session:
            withdrawn = await session.execute(text("SELECT error FROM notices WHERE state = 'withdrawn'"))
            assert withdrawn.scalars().all() == ["rewritten"]
