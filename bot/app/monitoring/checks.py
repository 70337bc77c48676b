"""Whether the bot can do its work now, check by check."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.domain.errors import DatabaseLost, DatabaseUnavailable, SettingError
from bot.store.database import Database

OK = "ok"
WITHIN = 4.0  # seconds for a check; whoever asks waits for some five


@dataclass(frozen=True, slots=True)
class Readiness:
    """Looks at what the bot needs: each check says ``ok``, or what is wrong.

    Args:
        is_connected: whether the connection to Slack stands.
        looks: whether the alarm clock of each workspace is alive; empty before the first is started.
    """

    database: Database
    is_connected: Callable[[], Awaitable[bool]]
    looks: Callable[[], list[bool]]

    async def checks(self) -> Mapping[str, str]:
        """The answer of each check, by its name."""
        database, schema = await self._database()
        slack = OK if await self.is_connected() else "there is no connection to Slack"
        return {"database": database, "schema": schema, "slack": slack, "alarm_clock": self._alarm_clock()}

    async def _database(self) -> tuple[str, str]:
        try:
            async with asyncio.timeout(WITHIN):
                usable = await self.database.is_usable()
        except TimeoutError:
            return f"the database did not answer within {WITHIN:.0f} s", "not known"
        except (DatabaseLost, DatabaseUnavailable, SettingError):  # their words are in the log
            return "the database can't be used", "not known"
        return OK, OK if usable else "not this version's; run 'coffee db upgrade'"

    def _alarm_clock(self) -> str:
        going = self.looks()
        if going and all(going):
            return OK
        return "the bot starts or stops, or no look has come to its end for a while"
