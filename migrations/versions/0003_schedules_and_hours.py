"""Days off, grace, organisers, hours; a program without a next round; notices about rounds that were missed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

MOMENT = sa.DateTime(timezone=True)
LATER = datetime(9999, 12, 31, tzinfo=UTC)
# What every program has had so far; the bot writes its settings down anew at each start.
DEFAULTS = {
    "skip_dates": (sa.JSON(), []),
    "grace": (sa.Interval(), timedelta(hours=24)),
    "organisers": (sa.JSON(), []),
    "hours": (sa.String(length=16), "09:00-16:00"),
    "hours_for": (sa.String(length=16), "reminders"),
}


def upgrade() -> None:
    """Apply it."""
    with op.batch_alter_table("programs", schema=None) as batch_op:
        for name, (type_, _) in DEFAULTS.items():
            batch_op.add_column(sa.Column(name, type_, nullable=True))
        batch_op.add_column(sa.Column("holidays", sa.String(length=16), nullable=True))
        batch_op.alter_column("next_round_at", existing_type=MOMENT, nullable=True)
    programs = sa.table("programs", *(sa.column(name, type_) for name, (type_, _) in DEFAULTS.items()))
    op.execute(programs.update().values({name: value for name, (_, value) in DEFAULTS.items()}))
    with op.batch_alter_table("programs", schema=None) as batch_op:
        for name, (type_, _) in DEFAULTS.items():
            batch_op.alter_column(name, existing_type=type_, nullable=False)
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("address", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("missed", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("first_missed_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("last_missed_at", MOMENT, nullable=True))


def downgrade() -> None:
    """Take it back."""
    notices = sa.table("notices", sa.column("kind", sa.String()))
    op.execute(notices.delete().where(notices.c.kind == "round_skipped"))
    with op.batch_alter_table("notices", schema=None) as batch_op:
        for name in ("last_missed_at", "first_missed_at", "missed", "address"):
            batch_op.drop_column(name)
    programs = sa.table("programs", sa.column("next_round_at", MOMENT))
    op.execute(programs.update().where(programs.c.next_round_at.is_(None)).values(next_round_at=LATER))
    with op.batch_alter_table("programs", schema=None) as batch_op:
        batch_op.alter_column("next_round_at", existing_type=MOMENT, nullable=False)
        for name in ("holidays", *DEFAULTS):
            batch_op.drop_column(name)
