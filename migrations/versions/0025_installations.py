"""What was installed by OAuth, and workspaces that are of an organisation, or where the app was removed."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0025"
down_revision: str | None = "0024"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

INSTALLATIONS, BOTS = "installations", "installed_bots"
IDS = ("enterprise_id", "team_id", "bot_id", "bot_user_id")
TEXTS = ("enterprise_name", "team_name", "bot_token", "bot_scopes", "bot_refresh_token")
OF_PEOPLE = ("enterprise_url", "user_token", "user_scopes", "user_refresh_token")
WEBHOOKS = ("url", "channel", "channel_id", "configuration_url")


def upgrade() -> None:
    """Nothing is installed by OAuth yet, and nothing was removed."""
    webhooks = [f"incoming_webhook_{name}" for name in WEBHOOKS]
    op.create_table(
        INSTALLATIONS,
        *_common(),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("token_type", sa.String(64), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in (*OF_PEOPLE, *webhooks)),
        sa.Column("user_token_expires_at", sa.DateTime(), nullable=True),
        sa.Column("refreshing_until", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_table(BOTS, *_common())
    op.create_table(
        "oauth_states",
        sa.Column("state", sa.String(64), primary_key=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    with op.batch_alter_table("workspaces") as table:
        table.add_column(sa.Column("enterprise_id", sa.String(64), nullable=True))
        table.add_column(sa.Column("uninstalled_at", sa.DateTime(timezone=True), nullable=True))


def _common() -> list[sa.Column[object]]:
    """The columns that both tables of the SDK have."""
    return [
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("client_id", sa.String(64), nullable=False),
        sa.Column("app_id", sa.String(64), nullable=False),
        *(sa.Column(name, sa.String(64), nullable=True) for name in IDS),
        *(sa.Column(name, sa.Text(), nullable=True) for name in TEXTS),
        sa.Column("bot_token_expires_at", sa.DateTime(), nullable=True),
        sa.Column("is_enterprise_install", sa.Boolean(), nullable=False),
        sa.Column("installed_at", sa.DateTime(), nullable=False),
    ]


def downgrade() -> None:
    """What only this version knows is dropped."""
    with op.batch_alter_table("workspaces") as table:
        table.drop_column("uninstalled_at")
        table.drop_column("enterprise_id")
    for table_name in ("oauth_states", BOTS, INSTALLATIONS):
        op.drop_table(table_name)
