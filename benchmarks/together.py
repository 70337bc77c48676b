"""Time that several processes share: it goes on once none of them has anything to do.

The one with the sandbox leads. It asks the others, over a line to each, until when they have nothing to do; they answer
once that is so. When all have answered, and nothing has happened here since they were asked, time leaps to the next thing
that anybody waits for, and they are told. So what comes out doesn't depend on how fast the machine is.
"""

import asyncio
import math
import os
from collections.abc import Callable, Coroutine
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from bot.sandbox.leaping import Events, LeapingLoop

T = TypeVar("T")
NEVER = math.inf


class Leader(LeapingLoop):
    """The loop that says what time it is."""

    def __init__(self) -> None:
        super().__init__()
        self._is_leaping = True
        self._free_until: dict[Connection, float | None] = {}  # None: they have not answered
        self._answers = 0
        self._known = 0  # of what had happened here when they were asked

    def add(self, line: Connection) -> None:
        """Take somebody in; time waits for them from now on."""
        self.listen(line.fileno(), self._hear, line)
        self._ask(line)

    def remove(self, line: Connection) -> None:
        """Wait for somebody no longer."""
        if line in self._free_until:
            del self._free_until[line]
            self.remove_reader(line.fileno())
            line.close()

    def _ask(self, line: Connection) -> None:
        self._free_until[line] = None
        try:
            line.send(self.time())
        except OSError:
            self.remove(line)

    def _ask_all(self) -> None:
        self._known = self._happened
        for line in list(self._free_until):
            self._ask(line)

    def _hear(self, line: Connection) -> None:
        self._answers += 1
        try:
            self._free_until[line] = line.recv()
        except (EOFError, OSError):  # they are dead
            self.remove(line)

    @property
    def _happened(self) -> int:
        """How much has happened here but for their answers."""
        return self.events - self._answers

    def _leaps(self, seconds: float | None) -> bool:
        if self._is_waiting_for_answers():
            return False
        if self._known != self._happened:
            self._ask_all()
            if self._is_waiting_for_answers():
                return False
        mine = NEVER if seconds is None else self.time() + seconds
        next_thing = min(mine, *(until or 0.0 for until in self._free_until.values()), NEVER)
        if next_thing == NEVER:
            return False
        self._stands_at = max(self._stands_at, next_thing)
        self._ask_all()
        if mine <= next_thing:
            self._known -= 1  # what is done here now may give them something to do: they are asked again
        return True

    def _is_waiting_for_answers(self) -> bool:
        return None in self._free_until.values()


class Follower(LeapingLoop):
    """A loop that is told what time it is.

    Args:
        line: to the one that leads.
    """

    def __init__(self, line: Connection) -> None:
        super().__init__()
        self._line = line
        self._is_asked = True
        self._is_leaping, self._stands_at = True, line.recv()
        self.listen(line.fileno(), self._hear)

    def _hear(self) -> None:
        try:
            self._stands_at = self._line.recv()
        except (EOFError, OSError):  # the sandbox is gone, and so is what for
            os._exit(1)
        self._is_asked = True

    def _lets_work(self, seconds: float | None) -> Events:  # noqa: ARG002  (time is not this loop's to move on)
        return self._selector_at_rest.wait(None)

    def _leaps(self, seconds: float | None) -> bool:
        """Answer, and wait to be told."""
        if self._is_asked:
            self._is_asked = False
            self._line.send(NEVER if seconds is None else self._stands_at + seconds)
        return False


def lived(story: Coroutine[Any, Any, T], loop: Callable[[], LeapingLoop] = Leader) -> T:
    """What a coroutine gives in such a loop."""
    with asyncio.Runner(loop_factory=loop) as runner:
        return runner.run(story)
