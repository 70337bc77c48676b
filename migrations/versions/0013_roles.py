"""Programs have roles, and people a side, a capacity, and the day since when they are here."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ADDED = ("side", "capacity", "started_on", "joined_on")


def upgrade() -> None:
    """Everyone may meet everyone; it isn't known since when those are here who joined before."""
    op.add_column("programs", sa.Column("roles", sa.Text(), nullable=False, server_default=""))
    op.add_column("participants", sa.Column("side", sa.Text(), nullable=False, server_default=""))
    op.add_column("participants", sa.Column("capacity", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("participants", sa.Column("started_on", sa.Date(), nullable=True))
    op.add_column("participants", sa.Column("joined_on", sa.Date(), nullable=True))
    with op.batch_alter_table("programs") as batch_op:
        batch_op.alter_column("roles", server_default=None)
    with op.batch_alter_table("participants") as batch_op:
        batch_op.alter_column("side", server_default=None)
        batch_op.alter_column("capacity", server_default=None)


def downgrade() -> None:
    """What only this version knows is dropped."""
    with op.batch_alter_table("participants") as batch_op:
        for column in ADDED:
            batch_op.drop_column(column)
    with op.batch_alter_table("programs") as batch_op:
        batch_op.drop_column("roles")
