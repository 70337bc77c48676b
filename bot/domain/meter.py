"""What is measured of the bot's work, whoever reads it. Labels, and names of spans, are words of the bot's own: nothing that a person typed or is."""

from contextlib import AbstractContextManager, nullcontext
from typing import Protocol


class Meter(Protocol):
    """Takes measurements; durations are in seconds."""

    def acked(self, kind: str, seconds: float) -> None:
        """A payload of Slack's was acked, so long after it came in."""

    def answered(self, request: str, seconds: float) -> None:
        """What somebody asked for was done, so long after it came in."""

    def sent(self, kind: str, result: str) -> None:
        """A notice of a kind was tried, with this result."""

    def limited(self, method: str) -> None:
        """Slack answered a call of a method with 429."""

    def planned(self, seconds: float) -> None:
        """A round that starts was matched in so much time."""


class Unmeasured:
    """Takes no notice of anything."""

    def acked(self, kind: str, seconds: float) -> None:
        """Nobody asks."""

    def answered(self, request: str, seconds: float) -> None:
        """Nobody asks."""

    def sent(self, kind: str, result: str) -> None:
        """Nobody asks."""

    def limited(self, method: str) -> None:
        """Nobody asks."""

    def planned(self, seconds: float) -> None:
        """Nobody asks."""


UNMEASURED = Unmeasured()


class Tracer(Protocol):
    """Records spans; all of them bear the current cause."""

    def begin(self, name: str) -> AbstractContextManager[None]:
        """The first span of the current cause: a request, an event, a job."""

    def step(self, name: str, caused_by: str | None) -> AbstractContextManager[None]:
        """A span within another, linked to the first span of what caused it; outside of any, nothing is recorded."""


class _Process:
    """What this process records with; nothing, unless an operator collects traces."""

    tracer: Tracer | None = None


def trace_with(tracer: Tracer | None) -> None:
    """Record all spans of this process with a tracer from now on; None for none."""
    _Process.tracer = tracer


def begin(name: str) -> AbstractContextManager[None]:
    """Record what the current cause set off."""
    return _Process.tracer.begin(name) if _Process.tracer else nullcontext()


def step(name: str, caused_by: str | None = None) -> AbstractContextManager[None]:
    """Record a step of it.

    Args:
        caused_by: the cause of just this step, where it isn't that of what goes on.
    """
    return _Process.tracer.step(name, caused_by) if _Process.tracer else nullcontext()
