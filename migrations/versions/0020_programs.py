"""Programs have a name, words of their own, a least number of people, an end, and know where their settings come from."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0020"
down_revision: str | None = "0019"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NAMES = ("name", "tone", "language", "opening", "themes", "questions", "least", "guests", "origins")

MOMENTS = ("ended_at", "too_few_at")


def _added() -> list[sa.Column[object]]:
    """The columns that every program has, with what holds for those that there are."""
    kinds = (sa.Text(), sa.String(16), sa.String(16), sa.Text(), sa.JSON(), sa.JSON(), sa.Integer())
    values = ("", "warm", "", "", "[]", "[]", "4", sa.false(), "{}")
    return [
        sa.Column(name, kind, nullable=False, server_default=value)
        for name, kind, value in zip(NAMES, (*kinds, sa.Boolean(), sa.JSON()), values, strict=True)
    ]


def upgrade() -> None:
    """What there is goes on as before; where its settings come from is known at the next start."""
    for column in _added():
        op.add_column("programs", column)
    for name in MOMENTS:
        op.add_column("programs", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("members", sa.Column("guest", sa.Boolean(), nullable=False, server_default=sa.false()))
    for table, names in (("programs", NAMES), ("members", ("guest",))):
        with op.batch_alter_table(table) as batch_op:
            for name in names:
                batch_op.alter_column(name, server_default=None)

    op.add_column("participants", sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_participants_member_id", "participants", ["member_id"])


def downgrade() -> None:
    """What only this version knows is dropped; a workspace's later programs stay in the tables, where nobody looks."""
    with op.batch_alter_table("programs") as batch_op:
        for name in (*NAMES, *MOMENTS):
            batch_op.drop_column(name)
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("guest")
    op.drop_index("ix_participants_member_id", "participants")
    with op.batch_alter_table("participants") as batch_op:
        batch_op.drop_column("asked_at")
