"""Whom programs invite, whom they have invited, and who is new in a workspace."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0023"
down_revision: str | None = "0022"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

MOMENTS = ("told_at", "declined_at", "takes_part_from")


def upgrade() -> None:
    """No program invites anybody by itself."""
    op.create_table(
        "invite_rules",
        _key("invite_rules", "program"),
        sa.Column("channel", sa.Boolean(), nullable=False),
        sa.Column("departments", sa.JSON(), nullable=False),
        sa.Column("offices", sa.JSON(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("enrols", sa.Boolean(), nullable=False),
        sa.Column("looks_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_table(
        "program_invitations",
        _key("program_invitations", "program"),
        _key("program_invitations", "member"),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.DateTime(timezone=True), nullable=True) for name in MOMENTS),
    )
    op.create_index("ix_program_invitations_member_id", "program_invitations", ["member_id"])
    op.create_table(
        "arrivals",
        _key("arrivals", "workspace"),
        sa.Column("slack_id", sa.String(64), primary_key=True),
        sa.Column("since", sa.Date(), nullable=True),
    )


def _key(table: str, one: str) -> sa.Column[int]:
    """A part of the primary key that leads to another table."""
    leads_to = sa.ForeignKey(f"{one}s.id", ondelete="CASCADE", name=f"fk_{table}_{one}_id_{one}s")
    return sa.Column(f"{one}_id", sa.Integer(), leads_to, primary_key=True)


def downgrade() -> None:
    """What only this version knows is dropped."""
    for table in ("arrivals", "program_invitations", "invite_rules"):
        op.drop_table(table)
