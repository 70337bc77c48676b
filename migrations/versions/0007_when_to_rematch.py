"""Open rounds know when to look again for those who have nobody to meet; agreed introductions have an index."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

AGREED = sa.text("state = 'agreed'")


def upgrade() -> None:
    """Open rounds are looked at once: nobody has written down whether somebody in them has nobody to meet."""
    op.add_column("rounds", sa.Column("rematch_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE rounds SET rematch_at = scheduled_at WHERE NOT closed")
    op.drop_index("ix_rounds_closes_at", "rounds")
    op.create_index(
        "ix_introductions_agreed",
        "introductions",
        ["for_id"],
        sqlite_where=AGREED,
        postgresql_where=AGREED,
    )


def downgrade() -> None:
    """Rounds are looked at at every look, as before."""
    op.drop_index("ix_introductions_agreed", "introductions")
    with op.batch_alter_table("rounds") as batch_op:
        batch_op.drop_column("rematch_at")
        batch_op.create_index("ix_rounds_closes_at", ["closes_at"])
