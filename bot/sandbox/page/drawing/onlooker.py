"""Who looks at a screen: what names they read, and whom and what they can choose."""

from typing import Protocol

from bot.sandbox.rendering.mrkdwn import Reader


class Onlooker(Reader, Protocol):
    """The reader of a screen."""

    @property
    def user_id(self) -> str:
        """Return who looks."""

    def people(self) -> list[tuple[str, str]]:
        """Return everyone who can be chosen: id and name."""

    def places(self) -> list[tuple[str, str]]:
        """Return the conversations that can be chosen: id and name."""
