"""Draining the outbox: claim what is due, have it said, write down what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from bot.domain.clock import Clock
from bot.domain.outbox.letter import Letter
from bot.domain.outbox.notice import QUESTIONS, Lane, Notice, NoticeKind
from bot.domain.outbox.receipt import (
    Absent,
    Blind,
    Finding,
    LeftOpen,
    Moot,
    NotNow,
    Overtaken,
    Receipt,
    Refused,
    Stop,
)
from bot.domain.outbox.waiting import waits_until
from bot.domain.rounds.round import Match, MatchState
from bot.services.outbox.letters import letters
from bot.services.outbox.settling import settle
from bot.store.database import Database
from bot.store.outbox import outbox, senders

log = logging.getLogger(__name__)

AT_ONCE = 4  # notices that are claimed and looked up together
BATCHES = 2  # of these in hand: while some wait for Slack's answers, the next ones wait for their turn
ASK_AGAIN = timedelta(minutes=10)  # whether Slack lets the bot in again


class OvertakenError(Exception):
    """A notice is not the sender's own any more."""


SetOut = Callable[[], Awaitable[None]]


class Courier(Protocol):
    """Has letters said in Slack."""

    async def deliver(self, letter: Letter, set_out: SetOut) -> Receipt:
        """Have a letter said; ``set_out`` is awaited right before Slack is given it."""

    async def find(self, letter: Letter) -> Finding:
        """Look whether Slack has a letter already."""

    async def is_let_in(self) -> bool:
        """Whether Slack lets the bot speak."""

    def is_open(self, lane: Lane) -> bool:
        """Whether Slack may be asked for this lane's things soon."""


@dataclass(frozen=True, slots=True)
class Sender:
    """One process that speaks for a workspace, while no other does.

    Args:
        name: what it writes on its claims; no two processes have the same.
        go_on: asked before each notice; False ends the work.
    """

    database: Database
    courier: Courier
    clock: Clock
    workspace_id: int
    name: str
    go_on: Callable[[], bool]

    async def deliver_due(self, lane: Lane) -> bool:
        """Say all that is due in a lane, the longest due first, a few at a time; whether there was anything."""
        free, some = asyncio.Semaphore(BATCHES), False
        async with asyncio.TaskGroup() as in_hand:
            await free.acquire()
            while notices := await self._claim(lane):
                some = True
                in_hand.create_task(self._see_all_through(notices)).add_done_callback(
                    lambda _: free.release()
                )
                await free.acquire()
        return some

    async def report_for_work(self) -> None:
        """Begin: Slack has just let the bot in, and where no other process can be alive, no claim can be, either."""
        async with self.database.write() as session:
            await senders.resume(session, self.workspace_id)
            if self.database.is_sqlite:
                await senders.let_go(session, self.workspace_id)
                await outbox.free_claims(session, self.workspace_id, self.clock.now())

    async def retire(self) -> None:
        """Let another process speak for the workspace at once."""
        async with self.database.write() as session:
            await senders.let_go(session, self.workspace_id, self.name)

    async def drop_outdated(self) -> None:
        """Drop what was not said in time."""
        async with self.database.write() as session:
            await outbox.expire(session, self.workspace_id, self.clock.now())

    def asks_again(self, stop: Stop) -> bool:
        """Whether it is time to ask Slack again whether it lets the bot in."""
        return self.clock.now() - stop.since >= ASK_AGAIN

    async def is_let_in(self, stop: Stop) -> bool:
        """Whether Slack lets the bot speak again in the workspace; it is asked now and then."""
        if not self.asks_again(stop):
            return False
        now = self.clock.now()
        again = await self.courier.is_let_in()
        async with self.database.write() as session:
            if again:
                await senders.resume(session, self.workspace_id)
            else:
                await senders.stop(session, self.workspace_id, stop.why, now)
        return again

    async def _claim(self, lane: Lane) -> tuple[Notice, ...]:
        """The next notices to say, if it is this process that speaks."""
        if not (self.go_on() and self.courier.is_open(lane)):
            return ()
        now = self.clock.now()
        async with self.database.write_aside() as session:
            if not await senders.hold(session, self.workspace_id, self.name, now):
                return ()
            return await outbox.claim(session, self.workspace_id, lane, self.name, now, AT_ONCE)

    async def _see_all_through(self, notices: Sequence[Notice]) -> None:
        """Look up all that some notices need, and say them; where that fails, each by itself, for it may be one's defect."""
        try:
            async with self.database.read() as session:
                about = await letters(session, notices, self.clock.now())
        except Exception:  # the claims end by themselves
            log.exception("notices %s were left half-way", [notice.id for notice in notices])
            for each in notices if len(notices) > 1 else ():
                await self._see_all_through([each])
        else:
            await asyncio.gather(*map(self._see_through, about))

    async def _see_through(self, letter: Letter) -> None:
        """Say a notice and write down what became of it."""
        try:
            receipt = await self._say(letter)
            await settle(self.database, letter, receipt, self.clock.now())
        except Exception:  # it must not keep back the others
            log.exception("notice %s was left half-way", letter.notice.id)

    async def _say(self, letter: Letter) -> Receipt:
        if _is_too_early(letter):
            return NotNow("not_introduced", in_doubt=letter.notice.in_doubt)
        if _is_moot(letter):
            return Moot()
        now = self.clock.now()
        if until := waits_until(letter, now):
            return NotNow("outside_hours", until - now, letter.notice.in_doubt)
        try:
            return await self._say_once(letter)
        except OvertakenError:
            return Overtaken()
        except Exception:  # a defect in one notice must not keep back the others
            log.exception("notice %s could not be put into words", letter.notice.id)
            return Refused("defect")

    async def _say_once(self, letter: Letter) -> Receipt:
        """Say it, unless Slack has it already; where the bot may not look, it is up to the kind of the notice."""
        notice = letter.notice
        if notice.in_doubt:
            found = await self.courier.find(letter)
            if not isinstance(found, Absent | Blind):
                return found
            if isinstance(found, Blind):
                # What was left before and is here again is so because an operator wants it sent.
                if not (notice.content.kind.sent_again_when_unknown or notice.ambiguous):
                    return LeftOpen()
                async with self.database.write_aside() as session:
                    await outbox.risk(session, notice)
        return await self.courier.deliver(letter, partial(self._set_out, notice))

    async def _set_out(self, notice: Notice) -> None:
        async with self.database.write_aside() as session:
            if not await outbox.set_out(session, notice, self.clock.now()):
                raise OvertakenError


