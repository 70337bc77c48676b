"""Asking Slack who is still there before a round, early enough that the round isn't late because of it."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.clock import Clock
from bot.domain.people.member import MemberFacts
from bot.domain.rounds.program import Program
from bot.services.people import departures, organisers
from bot.store.database import Database
from bot.store.people import workspaces

log = logging.getLogger(__name__)

Census = Callable[[], Awaitable[Sequence[MemberFacts] | None]]

AT_LEAST = timedelta(minutes=1)  # the time that is allowed for asking, however few people there are
PER_PERSON = timedelta(seconds=60 / 20 / 200)  # Slack gives twenty pages a minute, of two hundred people
LONGER = 1.5  # how much more time is allowed than it should take
LATE = timedelta(seconds=30)  # a round that starts later than this because of the asking says so


@dataclass(slots=True)
class RollCall:
    """Asks Slack about everyone in a workspace, once before each round.

    Args:
        census: fetches what Slack says about everyone; None if Slack didn't answer.
    """

    database: Database
    clock: Clock
    census: Census
    _took: timedelta = timedelta()
    _asked_for: dict[int, datetime | None] = field(default_factory=dict)  # by program: the time of the round
    _told_for: dict[int, datetime | None] = field(default_factory=dict)  # the same, if Slack answered

    async def is_to_begin(self, soon: Sequence[Program]) -> bool:
        """Whether people have to be asked for now to be known when one of these programs' rounds starts."""
        return any([await self._is_time(each) for each in soon])

    async def call_ahead(self, program: Program) -> None:
        """Ask before the round starts, as long before as that takes; what changes after it, Slack's events tell."""
        if await self._is_time(program):
            await self._ask(program)

    async def call(self, program: Program) -> bool:
        """Ask as the round starts, unless that was done; return whether the round may start."""
        if self._told_for.get(program.id) == program.next_round_at:
            return True
        may_start = await self._ask(program)
        if self._took > LATE:
            told = "the round of program %s starts %s late, as long as Slack took to list people; the next is asked for earlier"
            log.warning(told, program.id, self._took)
        return may_start

    async def _ask(self, program: Program) -> bool:
        self._asked_for[program.id] = program.next_round_at
        began = self.clock.monotonic()
        everyone = await self.census()
        self._took = timedelta(seconds=round(self.clock.monotonic() - began))
        if everyone is None:
            return True
        may_start = await departures.refresh(self.database, program, everyone, self.clock.now())
        await organisers.part_with_the_gone(self.database, program, everyone, self.clock.now())
        if may_start:  # one that is held asks anew once it goes on
            self._told_for[program.id] = program.next_round_at
        return may_start

    async def _is_time(self, program: Program) -> bool:
        round_at = program.next_round_at
        if round_at is None or self._asked_for.get(program.id) == round_at:
            return False
        async with self.database.read() as session:
            known = await workspaces.members_known(session, program.workspace_id)
        takes = max(AT_LEAST, LONGER * self._took, LONGER * known * PER_PERSON)
        return round_at - self.clock.now() <= takes
