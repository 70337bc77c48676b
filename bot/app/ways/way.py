"""What either way in can do."""

from typing import Protocol


class WayIn(Protocol):
    """How what Slack sends reaches the bot."""

    async def open(self) -> None:
        """Begin to hear of Slack.

        Raises:
            SettingError: the settings don't lead there.
            SlackUnreachable: Slack doesn't answer.
        """

    async def is_open(self) -> bool:
        """Whether Slack can reach the bot, as far as the bot can know."""

    async def close(self) -> None:
        """Hear of nothing more."""
