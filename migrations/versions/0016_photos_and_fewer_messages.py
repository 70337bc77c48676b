"""People's photos in Slack, which messages they want, and which question a match is shown."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ADDED = (("members", "photo"), ("participants", "messages"), ("matches", "icebreaker"))


def upgrade() -> None:
    """Photos are known once Slack is asked, at the next start; everyone gets all messages, as before."""
    op.add_column("members", sa.Column("photo", sa.Text(), nullable=False, server_default=""))
    op.add_column("participants", sa.Column("messages", sa.String(16), nullable=False, server_default="all"))
    op.add_column("matches", sa.Column("icebreaker", sa.Integer(), nullable=False, server_default="0"))
    for table, column in ADDED:
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    """Introductions have no photos, and everyone gets all messages again."""
    for table, column in ADDED:
        with op.batch_alter_table(table) as batch_op:
            batch_op.drop_column(column)
