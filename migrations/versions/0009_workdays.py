"""Workdays: a program's, and somebody's own."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Programs that are there already work from Monday to Friday, and nobody has told other days."""
    with op.batch_alter_table("programs", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("workdays", sa.String(32), nullable=False, server_default="mon,tue,wed,thu,fri")
        )
    with op.batch_alter_table("programs", schema=None) as batch_op:
        batch_op.alter_column("workdays", existing_type=sa.String(32), server_default=None)
    op.add_column("participants", sa.Column("workdays", sa.String(32), nullable=True))


def downgrade() -> None:
    """Take them back."""
    with op.batch_alter_table("participants", schema=None) as batch_op:
        batch_op.drop_column("workdays")
    with op.batch_alter_table("programs", schema=None) as batch_op:
        batch_op.drop_column("workdays")
