"""Making one call of Slack's Web API: waiting for its turn, and telling what its failure means."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from slack_sdk.web.async_client import AsyncWebClient

from bot.services.outbox.dispatch import SetOut
from bot.slack.outbound.errors import TOO_OFTEN, SlackBusy, meaning
from bot.slack.outbound.rate_limiter import RateLimiter

WITHOUT_WORD = 5.0  # seconds to wait after "too often" if Slack doesn't say how long


class Caller:
    """Makes calls at a rate that Slack allows.

    Args:
        client: one without retry handlers that repeat a dropped request, which could post a message twice.
        limiter: limits the rate of calls; None if nothing else calls Slack.
        hurried: whether a person waits for the calls, so that they skip the queue.
    """

    def __init__(
        self, client: AsyncWebClient, limiter: RateLimiter | None = None, *, hurried: bool = False
    ) -> None:
        self._client = client
        self._limiter = limiter
        self._hurried = hurried

    def speak_with(self, token: str) -> None:
        """Make all further calls with another token."""
        self._client.token = token

    @asynccontextmanager
    async def _call(
        self, method: str, channel: str = "", set_out: SetOut | None = None
    ) -> AsyncIterator[None]:
        """Wait for the call's turn, translate its failure, and tell the limiter how it went."""
        await self._take_turn(method, channel)
        if set_out:
            await set_out()
        try:
            with meaning():
                yield
        except SlackBusy as busy:
            if self._limiter and busy.code in TOO_OFTEN:
                self._limiter.refused(method, WITHOUT_WORD if busy.wait is None else busy.wait)
            raise
        if self._limiter:
            self._limiter.went_through(method)

    async def _take_turn(self, method: str, channel: str) -> None:
        if self._limiter and self._hurried:
            self._limiter.count(method, channel)
        elif self._limiter and (wait := await self._limiter.turn(method, channel)):
            raise SlackBusy("no_turn_yet", wait)
