"""A workspace, and what the bot needs to work in it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Workspace:
    """A Slack team that installed the bot.

    Args:
        id: the bot's own.
        team_id: Slack's.
    """

    id: int
    team_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Installation:
    """The bot in one workspace: who it is there, by Slack's ids, and the token that it speaks with."""

    team_id: str
    team_name: str
    bot_id: str
    bot_user_id: str
    bot_token: str = field(repr=False)
