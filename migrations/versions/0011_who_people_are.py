"""Guests, namesakes, people whom Slack won't let the bot reach or bring together, and many who vanish at once."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NO = sa.text("false")
NAMESAKES = (
    "UPDATE members SET namesake = true WHERE name != '' AND EXISTS (SELECT 1 FROM members other"
    " WHERE other.workspace_id = members.workspace_id AND other.name = members.name AND other.id != members.id)"
)
FLAGS = (("members", "outsider"), ("members", "namesake"), ("programs", "parts_with"))


def upgrade() -> None:
    """Nobody is an outsider, unseen or held until Slack has been asked; namesakes are known from the names."""
    for table, column in FLAGS:
        op.add_column(table, sa.Column(column, sa.Boolean(), nullable=False, server_default=NO))
    op.add_column("members", sa.Column("unseen_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("programs", sa.Column("vanished", sa.Integer(), nullable=True))
    op.add_column("participants", sa.Column("parted_at", sa.DateTime(timezone=True), nullable=True))
    for table, column in FLAGS:
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column(column, server_default=None)
    op.create_index("ix_members_name", "members", ["workspace_id", "name"])
    op.execute(NAMESAKES)
    op.create_table(
        "refused_pairs",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["one_id"], ["participants.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["participants.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("one_id", "other_id"),
    )


def downgrade() -> None:
    """What only this version knows is dropped."""
    op.drop_table("refused_pairs")
    op.drop_index("ix_members_name", "members")
    with op.batch_alter_table("participants") as batch_op:
        batch_op.drop_column("parted_at")
    with op.batch_alter_table("programs") as batch_op:
        batch_op.drop_column("vanished")
        batch_op.drop_column("parts_with")
    with op.batch_alter_table("members") as batch_op:
        for column in ("outsider", "namesake", "unseen_until"):
            batch_op.drop_column(column)
