"""The tables of Slack's SDK: what was installed, and the states of installations under way.

Their columns are the SDK's; its tables call the same things by the same names. They lead to no workspace, for an installation
may be for a whole organisation. Tokens are ciphertext, and moments are in UTC without saying so, as the SDK writes them.
"""

from datetime import datetime

from sqlalchemy import DateTime, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base


class _Installed(Base):
    """What both of the SDK's tables say of the bot that was installed."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(String(64))
    app_id: Mapped[str] = mapped_column(String(64))
    enterprise_id: Mapped[str | None] = mapped_column(String(64))
    enterprise_name: Mapped[str | None]
    team_id: Mapped[str | None] = mapped_column(String(64))
    team_name: Mapped[str | None]
    bot_token: Mapped[str | None]
    bot_id: Mapped[str | None] = mapped_column(String(64))
    bot_user_id: Mapped[str | None] = mapped_column(String(64))
    bot_scopes: Mapped[str | None]
    bot_refresh_token: Mapped[str | None]
    bot_token_expires_at: Mapped[datetime | None] = mapped_column(DateTime)
    is_enterprise_install: Mapped[bool]
    installed_at: Mapped[datetime] = mapped_column(DateTime)


class InstallationRow(_Installed):
    """What Slack granted as somebody installed the app, in a workspace or, without a ``team_id``, in an organisation.

    ``refreshing_until`` is how long one process has the right to refresh its tokens.
    """

    __tablename__ = "installations"

    enterprise_url: Mapped[str | None]
    user_id: Mapped[str] = mapped_column(String(64))
    user_token: Mapped[str | None]
    user_scopes: Mapped[str | None]
    user_refresh_token: Mapped[str | None]
    user_token_expires_at: Mapped[datetime | None] = mapped_column(DateTime)
    incoming_webhook_url: Mapped[str | None]
    incoming_webhook_channel: Mapped[str | None]
    incoming_webhook_channel_id: Mapped[str | None]
    incoming_webhook_configuration_url: Mapped[str | None]
    token_type: Mapped[str | None] = mapped_column(String(64))
    refreshing_until: Mapped[datetime | None]


class InstalledBotRow(_Installed):
    """The bot of an installation, which the SDK keeps beside it."""

    __tablename__ = "installed_bots"


class OAuthStateRow(Base):
    """What tells that an installation was begun here: good once, and only until ``expires_at``."""

    __tablename__ = "oauth_states"

    state: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires_at: Mapped[datetime]
