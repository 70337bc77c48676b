"""Who may use the connections: so many at a time, and workspaces by turns, so that a crowd in one waits behind itself."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import TimeoutError as NoConnection

PATIENCE = 30.0  # seconds, as SQLAlchemy's pool would wait for a connection


class ConnectionSeats:
    """Hands out the right to use a connection.

    Args:
        many: how many may have it at a time.
    """

    def __init__(self, many: int) -> None:
        self._free = many
        # By workspace; whose turn is next comes first.
        self._queues: dict[int, deque[asyncio.Future[None]]] = {}
        self._seated: set[asyncio.Task[object] | None] = set()

    @asynccontextmanager
    async def seat(self, workspace_id: int) -> AsyncIterator[None]:
        """Have a seat, once it is the workspace's turn; a transaction within another takes none, or both might wait forever.

        Raises:
            NoConnection: none became free in time.
        """
        task = asyncio.current_task()
        if task in self._seated:
            yield
            return
        await self._wait(workspace_id)
        self._seated.add(task)
        try:
            yield
        finally:
            self._seated.discard(task)
            self._pass_on()

    async def _wait(self, workspace_id: int) -> None:
        if self._free:
            self._free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._queues.setdefault(workspace_id, deque()).append(turn)
        try:
            async with asyncio.timeout(PATIENCE):
                await turn
        except BaseException as error:
            if not turn.cancelled():  # it came just as nobody waited any more
                self._pass_on()
            if isinstance(error, TimeoutError):
                raise NoConnection(f"no connection was free within {PATIENCE:.0f} s") from None
            raise

    def _pass_on(self) -> None:
        """Give a free seat to the next who waits: the first of the workspace that has waited longest for a turn."""
        while self._queues:
            workspace_id, queue = next(iter(self._queues.items()))
            del self._queues[workspace_id]
            turn = queue.popleft()
            if queue:
                self._queues[workspace_id] = queue  # behind the others
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
