"""What is measured of the bot's work, whoever reads it. Labels are words of the bot's own: nothing that a person typed or is."""

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