def _is_too_early(letter: Letter) -> bool:
    """Whether it is about a chat that its people have not been told of yet, such as while Slack is not to be reached."""
    arranged = letter.match is not None and letter.match.state is MatchState.ARRANGED
    about_it = {NoticeKind.CREDIT, NoticeKind.NUDGE, NoticeKind.LAST_TIME, *QUESTIONS}
    return arranged and letter.notice.content.kind in about_it


def _is_moot(letter: Letter) -> bool:
    """Whether what it is about is over, or has changed while it was on its way."""
    about, kind = letter.match, letter.notice.content.kind
    if kind in {NoticeKind.DAY_BEFORE, NoticeKind.STILL_THERE}:
        return letter.program.next_round_at != letter.notice.content.expires_at
    if about is None:
        return False
    match kind:
        case NoticeKind.LAST_TIME if letter.recollection is None:
            return True
        case NoticeKind.INTRO | NoticeKind.LAST_TIME:
            concerned = [one for one in (letter.sender, letter.to) if one]
            gone = any(about.person(one.id) is None or one.id in about.left for one in concerned)
            return gone or about.state is MatchState.CALLED_OFF
        case NoticeKind.BOOKED | NoticeKind.SOON:
            return about.meets_at is None
        case NoticeKind.SILENT:
            return _was_heard_of(about, letter)
        case _:
            return False


def _was_heard_of(match: Match, letter: Letter) -> bool:
    """Whether somebody whom the reader waits for did something with the bot since it was written, or they agreed on a time."""
    asked_at = letter.notice.content.due_at
    others = [one for one in match.staying if letter.to and one.id != letter.to.id]
    heard = any(one.clicked_at and one.clicked_at >= asked_at for one in others)
    return heard or not others or match.meets_at is not None
