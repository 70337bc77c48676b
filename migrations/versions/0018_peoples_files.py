"""What imported files say of people, whom they met before, and who is kept out because they were forgotten."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

FILED = ("filed_department", "filed_team", "office")


def upgrade() -> None:
    """The first day is the member's; whose department isn't the one that Slack says has said so themselves."""
    for column in FILED:
        op.add_column("members", sa.Column(column, sa.Text(), nullable=False, server_default=""))
    op.add_column("members", sa.Column("started_on", sa.Date(), nullable=True))
    with op.batch_alter_table("members") as batch_op:
        for column in FILED:
            batch_op.alter_column(column, existing_type=sa.Text(), server_default=None)
    op.execute(
        "UPDATE members SET started_on ="
        " (SELECT max(started_on) FROM participants WHERE participants.member_id = members.id)"
    )
    op.add_column(
        "participants",
        sa.Column("own_department", sa.Boolean(), nullable=False, server_default=sa.text("false")),
    )
    op.execute(
        "UPDATE participants SET own_department = true WHERE department <> '' AND NOT EXISTS (SELECT 1 FROM members"
        " WHERE members.id = participants.member_id AND lower(members.department) = lower(participants.department))"
    )
    with op.batch_alter_table("participants") as batch_op:
        batch_op.alter_column("own_department", existing_type=sa.Boolean(), server_default=None)
        batch_op.drop_column("started_on")
    op.create_table(
        "earlier_meetings",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("met_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["one_id"], ["members.id"], op.f("fk_earlier_meetings_one_id_members"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["members.id"], op.f("fk_earlier_meetings_other_id_members"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_earlier_meetings")),
    )
    op.create_index(op.f("ix_earlier_meetings_other_id"), "earlier_meetings", ["other_id"])
    op.create_table(
        "kept_out",
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspaces.id"],
            op.f("fk_kept_out_workspace_id_workspaces"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "mark", name=op.f("pk_kept_out")),
    )


def downgrade() -> None:
    """What only this version knows is dropped."""
    op.drop_table("kept_out")
    op.drop_table("earlier_meetings")
    op.add_column("participants", sa.Column("started_on", sa.Date(), nullable=True))
    op.execute(
        "UPDATE participants SET started_on = (SELECT started_on FROM members WHERE members.id = participants.member_id)"
    )
    with op.batch_alter_table("participants") as batch_op:
        batch_op.drop_column("own_department")
    with op.batch_alter_table("members") as batch_op:
        for column in ("started_on", *FILED):
            batch_op.drop_column(column)
