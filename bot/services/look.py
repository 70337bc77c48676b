"""What a look does for one workspace: it sees what is due, and has it done."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.clock import Clock
from bot.domain.look import Found
from bot.domain.outbox.declaration import Lane
from bot.domain.people.participant import MemberFacts
from bot.domain.rounds.program import Program
from bot.services.memory import introductions, networks
from bot.services.outbox.dispatch import Dispatcher
from bot.services.people import departures
from bot.services.rematching import rematch, unanswered
from bot.services.rounds import announcing, rounds
from bot.store import looks
from bot.store.database import Database

log = logging.getLogger(__name__)

ROUNDS = "keep up rounds"
TRY_AGAIN = timedelta(minutes=1)  # what could not be done, and may be possible by now

Census = Callable[[], Awaitable[Sequence[MemberFacts] | None]]


def delivery_of(lane: Lane) -> str:
    """The name of the job that says what is due in a lane."""
    return f"deliver {lane}"


@dataclass(slots=True)
class Look:
    """Looks after one workspace.

    Args:
        census: what Slack says about everyone who is there; None where it did not say.
        draw_seed: draws a new round's seed.
    """

    database: Database
    sender: Dispatcher
    clock: Clock
    census: Census
    draw_seed: Callable[[], int]
    _tried_at: datetime | None = None

    async def find(self, asked: bool) -> tuple[str, ...]:
        """See what is due, in one short read; gives the names of the jobs that have something to do.

        Args:
            asked: whether somebody asked for a look, so that more may be possible than a moment ago.
        """
        found = await self._found()
        if found.stop:
            asks = self.sender.asks_again(found.stop)
            return (ROUNDS,) if asks or found.over or found.outdated else ()
        tries = found.is_open and (asked or self._may_try_again(found.at))
        deliveries = (delivery_of(lane) for lane in sorted(found.lanes))
        return (*([ROUNDS] if found.is_urgent or tries else []), *deliveries)

    async def keep_up_rounds(self) -> bool:
        """Close the rounds whose time is over, start those that are due, and see to it that nobody is stranded in others.

        Returns:
            Whether something happened that people are to be told of.
        """
        found = await self._found()
        if found.over:
            await rounds.close_due(self.database, self.sender.workspace_id, found.at)
        if found.outdated:
            await self.sender.drop_outdated()
        if found.stop and not await self.sender.is_let_in(found.stop):
            return found.over  # nobody could be introduced; what is missed meanwhile is made up for, or told
        for program, round_at in found.to_announce:
            await announcing.announce(self.database, program, round_at, found.at)
        for program in found.to_start:
            await self._start(program)
        await self._try_again(found)
        for program in found.to_recap:
            await networks.announce_recap(self.database, program.id, found.at)
        return bool(found.stop or found.over or found.to_announce or found.to_start or found.to_recap)

    async def _found(self) -> Found:
        async with self.database.read() as session:
            return await looks.look(session, self.sender.workspace_id, self.clock.now())

    async def _start(self, program: Program) -> None:
        """Start a round that is due, with whoever is still there."""
        everyone = await self.census()
        if everyone is not None:
            await departures.refresh(self.database, program, everyone, self.clock.now())
        started = await rounds.start(self.database, program, self.clock.now(), self.draw_seed)
        if started:
            log.info("round %s of program %s has started", started.id, program.id)

    async def _try_again(self, found: Found) -> None:
        """Do what may be possible by now."""
        self._tried_at = found.at
        for round_ in found.to_rematch:
            await rematch.retry_unmatched(self.database, round_, self.clock.now())
        for round_ in found.quiet:
            await unanswered.ask_unanswered(self.database, round_, self.clock.now())
        if found.agreed:
            await introductions.introduce_agreed(self.database, self.sender.workspace_id, self.clock.now())

    def _may_try_again(self, now: datetime) -> bool:
        return self._tried_at is None or now - self._tried_at >= TRY_AGAIN
