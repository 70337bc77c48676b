"""A look at one workspace: find what is due, and get it done."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.clock import Clock, ClockWatch
from bot.domain.due import DueWork
from bot.domain.meter import UNMEASURED, Meter, step
from bot.domain.outbox.declaration import Lane
from bot.domain.rounds.program import Program
from bot.services.memory import networks, referrals
from bot.services.outbox.dispatch import Dispatcher
from bot.services.people.inviting import INVITE
from bot.services.people.roll_call import Census, RollCall
from bot.services.rematching import rematch, unanswered
from bot.services.rounds import announcing, drafts, rounds
from bot.store import looks
from bot.store.database import Database

log = logging.getLogger(__name__)

ROUNDS = "keep up rounds"
TRY_AGAIN = 60.0  # seconds until the next attempt at what wasn't possible before


def delivery_of(lane: Lane) -> str:
    """The name of the job that sends a lane's due notices."""
    return f"deliver {lane}"


@dataclass(slots=True)
class Look:
    """Finds and does what is due in one workspace.

    Args:
        census: fetches what Slack says about everyone in the workspace; None if Slack didn't answer.
        draw_seed: draws a new round's seed.
    """

    database: Database
    dispatcher: Dispatcher
    clock: Clock
    census: Census
    draw_seed: Callable[[], int]
    meter: Meter = UNMEASURED
    _tried_at: float | None = None
    _watch: ClockWatch = field(init=False)
    _roll: RollCall = field(init=False)
    _found: DueWork = field(init=False)

    def __post_init__(self) -> None:
        """Begin to watch the clock."""
        self._watch = ClockWatch(self.clock)
        self._roll = RollCall(self.database, self.clock, self.census)

    async def find(self, asked: bool) -> tuple[str, ...]:
        """Find what is due, in one short read; return the names of the jobs to run.

        Args:
            asked: whether someone asked for a look, so that more may be possible than a moment ago.
        """
        self.database.check_file()
        if set_back_by := self._watch.set_back_by():
            await self.dispatcher.mind_the_clock(set_back_by)
        async with self.database.read() as session:
            found = await looks.look(session, self.dispatcher.workspace_id, self.clock.now())
        self._found = found
        if found.stop:
            asks = self.dispatcher.asks_again(found.stop)
            return (ROUNDS,) if asks or found.over or found.outdated else ()
        tries = found.is_open and (asked or self._may_try_again())
        deliveries = (delivery_of(lane) for lane in sorted(found.lanes))
        urgent = found.is_urgent or await self._roll.is_to_begin(found.starting_soon)
        rounds_and_invitations = ([ROUNDS] if urgent or tries else []) + ([INVITE] if found.inviting else [])
        return (*rounds_and_invitations, *deliveries)

    async def keep_up_rounds(self) -> bool:
        """Close rounds that are over, start those that are due, and find partners for people left without one.

        The latest look says which these are; a job begins right after the look that named it.

        Returns:
            Whether anything happened that people must be notified of.
        """
        found = self._found
        if found.over:
            await rounds.close_due(self.database, self.dispatcher.workspace_id, found.at)
        if found.outdated:
            await self.dispatcher.drop_outdated()
        if found.stop and not await self.dispatcher.is_let_in(found.stop):
            return found.over  # nobody can be introduced; missed rounds start late, or are reported
        for program, round_at in found.to_preview:
            await drafts.prepare(self.database, program, round_at, found.at, self.draw_seed)
        for program, round_at in found.to_announce:
            await announcing.announce(self.database, program, round_at, found.at)
        for program in found.starting_soon:
            await self._roll.call_ahead(program)
        for program in found.to_start:
            await self._start(program)
        await self._try_again(found)
        for program in found.to_recap:
            await networks.announce_recap(self.database, program.id, found.at)
        did = (found.stop, found.over, found.to_preview, found.to_announce, found.to_start, found.to_recap)
        return any(map(bool, did))

    async def _start(self, program: Program) -> None:
        """Start a due round, with everyone who is still there."""
        if not await self._roll.call(program):
            return
        with step("start round"):
            started = await rounds.start(self.database, program, self.clock.now(), self.draw_seed, self.meter)
        if started:
            log.info("round %s of program %s has started", started.id, program.id)

    async def _try_again(self, found: DueWork) -> None:
        """Try what may have become possible."""
        self._tried_at = self.clock.monotonic()
        for program in found.held_back:
            await self._start(program)
        for round_ in found.to_rematch:
            await rematch.retry_unmatched(self.database, round_, self.clock.now())
        for round_ in found.quiet:
            await unanswered.ask_unanswered(self.database, round_, self.clock.now())
        if found.agreed:
            await referrals.introduce_agreed(self.database, self.dispatcher.workspace_id, self.clock.now())

    def _may_try_again(self) -> bool:
        return self._tried_at is None or self.clock.monotonic() - self._tried_at >= TRY_AGAIN
