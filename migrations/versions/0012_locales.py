"""The locale that each person uses Slack in."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Nothing is known of it until Slack is asked, at the next start: everyone reads the workspace's language until then."""
    op.add_column("members", sa.Column("locale", sa.String(35), nullable=False, server_default=""))
    with op.batch_alter_table("members") as batch_op:
        batch_op.alter_column("locale", server_default=None)


def downgrade() -> None:
    """Everyone reads the workspace's language again."""
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("locale")
