"""The states of installations under way: each is good once, for ten minutes."""

import secrets
from datetime import timedelta

from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from sqlalchemy import delete, insert

from bot.domain.clock import Clock
from bot.store.database import Database
from bot.store.tables import OAuthStateRow

LASTS = timedelta(minutes=10)


class StateStore(AsyncOAuthStateStore):
    """Issues states, and takes each back once; the SDK's own would take one twice that comes twice at a time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def async_issue(self, *_arguments: object, **_options: object) -> str:
        """A new state; those that have expired are dropped."""
        state, now = secrets.token_urlsafe(32), self._clock.now()
        async with self._database.write() as session:
            await session.execute(delete(OAuthStateRow).where(OAuthStateRow.expires_at <= now))
            await session.execute(insert(OAuthStateRow).values(state=state, expires_at=now + LASTS))
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether a state was issued, has not expired and was not used; it is used now."""
        good = (OAuthStateRow.state == state) & (OAuthStateRow.expires_at > self._clock.now())
        async with self._database.write() as session:
            used = delete(OAuthStateRow).where(good).returning(OAuthStateRow.state)
            return await session.scalar(used) is not None
