"""Dropping what is too old to be kept, once a day."""

import logging
from dataclasses import dataclass
from datetime import date

from bot.domain.clock import Clock
from bot.domain.privacy.retention import Retention, before
from bot.services.access import Who
from bot.services.privacy import own_data
from bot.store.database import Database
from bot.store.privacy import retention as store

log = logging.getLogger(__name__)

SWEEP = "drop what is too old"


@dataclass(slots=True)
class Sweeping:
    """Drops a workspace's old data: at the start, and then with the first look of each day, in UTC.

    Doing it twice changes nothing, so that it is kept nowhere when it was last done.

    Args:
        team_id: Slack's id of the workspace.
    """

    database: Database
    team_id: str
    clock: Clock
    retention: Retention
    _swept_on: date | None = None

    def due(self) -> tuple[str, ...]:
        """The job to run, if it is time for it."""
        return (SWEEP,) if self.retention.is_limited and self._swept_on != self.clock.now().date() else ()

    async def sweep(self) -> bool:
        """Drop it; nobody has to be told."""
        self._swept_on = self.clock.now().date()
        rounds, notes, people = await self._drop_answers(), await self._drop_notes(), await self._forget()
        if rounds or notes or people:
            await self.database.scrub()
            log.info(
                "too old to be kept: the answers of %s rounds, %s notes, follow-ups and suggestions, %s people who had left",
                *(rounds, notes, people),
            )
        return False

    async def _drop_answers(self) -> int:
        """Drop them round by round, so that nobody waits long for writing."""
        if self.retention.answers is None:
            return 0
        since, here = before(self.clock.now(), self.retention.answers), self.database.workspace_id
        async with self.database.read() as session:
            over = await store.rounds_before(session, here, since)
        for round_id in over:
            async with self.database.write() as session:
                await store.drop_answers(session, round_id)
        return len(over)

    async def _drop_notes(self) -> int:
        if self.retention.notes is None:
            return 0
        since = before(self.clock.now(), self.retention.notes)
        async with self.database.write() as session:
            return await store.drop_notes(session, self.database.workspace_id, since)

    async def _forget(self) -> int:
        """Forget who left long ago, as if they had asked for it."""
        if self.retention.left is None:
            return 0
        since = before(self.clock.now(), self.retention.left)
        async with self.database.read() as session:
            gone = await store.left_before(session, self.database.workspace_id, since)
        for slack_id in gone:
            await own_data.forget(self.database, Who(self.team_id, slack_id), self.clock.now())
        return len(gone)
