"""What organisers decide: who they are, rounds drawn ahead, pairs, moved rounds; and who decided what."""

import secrets
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

MOMENTS = ("approved_round_at", "previewed_round_at", "moved_from")
VEIL_BITS = 62


def upgrade() -> None:
    """Whom the setting names organises, as before; nothing has to be approved, and nothing is drawn ahead."""
    op.add_column("programs", sa.Column("organisers_set", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("programs", sa.Column("approval", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("programs", sa.Column("veil", sa.BigInteger(), nullable=False, server_default="0"))
    for name in MOMENTS:
        op.add_column("programs", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE programs SET organisers_set = organisers")
    programs = sa.table("programs", sa.column("id"), sa.column("veil"))
    for (program,) in op.get_bind().execute(sa.select(programs.c.id)).all():
        drawn = {"veil": secrets.randbits(VEIL_BITS)}
        op.execute(programs.update().where(programs.c.id == program).values(drawn))
    with op.batch_alter_table("programs") as batch_op:
        for column in ("organisers_set", "approval", "veil"):
            batch_op.alter_column(column, server_default=None)
    _create_tables()


def _create_tables() -> None:
    program = sa.ForeignKey("programs.id", ondelete="CASCADE", name="fk_drafts_program_id_programs")
    op.create_table(
        "drafts",
        sa.Column("program_id", sa.Integer(), program, primary_key=True),
        sa.Column("round_at", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("seen", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "organiser_pairs",
        *(
            sa.Column(
                f"{one}_id",
                sa.Integer(),
                sa.ForeignKey(f"{table}.id", ondelete="CASCADE", name=f"fk_organiser_pairs_{one}_id_{table}"),
                primary_key=True,
            )
            for one, table in (("program", "programs"), ("one", "participants"), ("other", "participants"))
        ),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Integer(), primary_key=True),
        *(
            sa.Column(
                f"{one}_id",
                sa.Integer(),
                sa.ForeignKey(f"{one}s.id", ondelete="CASCADE", name=f"fk_audit_log_{one}_id_{one}s"),
                nullable=one == "program",
            )
            for one in ("workspace", "program")
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(64), nullable=False),
        sa.Column("action", sa.String(32), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
    )
    op.create_index("ix_audit_log_workspace_id_id", "audit_log", ["workspace_id", "id"])


def downgrade() -> None:
    """What only this version knows is dropped."""
    for table in ("audit_log", "organiser_pairs", "drafts"):
        op.drop_table(table)
    with op.batch_alter_table("programs") as batch_op:
        for column in ("veil", *reversed(MOMENTS), "approval", "organisers_set"):
            batch_op.drop_column(column)
