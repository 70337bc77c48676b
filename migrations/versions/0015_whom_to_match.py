"""More rules for matching, and what the operator tells about people: whom they report to, and their level."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

RULES = (
    ("able_to_meet", sa.String(16), sa.text("'preference'")),
    ("reporting_lines", sa.Integer(), sa.text("0")),
    ("levels", sa.String(16), sa.text("'off'")),
    ("sweet_spot", sa.Boolean(), sa.text("false")),
)


def upgrade() -> None:
    """Rounds and programs that are there already go by what was the rule then; nothing is told of people yet."""
    for table in ("programs", "rounds"):
        for column, kind, usual in RULES:
            op.add_column(table, sa.Column(column, kind, nullable=False, server_default=usual))
        with op.batch_alter_table(table) as batch_op:
            for column, kind, _ in RULES:
                batch_op.alter_column(column, existing_type=kind, server_default=None)
    op.add_column("members", sa.Column("level", sa.Integer(), nullable=True))
    op.add_column("members", sa.Column("managers", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    with op.batch_alter_table("members") as batch_op:
        batch_op.alter_column("managers", existing_type=sa.JSON(), server_default=None)


def downgrade() -> None:
    """What only this version knows is dropped."""
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("managers")
        batch_op.drop_column("level")
    for table in ("rounds", "programs"):
        with op.batch_alter_table(table) as batch_op:
            for column, _, _ in RULES:
                batch_op.drop_column(column)
