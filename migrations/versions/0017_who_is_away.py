"""Until when people are away by their status in Slack, and the round that they come to all the same."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Statuses are known once Slack is asked, at the next start."""
    op.add_column("members", sa.Column("away_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("participants", sa.Column("comes_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Nobody is left out for a status."""
    with op.batch_alter_table("participants") as batch_op:
        batch_op.drop_column("comes_at")
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("away_until")
