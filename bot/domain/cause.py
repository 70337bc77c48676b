"""What set off the work that is going on: one short random id in every line of the log about it, and on the notices that it writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_cause: ContextVar[str | None] = ContextVar("cause", default=None)


@contextmanager
def because_of(cause: str | None) -> Iterator[None]:
    """Name the cause of all that is done within this context, and of what is begun in it."""
    earlier = _cause.set(cause)
    try:
        yield
    finally:
        _cause.reset(earlier)


def current_cause() -> str | None:
    """The cause of what is going on; None if nothing named one."""
    return _cause.get()
