"""Notices count how often Slack has refused them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """None of those that are still to be sent counts as refused so far."""
    op.add_column("notices", sa.Column("refusals", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """A refusal is final at once, as before."""
    with op.batch_alter_table("notices") as batch_op:
        batch_op.drop_column("refusals")
