"""An event loop whose time stands still while there is work, and leaps ahead when there is none.

An hour of waiting then takes no time, and on a slow machine everything just takes longer in real time.
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
    """A loop that follows real time, and a time of its own within ``leaping``.

    There is work while a callback is ready, a thread of the loop is busy, or a file is watched other than by
    the loop's own transports and streams; database drivers do that while they wait for an answer. While there
    is work but nothing is ready, the loop's time runs like real time.
    """

    def __init__(self) -> None:
        self._selector_at_rest = _Selector(self._rest)
        self._is_leaping = False
        self._stands_at = 0.0
        self._ahead = 0.0  # of real time
        self._threads = 0
        self._read: set[int] = set()  # files that database drivers watch
        self._written: set[int] = set()
        super().__init__(self._selector_at_rest)

    @classmethod
    def running(cls) -> Self:
        """Return the running loop.

        Raises:
            TypeError: it is not a `LeapingLoop`.
        """
        loop = asyncio.get_running_loop()
        if not isinstance(loop, cls):
            raise TypeError(f"This has to run in a {cls.__name__}.")
        return loop

    def time(self) -> float:
        """Return seconds that never go back."""
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
        """How often something from outside has given the loop work."""
        return self._selector_at_rest.events

    def add_reader(self, fd: "FileDescriptorLike", callback: Callable[[*Ts], object], *args: *Ts) -> None:
        """Watch a file for reading; it counts as work until it is no longer watched."""
        self.listen(fd, callback, *args)
        self._read.add(_number(fd))

    def listen(self, fd: "FileDescriptorLike", callback: Callable[[*Ts], object], *args: *Ts) -> None:
        """Watch a file for reading, without counting it as work: nobody waits for it."""
        super().add_reader(fd, callback, *args)

    def remove_reader(self, fd: "FileDescriptorLike") -> bool:
        """Stop watching a file for reading; return whether it was watched."""
        self._read.discard(_number(fd))
        return super().remove_reader(fd)

    def add_writer(self, fd: "FileDescriptorLike", callback: Callable[[*Ts], object], *args: *Ts) -> None:
        """Watch a file for writing; it counts as work until it is no longer watched."""
        super().add_writer(fd, callback, *args)
        self._written.add(_number(fd))

    def remove_writer(self, fd: "FileDescriptorLike") -> bool:
        """Stop watching a file for writing; return whether it was watched."""
        self._written.discard(_number(fd))
        return super().remove_writer(fd)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        """Run a function in a thread, and count it as work."""
        future = super().run_in_executor(executor, func, *args)
        self._threads += 1
        future.add_done_callback(self._thread_is_done)
        return future

    def _thread_is_done(self, _: asyncio.Future[T]) -> None:
        self._threads -= 1

    def _rest(self, seconds: float | None) -> Events:
        """Handle a moment when nothing is ready; the next timer is due in `seconds`, if there is one."""
        if not self._is_leaping:
            return self._selector_at_rest.wait(seconds)
        if self._threads or self._read or self._written:
            return self._lets_work(seconds)
        return [] if self._leaps(seconds) else self._selector_at_rest.wait(None)

    def _lets_work(self, seconds: float | None) -> Events:
        """Give running work real time, until it finishes something or the next timer is due."""
        events = self._selector_at_rest.wait(seconds)
        if not events:
            self._stands_at += seconds or 0.0
        return events

    def _leaps(self, seconds: float | None) -> bool:
        """Leap to the next timer; return False if there is none."""
        if seconds is None:
            return False
        self._stands_at += seconds
        return True


def _number(fd: "FileDescriptorLike") -> int:
    return fd if isinstance(fd, int) else fd.fileno()


class _Selector(selectors.DefaultSelector):
    """Asks the loop before it waits."""

    def __init__(self, rest: Rest) -> None:
        super().__init__()
        self._rest = rest
        self.events = 0

    def select(self, timeout: float | None = None) -> Events:
        """Return what is ready; if nothing is and waiting is allowed, let the loop decide how to wait."""
        ready = self.wait(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        return self._rest(timeout)

    def wait(self, timeout: float | None) -> Events:
        """Wait in real time."""
        ready = super().select(timeout)
        self.events += len(ready)
        return ready
