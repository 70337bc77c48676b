"""The life of notices, whatever senders, their deaths and withdrawals do to it, in whichever order."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice, Notice
from bot.domain.outbox.states import NoticeState, Withdrawal
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.outbox.outbox import CLAIM_LASTS
from bot.store.tables import OPEN
from tests.effort import examples
from tests.store.rows import NOW, store_match

LIFE = timedelta(minutes=30)
KEYS = ("a", "b", "c")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            # What happens most often comes most often.
            [
                *["claim"] * 3,
                *["set out", "time"] * 2,
                "sent",
                "failed",
                "later",
                "unsure",
                "withdraw",
                "expire",
                "free",
            ]
        ),
        st.integers(0, 1),  # which of two senders
        st.integers(0, 9),  # minutes that pass, or that something waits
    ),
    min_size=15,
    max_size=40,
)


@dataclass
class Expected:
    """What must be true of one notice.

    Args:
        next_at: from when on it may be claimed.
        claim: the last claim on it, which alone may change it.
        given: whether Slack was given it by a claim that has not ended well.
    """

    state: NoticeState
    next_at: datetime
    claim: Notice | None = None
    given: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something may still become of it."""
        return self.state in OPEN

    def is_held_by(self, held: Notice) -> bool:
        """Whether a claim is the last one and has not been given back."""
        return self.claim is held and self.state in outbox.IN_HAND


@examples(80)
@given(STEPS)
def test_no_order_of_events_breaks_the_rules(
    sqlite_template: bytes, tmp_path: Path, steps: list[tuple[str, int, int]]
) -> None:
    """One claim at a time, what ended stays ended, and what Slack may have is in doubt when it is claimed again."""
    copy = tmp_path / f"{uuid4().hex}.db"
    copy.write_bytes(sqlite_template)
    asyncio.run(Life().follow(f"sqlite:///{copy}", steps))


class Life:
    """Two senders who claim three notices, and what must come of it."""

    def __init__(self) -> None:
        self.now = NOW
        self.hands: dict[int, Notice] = {}
        self.notices = {key: Expected(NoticeState.PENDING, NOW) for key in KEYS}

    async def follow(self, url: str, steps: list[tuple[str, int, int]]) -> None:
        """Take the steps, and compare after each."""
        database = Database(url)
        try:
            stored = await store_match(database)
            about = {"round_id": stored.round.id}
            written = [NewNotice(NoticeKind.NUDGE, key, NOW, NOW + LIFE, **about) for key in KEYS]
            async with database.write() as session:
                await outbox.add(session, stored.program.id, written)
            for what, sender, minutes in steps:
                async with database.write() as session:
                    await self._take(session, what, sender, timedelta(minutes=minutes))
                    await self._compare(session)
        finally:
            await database.close()

    async def _take(self, session: AsyncSession, what: str, sender: int, wait: timedelta) -> None:
        match what:
            case "time":
                self.now += wait
            case "claim":
                await self._claim(session, sender)
            case "expire":
                await outbox.expire(session, 1, self.now)
                self._expect_expiry()
            case "withdraw":
                await withdrawals.take_back_in_round(session, 1, [NoticeKind.NUDGE], Withdrawal.CLOSED)
                for each in self.notices.values():
                    each.state = NoticeState.WITHDRAWN if each.is_open else each.state
            case "free":
                await outbox.free_claims(session, 1, self.now)
                for each in self.notices.values():
                    each.next_at = self.now if each.state in outbox.IN_HAND else each.next_at
            case _ if sender in self.hands:
                await self._work_on(session, what, self.hands[sender], wait)

    async def _claim(self, session: AsyncSession, sender: int) -> None:
        """Some of those that may be claimed, the longest due."""
        may = [
            (each.next_at, KEYS.index(key), key)
            for key, each in self.notices.items()
            if each.is_open and each.next_at <= self.now < NOW + LIFE
        ]
        some = await outbox.claim(session, 1, Lane.DIRECT, str(sender), self.now, at_most=sender + 1)
        assert {each.content.key for each in some} == {key for *_, key in sorted(may)[: sender + 1]}
        for claimed in some:
            each = self.notices[claimed.content.key]
            assert claimed.in_doubt == each.given
            each.state, each.next_at, each.claim = NoticeState.CLAIMED, self.now + CLAIM_LASTS, claimed
            self.hands[sender] = claimed

    async def _work_on(self, session: AsyncSession, what: str, held: Notice, wait: timedelta) -> None:
        """Whatever is done to a claimed notice counts if the claim is its last, and else changes nothing."""
        each = self.notices[held.content.key]
        own = each.is_held_by(held)
        match what:
            case "set out":
                own = own and each.state is NoticeState.CLAIMED
                assert await outbox.set_out(session, held, self.now) == own
                if own:
                    each.state, each.next_at, each.given = (
                        NoticeState.SENDING,
                        self.now + CLAIM_LASTS,
                        True,
                    )
            case "sent":
                own = own or (each.claim is held and each.state is NoticeState.WITHDRAWN)
                assert await outbox.settle(session, held, NoticeState.SENT) == own
                each.state = NoticeState.SENT if own else each.state
            case "failed":
                assert await outbox.settle(session, held, NoticeState.FAILED) == own
                each.state = NoticeState.FAILED if own else each.state
            case "later" | "unsure":
                unsure = what == "unsure"
                until = self.now + wait
                assert await outbox.postpone(session, held, until, what, in_doubt=unsure) == own
                if own:
                    each.state, each.next_at, each.given = NoticeState.PENDING, until, unsure

    def _expect_expiry(self) -> None:
        if self.now < NOW + LIFE:
            return
        for each in self.notices.values():
            if each.is_open and each.next_at <= self.now:
                each.state = NoticeState.UNKNOWN if each.given else NoticeState.EXPIRED

    async def _compare(self, session: AsyncSession) -> None:
        rows = await session.execute(text("SELECT key, state FROM notices ORDER BY key"))
        assert [tuple(row) for row in rows] == [(key, each.state) for key, each in self.notices.items()]
