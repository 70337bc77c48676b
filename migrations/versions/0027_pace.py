"""How long the introductions of a large round take."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0027"
down_revision: str | None = "0023"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Of rounds that were announced before, nobody was told."""
    op.add_column("programs", sa.Column("introduces_for", sa.Interval(), nullable=True))


def downgrade() -> None:
    """What only this version knows is dropped."""
    op.drop_column("programs", "introduces_for")
