"""Finding out what became of people while the bot heard nothing: Slack gives up an event after a few minutes."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.clock import Clock
from bot.domain.people.member import MemberFacts
from bot.services.people import departures, organisers
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import programs

log = logging.getLogger(__name__)

CATCH_UP = "see who is still there"
TRY_AGAIN = timedelta(minutes=1)  # until Slack is asked again if it didn't answer
RETRIED_FOR = timedelta(minutes=5)  # Slack delivers an event again for a little longer than that


@dataclass(slots=True)
class CatchingUp:
    """Asks Slack about everyone in a workspace once the bot hears events again: at the start, and after a new connection.

    Args:
        census: fetches what Slack says about everyone; None if Slack didn't answer.
    """

    database: Database
    workspace_id: int
    clock: Clock
    census: Callable[[], Awaitable[Sequence[MemberFacts] | None]]
    _is_due: bool = True
    _asked_at: datetime | None = None
    _known_at: datetime | None = None

    def connected(self) -> bool:
        """Take note of a new connection; return whether events may have been lost before it."""
        is_fresh = self._known_at is not None and abs(self.clock.now() - self._known_at) < RETRIED_FOR
        self._is_due |= not is_fresh
        return self._is_due

    def due(self) -> tuple[str, ...]:
        """The job to run, if it is time for it."""
        waits = self._asked_at is not None and abs(self.clock.now() - self._asked_at) < TRY_AGAIN
        return (CATCH_UP,) if self._is_due and not waits else ()

    async def catch_up(self) -> bool:
        """Ask who is still there, if anybody takes part; return whether somebody may have to be told of it."""
        self._is_due, self._asked_at = False, self.clock.now()
        async with self.database.read() as session:
            found = await programs.programs_of(session, self.workspace_id)
            in_use = [each for each in found if await participants.is_anybody_in(session, each.id)]
        everyone = await self.census() if in_use else ()
        if everyone is None:
            self._is_due = True
            return False
        self._known_at = self.clock.now()
        for program in in_use:
            await departures.refresh(self.database, program, everyone, self.clock.now())
        for program in in_use:
            await organisers.part_with_the_gone(self.database, program, everyone, self.clock.now())
        return bool(in_use)
