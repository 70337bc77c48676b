"""One question for what people would like to learn and whom they would like to meet; invitations are found by an index."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

INVITED = sa.text("kind = 'invited'")
PARTICIPANTS = sa.table(
    "participants",
    sa.column("id", sa.Integer),
    sa.column("wants_to_learn", sa.JSON),
    sa.column("wants_to_meet", sa.JSON),
)


def upgrade() -> None:
    """Whom people would like to meet joins what they would like to learn."""
    connection = op.get_bind()
    for row in connection.execute(sa.select(PARTICIPANTS)).all():
        if row.wants_to_meet:
            both = list(dict.fromkeys([*row.wants_to_learn, *row.wants_to_meet]))
            connection.execute(
                PARTICIPANTS.update().where(PARTICIPANTS.c.id == row.id).values(wants_to_learn=both)
            )
    with op.batch_alter_table("participants") as batch_op:
        batch_op.drop_column("wants_to_meet")
    op.create_index(
        "ix_notices_invited", "notices", ["due_at"], sqlite_where=INVITED, postgresql_where=INVITED
    )


def downgrade() -> None:
    """What was joined stays so."""
    op.drop_index("ix_notices_invited", "notices")
    with op.batch_alter_table("participants") as batch_op:
        batch_op.add_column(sa.Column("wants_to_meet", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("participants") as batch_op:
        batch_op.alter_column("wants_to_meet", existing_type=sa.JSON(), server_default=None)
