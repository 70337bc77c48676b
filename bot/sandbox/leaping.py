"""An event loop whose time waits for the work: it stands still while there is any, and leaps once there is none.

What takes an hour of waiting takes no time then, and a slow machine changes nothing but how long it takes in the end.
"""

import asyncio
import selectors
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self, TypeAlias, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from _typeshed import FileDescriptorLike

Events: TypeAlias = list[tuple[selectors.SelectorKey, int]]
Rest: TypeAlias = Callable[[float | None], Events]
T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop that goes by real time, and by its own within ``leaping``.

    There is work while anything is ready, a thread of the loop's is busy, or a file is watched by other means than the loop's
    own transports and streams: so do drivers of databases, for as long as they wait for an answer. While there is work of
    which nothing is ready, its time is real time.
    """

    def __init__(self) -> None:
        self._selector_at_rest = _Selector(self._rest)
        self._is_leaping = False
        self._stands_at = 0.0
        self._ahead = 0.0  # of real time
        self._threads = 0
        self._read: set[int] = set()  # files that drivers of databases watch
        self._written: set[int] = set()
        super().__init__(self._selector_at_rest)

    @classmethod
    def running(cls) -> Self:
        """The loop that runs, which has to be such a one."""
        loop = asyncio.get_running_loop()
        if not isinstance(loop, cls):
            raise TypeError(f"This has to run in a {cls.__name__}.")
        return loop

    def time(self) -> float:
        """Seconds that never go back."""
        return self._stands_at if self._is_leaping else super().time() + self._ahead

    @contextmanager
    def leaping(self) -> Iterator[None]:
        """Let time stand still and leap, until the block ends."""
        self._stands_at, self._is_leaping = self.time(), True
        try:
            yield
        finally:
            self._ahead, self._is_leaping = self._stands_at - super().time(), False

    @property
    def events(self) -> int:
        """How often something from outside has given it something to do."""
        return self._selector_at_rest.events

    def add_reader(self, fd: "FileDescriptorLike", callback: Callable[[*Ts], object], *args: *Ts) -> None:
        """Watch a file for something to read, and count that as work until it is not watched any more."""
        self.listen(fd, callback, *args)
        self._read.add(_number(fd))

    def listen(self, fd: "FileDescriptorLike", callback: Callable[[*Ts], object], *args: *Ts) -> None:
        """Watch a file for something to read that nobody waits for."""
        super().add_reader(fd, callback, *args)

    def remove_reader(self, fd: "FileDescriptorLike") -> bool:
        """Watch it no longer; tells whether it was."""
        self._read.discard(_number(fd))
        return super().remove_reader(fd)

    def add_writer(self, fd: "FileDescriptorLike", callback: Callable[[*Ts], object], *args: *Ts) -> None:
        """Watch a file for room to write, and count that as work until it is not watched any more."""
        super().add_writer(fd, callback, *args)
        self._written.add(_number(fd))

    def remove_writer(self, fd: "FileDescriptorLike") -> bool:
        """Watch it no longer; tells whether it was."""
        self._written.discard(_number(fd))
        return super().remove_writer(fd)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        """Have a thread do something, and count it as work."""
        future = super().run_in_executor(executor, func, *args)
        self._threads += 1
        future.add_done_callback(self._thread_is_done)
        return future

    def _thread_is_done(self, _: asyncio.Future[T]) -> None:
        self._threads -= 1

    def _rest(self, seconds: float | None) -> Events:
        """Nothing is ready, and the next thing to do by itself is so many seconds away, if there is any."""
        if not self._is_leaping:
            return self._selector_at_rest.wait(seconds)
        if self._threads or self._read or self._written:
            return self._lets_work(seconds)
        return [] if self._leaps(seconds) else self._selector_at_rest.wait(None)

    def _lets_work(self, seconds: float | None) -> Events:
        """Something is at work: give it real time, until it has done something or the next thing to do is due."""
        events = self._selector_at_rest.wait(seconds)
        if not events:
            self._stands_at += seconds or 0.0
        return events

    def _leaps(self, seconds: float | None) -> bool:
        """Go on to the next thing to do; False if there is none."""
        if seconds is None:
            return False
        self._stands_at += seconds
        return True


def _number(fd: "FileDescriptorLike") -> int:
    return fd if isinstance(fd, int) else fd.fileno()


class _Selector(selectors.DefaultSelector):
    """Asks before it waits."""

    def __init__(self, rest: Rest) -> None:
        super().__init__()
        self._rest = rest
        self.events = 0

    def select(self, timeout: float | None = None) -> Events:
        """Give what is ready; where nothing is, and may be waited for, it is up to the loop how."""
        ready = self.wait(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        return self._rest(timeout)

    def wait(self, timeout: float | None) -> Events:
        """Wait for real."""
        ready = super().select(timeout)
        self.events += len(ready)
        return ready
