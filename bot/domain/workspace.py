"""A workspace, and what the bot needs to work in it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

REFRESHED_BEFORE = timedelta(hours=2)  # a token expires: Slack's last twelve hours
OVERDUE_AFTER = timedelta(minutes=30)  # in which a refresh has been tried again and again


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
    """The bot in one workspace: who it is there, by Slack's ids, and the token that it speaks with.

    Args:
        enterprise_id: the organisation whose token it is, which is good in several workspaces; empty for a workspace's own.
        by_oauth: whether somebody there installed the app; else its token stands in the settings.
    """

    team_id: str
    team_name: str
    bot_id: str
    bot_user_id: str
    bot_token: str = field(repr=False)
    enterprise_id: str = ""
    by_oauth: bool = False


@dataclass(frozen=True, slots=True)
class Grant:
    """What Slack granted as somebody installed the app, in one workspace or in all of an organisation that let it in.

    Args:
        id: of its row.
        enterprise_id: the organisation; empty for a workspace of none.
        team_id: the workspace; empty if it is for the organisation.
        name: of the workspace or the organisation.
        expires_at: when the token does; None if it never does.
        installer: Slack's id of whoever installed the app; empty for one who was forgotten.
        can_be_renewed: False if its token expires and nothing is left to refresh it with.
    """

    id: int
    enterprise_id: str
    team_id: str
    name: str
    bot_id: str
    bot_user_id: str
    bot_token: str = field(repr=False)
    expires_at: datetime | None
    installer: str
    installed_at: datetime
    can_be_renewed: bool = True

    @property
    def key(self) -> str:
        """Slack's id of the workspace or the organisation."""
        return self.team_id or self.enterprise_id

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to refresh the token."""
        soon = self.expires_at is not None and self.expires_at - REFRESHED_BEFORE <= now
        return soon and self.can_be_renewed

    def is_overdue(self, now: datetime) -> bool:
        """Whether the token should have been refreshed a while ago, so that something must be wrong."""
        return self.is_due(now - OVERDUE_AFTER)

    def within(self, team_id: str, name: str) -> Installation:
        """The bot in one of the workspaces."""
        whose = "" if self.team_id else self.enterprise_id
        return Installation(
            team_id, name, self.bot_id, self.bot_user_id, self.bot_token, whose, by_oauth=True
        )
