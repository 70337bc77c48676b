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
    "matches": {"bookings": sa.Integer(), "extra": sa.Boolean()},
    "members": {"team": sa.Text()},
    "participants": {
        "team": sa.Text(),
        "before": sa.Text(),
        "wants_to_meet": sa.JSON(),
        "languages": sa.JSON(),
        "company": sa.String(length=16),
    },
}

FOLLOWUPS_OF_REMINDERS = """
    INSERT INTO followups (match_id, author_id, kind, text, due_on, state, written_at, settled_at)
    SELECT match_id, author_id, 'reminder', '', remind_on,
        CASE WHEN waiting = 0 AND sent_at IS NOT NULL THEN 'done' ELSE 'open' END,
        written_at,
        CASE WHEN waiting = 0 THEN sent_at END
    FROM (
        SELECT notes.*,
            (SELECT count(*) FROM notices WHERE note_id = notes.id
                AND state IN ('pending', 'claimed', 'sending')) AS waiting,
            (SELECT max(due_at) FROM notices WHERE note_id = notes.id AND state = 'sent') AS sent_at
        FROM notes
    ) AS each_note
    WHERE remind_on IS NOT NULL
    ORDER BY id
"""
NOTICES_OF_FOLLOWUPS = """
    UPDATE notices SET followup_id = (
        SELECT followups.id FROM followups JOIN notes USING (match_id, author_id) WHERE notes.id = notices.note_id
    ) WHERE note_id IS NOT NULL
"""
REMINDERS_OF_FOLLOWUPS = """
    UPDATE notes SET remind_on = (
        SELECT max(due_on) FROM followups
        WHERE followups.match_id = notes.match_id AND followups.author_id = notes.author_id
            AND kind = 'reminder' AND followups.state != 'dropped'
    )
"""
NOTICES_OF_NOTES = """
    UPDATE notices SET note_id = (
        SELECT notes.id FROM notes JOIN followups USING (match_id, author_id)
        WHERE followups.id = notices.followup_id AND followups.kind = 'reminder'
    ) WHERE followup_id IS NOT NULL
"""


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
        batch_op.add_column(sa.Column("extra", sa.Boolean(), nullable=False, server_default=sa.false()))

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

    _make_followups_of_reminders()

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


def _make_followups_of_reminders() -> None:
    """What has a day is a follow-up from now on; one that was brought back already is done."""
    op.execute(sa.text(FOLLOWUPS_OF_REMINDERS))
    op.execute(sa.text(NOTICES_OF_FOLLOWUPS))
    with op.batch_alter_table("notices") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_notices_note_id_notes"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_notices_note_id"))
        batch_op.drop_column("note_id")

    with op.batch_alter_table("notes") as batch_op:
        batch_op.drop_column("remind_on")


def _make_reminders_of_followups() -> None:
    """Put the days back to their notes; what the earlier version has no words for is not said."""
    with op.batch_alter_table("notes") as batch_op:
        batch_op.add_column(sa.Column("remind_on", sa.Date(), nullable=True))

    with op.batch_alter_table("notices") as batch_op:
        batch_op.add_column(sa.Column("note_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_notices_note_id"), ["note_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_notices_note_id_notes"), "notes", ["note_id"], ["id"], ondelete="CASCADE"
        )

    op.execute(sa.text(REMINDERS_OF_FOLLOWUPS))
    op.execute(sa.text(NOTICES_OF_NOTES))
    op.execute(sa.text("DELETE FROM notices WHERE kind IN ('suggested', 'credit')"))
    op.execute(sa.text("DELETE FROM notices WHERE kind = 'follow_up' AND note_id IS NULL"))


def downgrade() -> None:
    """Take it back."""
    _make_reminders_of_followups()
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
        batch_op.drop_column("extra")
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
