"""How long the introductions of a large round take, and which schemas older bots can go on beside."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0024"
down_revision: str | None = "0023"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

contracts = True  # bots of earlier versions know nothing of this


def upgrade() -> None:
    """Of rounds that were announced before, nobody was told."""
    op.add_column("programs", sa.Column("introduces_for", sa.Interval(), nullable=True))
    op.add_column("alembic_version", sa.Column("contracted", sa.String(32), nullable=True))


def downgrade() -> None:
    """What only this version knows is dropped."""
    op.drop_column("alembic_version", "contracted")
    op.drop_column("programs", "introduces_for")
