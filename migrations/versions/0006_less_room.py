"""The same in less room: situations are packed, reasons short, moments numbers on SQLite, indexes hold what is looked for.

SQLite keeps the room that becomes free in its file, and fills it again; ``coffee db upgrade`` gives it back (VACUUM), for
which it needs as much room again for a moment.
"""

import json
import zlib
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

AT_ONCE = 1000
OPEN = "next_attempt_at IS NOT NULL"
INDEXES = {
    "ix_notices_due": (["workspace_id", "lane", "next_attempt_at"], OPEN),
    "ix_notices_open_for": (["to_id"], OPEN),
    "ix_notices_still_there": (["to_id"], "kind = 'still_there'"),
    "ix_notices_round": (["round_id"], "round_id IS NOT NULL"),
    "ix_notices_match": (["match_id"], "match_id IS NOT NULL"),
    "ix_notices_followup": (["followup_id"], "followup_id IS NOT NULL"),
    "ix_notices_introduction": (["introduction_id"], "introduction_id IS NOT NULL"),
}
# Nothing is found by these, or not by all of their rows.
EARLIER_INDEXES = (
    ("introductions", ["made_id"]),
    ("introductions", ["match_id"]),
    ("notices", ["followup_id"]),
    ("notices", ["introduction_id"]),
    ("notices", ["match_id"]),
    ("notices", ["program_id"]),
    ("notices", ["round_id"]),
    ("notices", ["state"]),
    ("notices", ["to_id"]),
    ("notices", ["workspace_id", "lane", "next_attempt_at"]),
    ("participants", ["free_until"]),
    ("participants", ["member_id"]),
    ("programs", ["next_round_at"]),
)
# Of these SQLite counts the microseconds since 1970 from now on.
MOMENTS = {
    "exclusions": ["since"],
    "feedback": ["told_at"],
    "followups": ["written_at", "settled_at"],
    "introductions": ["suggested_at"],
    "match_members": ["answered_at"],
    "matches": ["meets_at"],
    "notes": ["written_at"],
    "notices": ["due_at", "expires_at", "next_attempt_at", "first_missed_at", "last_missed_at"],
    "participants": ["skips_round_at", "clicked_at", "free_until"],
    "programs": ["next_round_at", "announced_round_at"],
    "rounds": ["scheduled_at", "closes_at"],
    "slot_answers": ["clicked_at"],
    "slots": ["starts_at"],
    "workspaces": ["sender_until", "stopped_at"],
}
COUNTED = "CAST(strftime('%s', {0}) AS INTEGER) * 1000000 + CAST(substr({0}, 21, 6) AS INTEGER)"
WRITTEN_OUT = "strftime('%Y-%m-%d %H:%M:%S', {0} / 1000000, 'unixepoch') || printf('.%06d', {0} % 1000000)"
matches = sa.table("matches", sa.column("id", sa.Integer), sa.column("reasons", sa.JSON))


def upgrade() -> None:
    """Apply it."""
    for table, columns in EARLIER_INDEXES:
        op.drop_index(op.f(_earlier_name(table, columns)), table)
    for name, (columns, only) in INDEXES.items():
        where = sa.text(only)
        op.create_index(op.f(name), "notices", columns, sqlite_where=where, postgresql_where=where)
    op.create_index(op.f("ix_feedback_participant_id"), "feedback", ["participant_id"])
    op.execute("UPDATE notices SET claimed_by = NULL WHERE next_attempt_at IS NULL AND state <> 'withdrawn'")
    _rewrite_situations(sa.JSON(), sa.LargeBinary(), _packed)
    _rewrite_reasons(_short)
    _rewrite_moments("text", COUNTED)


def downgrade() -> None:
    """Take it back."""
    _rewrite_moments("integer", WRITTEN_OUT)
    _rewrite_reasons(_long)
    _rewrite_situations(sa.LargeBinary(), sa.JSON(), _unpacked)
    op.drop_index(op.f("ix_feedback_participant_id"), "feedback")
    for name in INDEXES:
        op.drop_index(op.f(name), "notices")
    for table, columns in EARLIER_INDEXES:
        op.create_index(op.f(_earlier_name(table, columns)), table, columns)


def _earlier_name(table: str, columns: Sequence[str]) -> str:
    return f"ix_{table}_{'_'.join(columns)}"


def _rewrite_situations(
    before: sa.types.TypeEngine[Any], after: sa.types.TypeEngine[Any], change: Callable[[Any], Any]
) -> None:
    """Keep each situation as something else, one at a time: they are large."""
    op.add_column("situations", sa.Column("rewritten", after, nullable=True))
    situations = sa.table(
        "situations",
        sa.column("round_id", sa.Integer),
        sa.column("situation", before),
        sa.column("rewritten", after),
    )
    connection = op.get_bind()
    for round_id in connection.scalars(sa.select(situations.c.round_id)).all():
        one = situations.c.round_id == round_id
        situation = connection.scalar(sa.select(situations.c.situation).where(one))
        connection.execute(sa.update(situations).where(one).values(rewritten=change(situation)))
    with op.batch_alter_table("situations") as batch_op:
        batch_op.drop_column("situation")
    with op.batch_alter_table("situations") as batch_op:
        batch_op.alter_column("rewritten", new_column_name="situation", existing_type=after, nullable=False)


def _rewrite_moments(kept_as: str, change: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for table, columns in MOMENTS.items():
        changed = ", ".join(
            f"{each} = CASE typeof({each}) WHEN '{kept_as}' THEN {change.format(each)} ELSE {each} END"
            for each in columns
        )
        op.get_bind().exec_driver_sql(f"UPDATE {table} SET {changed}")  # noqa: S608  (names of our own)


def _rewrite_reasons(change: Callable[[list[Any]], list[Any]]) -> None:
    connection, last = op.get_bind(), 0
    some = sa.select(matches).where(matches.c.id > sa.bindparam("last")).order_by(matches.c.id).limit(AT_ONCE)
    rewritten = sa.update(matches).where(matches.c.id == sa.bindparam("match"))
    while rows := connection.execute(some, {"last": last}).all():
        connection.execute(
            rewritten.values(reasons=sa.bindparam("changed", type_=sa.JSON)),
            [{"match": row.id, "changed": change(row.reasons)} for row in rows],
        )
        last = rows[-1].id


def _packed(situation: Any) -> bytes:
    return zlib.compress(json.dumps(situation, ensure_ascii=False, separators=(",", ":")).encode())


def _unpacked(situation: bytes) -> Any:
    return json.loads(zlib.decompress(situation))


def _short(reasons: list[Any]) -> list[Any]:
    return [
        [each["kind"], each["people"], each["words"], *([each["by"]] if each.get("by") else [])]
        for each in reasons
    ]


def _long(reasons: list[Any]) -> list[Any]:
    names = ("kind", "people", "words", "by")
    return [dict(zip(names, [*each, None][:4], strict=True)) for each in reasons]
