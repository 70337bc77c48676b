"""A notice knows the log's id of what wrote it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0021"
down_revision: str | None = "0020"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Notices that there are have none."""
    op.add_column("notices", sa.Column("cause", sa.String(16), nullable=True))


def downgrade() -> None:
    """Only the log knows it then."""
    with op.batch_alter_table("notices") as batch_op:
        batch_op.drop_column("cause")
