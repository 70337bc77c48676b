"""Nobody is stored who never joined, nor what too few answered; who heard lately that somebody is free has an index."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

FREE_NOW = sa.text("kind = 'free_now'")
ROUNDS = sa.table("rounds", sa.column("id", sa.Integer), sa.column("numbers", sa.JSON))
ENOUGH = 5  # people


def upgrade() -> None:
    """Whoever only opened the form to join was stored by earlier versions."""
    op.execute(
        "DELETE FROM members WHERE NOT EXISTS (SELECT 1 FROM participants WHERE member_id = members.id)"
    )
    connection = op.get_bind()
    for round_id, numbers in connection.execute(sa.select(ROUNDS.c.id, ROUNDS.c.numbers)).all():
        if numbers and (kept := _of_enough(numbers)) != numbers:
            connection.execute(sa.update(ROUNDS).where(ROUNDS.c.id == round_id).values(numbers=kept))
    op.create_index(
        "ix_notices_free_now", "notices", ["due_at"], sqlite_where=FREE_NOW, postgresql_where=FREE_NOW
    )


def _of_enough(numbers: dict[str, Any]) -> dict[str, Any]:
    """The numbers of a round without what too few people answered."""
    kept = dict(numbers)
    if kept.get("answered", ENOUGH) < ENOUGH:
        kept["met"] = None
    if kept.get("ratings", ENOUGH) < ENOUGH:
        kept["rating"] = None
    if "gains" in kept:
        kept["gains"] = {gain: people for gain, people in kept["gains"].items() if people >= ENOUGH}
    return kept


def downgrade() -> None:
    """Without the index."""
    op.drop_index("ix_notices_free_now", "notices")
