"""Profiles in full, times, follow-ups, introductions, and whom somebody won't meet."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# Columns whose default is only for the rows that are there already.
FILLED: dict[str, dict[str, sa.types.TypeEngine[Any]]] = {
    "match_members": {"seeks_other": sa.Boolean()},
    "matches": {"bookings": sa.Integer()},
    "members": {"team": sa.Text()},
    "participants": {
        "team": sa.Text(),
        "before": sa.Text(),
        "wants_to_meet": sa.JSON(),
        "languages": sa.JSON(),
        "company": sa.String(length=16),
    },
}


def upgrade() -> None:
    """Apply it; whoever was there before has told nothing of what is new."""
    op.create_table(
        "exclusions",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("other_slack_id", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participants.id"],
            name=op.f("fk_exclusions_participant_id_participants"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("participant_id", "other_slack_id", name=op.f("pk_exclusions")),
    )
    with op.batch_alter_table("exclusions") as batch_op:
        batch_op.create_index(batch_op.f("ix_exclusions_other_slack_id"), ["other_slack_id"], unique=False)

    op.create_table(
        "followups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["participants.id"],
            name=op.f("fk_followups_author_id_participants"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["match_id"], ["matches.id"], name=op.f("fk_followups_match_id_matches"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_followups")),
    )
    with op.batch_alter_table("followups") as batch_op:
        batch_op.create_index(batch_op.f("ix_followups_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_followups_match_id"), ["match_id"], unique=False)

    op.create_table(
        "introductions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=False),
        sa.Column("suggester_id", sa.Integer(), nullable=False),
        sa.Column("for_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("suggested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["for_id"],
            ["participants.id"],
            name=op.f("fk_introductions_for_id_participants"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["made_id"], ["matches.id"], name=op.f("fk_introductions_made_id_matches"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["match_id"], ["matches.id"], name=op.f("fk_introductions_match_id_matches"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["participants.id"],
            name=op.f("fk_introductions_person_id_participants"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["suggester_id"],
            ["participants.id"],
            name=op.f("fk_introductions_suggester_id_participants"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introductions")),
        sa.UniqueConstraint(
            "suggester_id", "for_id", "person_id", name=op.f("uq_introductions_suggester_id_for_id_person_id")
        ),
    )
    with op.batch_alter_table("introductions") as batch_op:
        batch_op.create_index(batch_op.f("ix_introductions_for_id"), ["for_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_introductions_made_id"), ["made_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_introductions_match_id"), ["match_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_introductions_person_id"), ["person_id"], unique=False)

    op.create_table(
        "slots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=False),
        sa.Column("proposal", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["match_id"], ["matches.id"], name=op.f("fk_slots_match_id_matches"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slots")),
        sa.UniqueConstraint(
            "match_id", "proposal", "starts_at", name=op.f("uq_slots_match_id_proposal_starts_at")
        ),
    )
    op.create_table(
        "slot_answers",
        sa.Column("slot_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("suits", sa.Boolean(), nullable=False),
        sa.Column("clicked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participants.id"],
            name=op.f("fk_slot_answers_participant_id_participants"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["slots.id"], name=op.f("fk_slot_answers_slot_id_slots"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("slot_id", "participant_id", name=op.f("pk_slot_answers")),
    )
    with op.batch_alter_table("match_members") as batch_op:
        batch_op.add_column(sa.Column("seeks_other", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("matches") as batch_op:
        batch_op.add_column(sa.Column("meets_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("bookings", sa.Integer(), nullable=False, server_default="0"))

    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(sa.Column("team", sa.Text(), nullable=False, server_default=""))

    with op.batch_alter_table("notices") as batch_op:
        batch_op.add_column(sa.Column("followup_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("introduction_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_notices_followup_id"), ["followup_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_notices_introduction_id"), ["introduction_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_notices_followup_id_followups"),
            "followups",
            ["followup_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_notices_introduction_id_introductions"),
            "introductions",
            ["introduction_id"],
            ["id"],
            ondelete="CASCADE",
        )

    with op.batch_alter_table("participants") as batch_op:
        batch_op.add_column(sa.Column("team", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("before", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("wants_to_meet", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("languages", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("hours", sa.String(length=16), nullable=True))
        batch_op.add_column(
            sa.Column("company", sa.String(length=16), nullable=False, server_default="either")
        )
        batch_op.add_column(sa.Column("skips_round_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("clicked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("free_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_participants_free_until"), ["free_until"], unique=False)

    with op.batch_alter_table("programs") as batch_op:
        batch_op.add_column(sa.Column("video_link", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("announced_round_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("recapped", sa.Integer(), nullable=True))

    for table, columns in FILLED.items():
        with op.batch_alter_table(table) as batch_op:
            for name, kind in columns.items():
                batch_op.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("programs") as batch_op:
        batch_op.drop_column("recapped")
        batch_op.drop_column("announced_round_at")
        batch_op.drop_column("video_link")

    with op.batch_alter_table("participants") as batch_op:
        batch_op.drop_index(batch_op.f("ix_participants_free_until"))
        batch_op.drop_column("free_until")
        batch_op.drop_column("clicked_at")
        batch_op.drop_column("skips_round_at")
        batch_op.drop_column("company")
        batch_op.drop_column("hours")
        batch_op.drop_column("languages")
        batch_op.drop_column("wants_to_meet")
        batch_op.drop_column("before")
        batch_op.drop_column("team")

    with op.batch_alter_table("notices") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_notices_introduction_id_introductions"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_notices_followup_id_followups"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_notices_introduction_id"))
        batch_op.drop_index(batch_op.f("ix_notices_followup_id"))
        batch_op.drop_column("introduction_id")
        batch_op.drop_column("followup_id")

    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("team")

    with op.batch_alter_table("matches") as batch_op:
        batch_op.drop_column("bookings")
        batch_op.drop_column("meets_at")

    with op.batch_alter_table("match_members") as batch_op:
        batch_op.drop_column("seeks_other")

    op.drop_table("slot_answers")
    op.drop_table("slots")
    with op.batch_alter_table("introductions") as batch_op:
        batch_op.drop_index(batch_op.f("ix_introductions_person_id"))
        batch_op.drop_index(batch_op.f("ix_introductions_match_id"))
        batch_op.drop_index(batch_op.f("ix_introductions_made_id"))
        batch_op.drop_index(batch_op.f("ix_introductions_for_id"))

    op.drop_table("introductions")
    with op.batch_alter_table("followups") as batch_op:
        batch_op.drop_index(batch_op.f("ix_followups_match_id"))
        batch_op.drop_index(batch_op.f("ix_followups_author_id"))

    op.drop_table("followups")
    with op.batch_alter_table("exclusions") as batch_op:
        batch_op.drop_index(batch_op.f("ix_exclusions_other_slack_id"))

    op.drop_table("exclusions")
