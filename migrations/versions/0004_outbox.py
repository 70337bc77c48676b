"""Claims that end by themselves, doubts, who speaks for a workspace."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NOTICES = sa.table(
    "notices",
    sa.column("workspace_id", sa.Integer),
    sa.column("program_id", sa.Integer),
    sa.column("kind", sa.String),
    sa.column("lane", sa.String),
    sa.column("state", sa.String),
    sa.column("next_attempt_at", sa.DateTime),
    sa.column("in_doubt", sa.Boolean),
    sa.column("ambiguous", sa.Boolean),
)
PROGRAMS = sa.table("programs", sa.column("id", sa.Integer), sa.column("workspace_id", sa.Integer))


def upgrade() -> None:
    """Apply it; what is being sent just now is in doubt, and what was left as unknown is ambiguous."""
    with op.batch_alter_table("workspaces") as batch_op:
        batch_op.add_column(sa.Column("sender", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("sender_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("stopped", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("notices") as batch_op:
        batch_op.drop_index(batch_op.f("ix_notices_state_next_attempt_at"))
        batch_op.add_column(sa.Column("workspace_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("lane", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("claimed_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("in_doubt", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("ambiguous", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("payload", sa.JSON(), nullable=True))
        batch_op.alter_column("next_attempt_at", existing_type=sa.DateTime(timezone=True), nullable=True)
    _fill()
    with op.batch_alter_table("notices") as batch_op:
        batch_op.alter_column("workspace_id", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("lane", existing_type=sa.String(length=16), nullable=False)
        batch_op.alter_column("in_doubt", existing_type=sa.Boolean(), nullable=False)
        batch_op.alter_column("ambiguous", existing_type=sa.Boolean(), nullable=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_notices_workspace_id_workspaces"),
            "workspaces",
            ["workspace_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch_op.create_index(batch_op.f("ix_notices_state"), ["state"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_notices_workspace_id_lane_next_attempt_at"),
            ["workspace_id", "lane", "next_attempt_at"],
            unique=False,
        )


def _fill() -> None:
    workspace = (
        sa.select(PROGRAMS.c.workspace_id).where(PROGRAMS.c.id == NOTICES.c.program_id).scalar_subquery()
    )
    op.execute(
        NOTICES.update().values(
            workspace_id=workspace,
            lane=sa.case((NOTICES.c.kind == "intro", "opening"), else_="direct"),
            in_doubt=NOTICES.c.state == "sending",
            ambiguous=NOTICES.c.state == "unknown",
        )
    )
    settled = NOTICES.c.state.not_in(["pending", "sending"])
    op.execute(NOTICES.update().where(settled).values(next_attempt_at=None))


def downgrade() -> None:
    """Take it back."""
    op.execute(NOTICES.update().where(NOTICES.c.state == "claimed").values(state="pending"))
    due_at = sa.column("due_at", sa.DateTime)
    op.execute(NOTICES.update().where(NOTICES.c.next_attempt_at.is_(None)).values(next_attempt_at=due_at))
    with op.batch_alter_table("notices") as batch_op:
        batch_op.drop_index(batch_op.f("ix_notices_workspace_id_lane_next_attempt_at"))
        batch_op.drop_index(batch_op.f("ix_notices_state"))
        batch_op.drop_constraint(batch_op.f("fk_notices_workspace_id_workspaces"), type_="foreignkey")
        batch_op.alter_column("next_attempt_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        for column in ("payload", "ambiguous", "in_doubt", "claimed_by", "lane", "workspace_id"):
            batch_op.drop_column(column)
        batch_op.create_index(
            batch_op.f("ix_notices_state_next_attempt_at"), ["state", "next_attempt_at"], unique=False
        )
    with op.batch_alter_table("workspaces") as batch_op:
        for column in ("stopped_at", "stopped", "sender_until", "sender"):
            batch_op.drop_column(column)
