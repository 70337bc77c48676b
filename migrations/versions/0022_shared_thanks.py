"""A thank-you may be shared if its writer and its readers agree; what was given up is found by an index."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0022"
down_revision: str | None = "0021"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Nobody was asked about earlier ones, so none of them is shared."""
    op.add_column("feedback", sa.Column("shares", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("feedback", sa.Column("agreed", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("feedback") as batch_op:
        batch_op.alter_column("shares", server_default=None)
        batch_op.alter_column("agreed", server_default=None)

    failed = sa.text("state = 'failed'")
    op.create_index(
        "ix_notices_failed", "notices", ["program_id"], sqlite_where=failed, postgresql_where=failed
    )


def downgrade() -> None:
    """Who agreed is dropped."""
    op.drop_index("ix_notices_failed", "notices")
    with op.batch_alter_table("feedback") as batch_op:
        batch_op.drop_column("shares")
        batch_op.drop_column("agreed")
