"""Nobody is stored who never joined; who heard lately that somebody is free has an index."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

FREE_NOW = sa.text("kind = 'free_now'")


def upgrade() -> None:
    """Whoever only opened the form to join was stored by earlier versions."""
    op.execute(
        "DELETE FROM members WHERE NOT EXISTS (SELECT 1 FROM participants WHERE member_id = members.id)"
    )
    op.create_index(
        "ix_notices_free_now", "notices", ["due_at"], sqlite_where=FREE_NOW, postgresql_where=FREE_NOW
    )


def downgrade() -> None:
    """Without the index."""
    op.drop_index("ix_notices_free_now", "notices")
