"""What the tables of workspaces and installations hold of people: who installed the app, and ciphertext of what Slack gave them."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, or_, select

from bot.store.base import Base
from bot.store.privacy.declaration import Blanked, Forgotten, Holding
from bot.store.tables import InstallationRow, InstalledBotRow, OAuthStateRow, WorkspaceRow

_OF_BOTH = (
    *("id", "client_id", "app_id", "enterprise_id", "enterprise_name", "team_id", "team_name", "bot_token"),
    *("bot_id", "bot_user_id", "bot_scopes", "bot_refresh_token", "bot_token_expires_at"),
    *("is_enterprise_install", "installed_at"),
)
_OF_THE_INSTALLER = ("user_token", "user_scopes", "user_refresh_token", "user_token_expires_at")


def _is_installer(who: Forgotten) -> ColumnElement[bool]:
    """What somebody installed, which stays installed."""
    here = WorkspaceRow.id == who.workspace_id
    return (InstallationRow.user_id == who.slack_id) & or_(
        InstallationRow.team_id.in_(select(WorkspaceRow.team_id).where(here)),
        InstallationRow.enterprise_id.in_(select(WorkspaceRow.enterprise_id).where(here)),
    )


INSTALL_HOLDINGS: Mapping[type[Base], Holding] = {
    WorkspaceRow: Holding(
        impersonal=(
            *("id", "team_id", "name", "sender", "sender_until", "stopped", "stopped_at"),
            *("enterprise_id", "uninstalled_at"),
        )
    ),
    InstallationRow: Holding(
        impersonal=(
            *_OF_BOTH,
            *("enterprise_url", "token_type", "refreshing_until", "incoming_webhook_url"),
            *("incoming_webhook_channel", "incoming_webhook_channel_id"),
            "incoming_webhook_configuration_url",
        ),
        blanked=(Blanked(_is_installer, {"user_id": "", **dict.fromkeys(_OF_THE_INSTALLER)}),),
    ),
    InstalledBotRow: Holding(impersonal=_OF_BOTH),
    OAuthStateRow: Holding(impersonal=("state", "expires_at")),
}
