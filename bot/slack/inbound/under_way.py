"""What is acked and not done yet: how much there is in each workspace, and when that is too much."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

AT_MOST = 500  # some seconds of work; nobody waits for what comes behind more


class UnderWay:
    """Counts what is under way in a process.

    Args:
        on_done: called with a workspace when nothing is under way there any more.
    """

    def __init__(self, on_done: Callable[[str], None]) -> None:
        self._on_done = on_done
        self._counts: Counter[str] = Counter()
        self._none = asyncio.Event()
        self._none.set()
        self._is_refusing = False

    async def none(self) -> None:
        """Wait until nothing is under way."""
        await self._none.wait()

    async def drain(self, seconds: float) -> None:
        """Wait for that, but no longer than this many seconds."""
        try:
            await asyncio.wait_for(self.none(), seconds)
        except TimeoutError:
            log.warning("%d answers were under way for more than %.0f s", self._counts.total(), seconds)

    def is_too_much(self, team_id: str) -> bool:
        """Whether a workspace has to come again later: too much is under way, and no less of it than its share is this one's.

        What is refused is not begun, so that nothing is half done. The first of several refusals is told.
        """
        total = self._counts.total()
        is_too_much = total >= AT_MOST and self._counts[team_id] * len(self._counts) >= AT_MOST
        if is_too_much and not self._is_refusing:
            log.warning("%d answers are under way: told people of workspace %s to come again", total, team_id)
        self._is_refusing = is_too_much or (self._is_refusing and total >= AT_MOST)
        return is_too_much

    @contextmanager
    def one_more(self, team_id: str) -> Iterator[None]:
        """Count something for as long as it takes."""
        self.begin(team_id)
        try:
            yield
        finally:
            self.end(team_id)

    def begin(self, team_id: str) -> None:
        """Count something in a workspace."""
        self._counts[team_id] += 1
        self._none.clear()

    def end(self, team_id: str) -> None:
        """Count it no more."""
        self._counts[team_id] -= 1
        if self._counts[team_id]:
            return
        del self._counts[team_id]
        if not self._counts:
            self._none.set()
        self._on_done(team_id)
