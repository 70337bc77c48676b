"""Retries calls whose result a person waits for, in the background, until Slack takes them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.domain.clock import Clock
from bot.slack.outbound.error_codes import MEANINGS, Meaning
from bot.slack.outbound.errors import SlackBusy, SlackError

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 3.0, 60.0  # seconds between attempts if Slack names none; doubled each time
LASTS = 15 * 60.0  # seconds after which nobody waits for an answer any more

Attempt = Callable[[], Awaitable[None]]
GiveUp = Callable[[SlackError], Awaitable[None]]


class Retries:
    """The calls of one workspace that are being retried.

    Args:
        clock: what waits are measured by.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()

    async def call(self, attempt: Attempt, give_up: GiveUp, *, even_refused: bool = False) -> None:
        """Make a call now; if Slack doesn't take it, go on in the background.

        Args:
            attempt: makes the call; it may happen twice, because Slack's answer can get lost.
            give_up: awaited with the last error if all attempts failed.
            even_refused: whether to retry what Slack refuses as wrong in itself.
        """
        if error := await _error_of(attempt):
            task = asyncio.create_task(self._go_on(attempt, give_up, error, even_refused))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def stop(self) -> None:
        """Stop retrying, because the bot stops."""
        if self._tasks:
            log.warning(
                "answers that were not given, because Slack did not take them in time: %d", len(self._tasks)
            )
        for task in self._tasks:
            task.cancel()

    async def _go_on(
        self, attempt: Attempt, give_up: GiveUp, first_error: SlackError, even_refused: bool
    ) -> None:
        error: SlackError | None = first_error
        passed, wait, least = 0.0, FIRST_WAIT, 0.0
        while error and passed < LASTS and (even_refused or not _is_final(error)):
            named = error.wait if isinstance(error, SlackBusy) else None
            pause = wait if named is None else max(named, least)
            await self._clock.sleep(pause)
            # What Slack names is too short for an attempt of several calls: the next time it is no shorter than ours.
            passed, least, wait = passed + pause, wait, min(2 * wait, LONGEST_WAIT)
            error = await _error_of(attempt)
        if error:
            await give_up(error)


async def _error_of(attempt: Attempt) -> SlackError | None:
    """Make an attempt; the error if it failed."""
    try:
        await attempt()
    except SlackError as error:
        return error
    return None


def _is_final(error: SlackError) -> bool:
    """Whether Slack would say the same in a minute."""
    return MEANINGS.get(error.code) is Meaning.REQUEST or error.code == "missing_scope"
