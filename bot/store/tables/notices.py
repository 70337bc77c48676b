"""The table of notices, and its indexes."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ColumnElement, ForeignKey, Index, String, bindparam, literal_column
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.store.base import Base
from bot.store.bulk import table_of


class NoticeRow(Base):
    """The outbox: what the bot has to send on its own initiative, and what became of it.

    ``next_attempt_at`` is when the notice may be claimed: ``due_at`` at first, the end of the claim while it
    is claimed, the next attempt after a failure, and null once it is settled. ``error`` is Slack's code for
    the last failure, or why the notice was withdrawn. ``ts`` is the message that Slack made of it, in
    ``channel``. ``payload`` is what Slack refused. ``address`` is the reader if that is not a participant.
    ``cause`` is the log's id of what wrote it.
    """

    __tablename__ = "notices"
    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id", ondelete="CASCADE"))
    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(128), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    lane: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    next_attempt_at: Mapped[datetime | None]
    attempts: Mapped[int]
    refusals: Mapped[int]
    claimed_by: Mapped[str | None] = mapped_column(String(64))
    in_doubt: Mapped[bool]
    ambiguous: Mapped[bool]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    match_id: Mapped[int | None] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"))
    to_id: Mapped[int | None] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"))
    from_id: Mapped[int | None] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"))
    channel: Mapped[str | None] = mapped_column(String(64))
    ts: Mapped[str | None] = mapped_column(String(32))
    error: Mapped[str | None]
    payload: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    address: Mapped[str | None] = mapped_column(String(64))
    missed: Mapped[int | None]
    first_missed_at: Mapped[datetime | None]
    last_missed_at: Mapped[datetime | None]
    followup_id: Mapped[int | None] = mapped_column(ForeignKey("followups.id", ondelete="CASCADE"))
    introduction_id: Mapped[int | None] = mapped_column(ForeignKey("introductions.id", ondelete="CASCADE"))
    cause: Mapped[str | None] = mapped_column(String(16))


def _index(name: str, *columns: str, only: ColumnElement[bool]) -> None:
    """Add a partial index on notices; only queries that contain this very condition use it."""
    table = table_of(NoticeRow)
    Index(
        f"ix_notices_{name}", *(table.c[each] for each in columns), sqlite_where=only, postgresql_where=only
    )


def is_kind(kind: NoticeKind) -> ColumnElement[bool]:
    """Whether a notice is of a kind with its own index; SQLite uses that only for a literal, no parameter."""
    return NoticeRow.kind == bindparam(None, kind.value, String, literal_execute=True)


def is_one_of(column: ColumnElement[str], words: Iterable[StrEnum]) -> ColumnElement[bool]:
    """Whether a column has one of these words of the bot's own.

    They stand in the statement: a list of parameters would be written into it anew each time that it is run.
    """
    return column.in_([literal_column(f"'{word}'", String) for word in words])


IS_FAILED = NoticeRow.state == bindparam(None, NoticeState.FAILED.value, String, literal_execute=True)
OPEN = (NoticeState.PENDING, NoticeState.CLAIMED, NoticeState.SENDING)
IS_OPEN = table_of(NoticeRow).c.next_attempt_at.is_not(None)
_index("due", "workspace_id", "lane", "next_attempt_at", only=IS_OPEN)
_index("open_for", "to_id", only=IS_OPEN)
_index("still_there", "to_id", only=is_kind(NoticeKind.STILL_THERE))
_index("free_now", "due_at", only=is_kind(NoticeKind.FREE_NOW))
_index("invited", "due_at", only=is_kind(NoticeKind.INVITED))
_index("failed", "program_id", only=IS_FAILED)
_index("round", "round_id", only=NoticeRow.round_id.is_not(None))
_index("match", "match_id", only=NoticeRow.match_id.is_not(None))
_index("followup", "followup_id", only=NoticeRow.followup_id.is_not(None))
_index("introduction", "introduction_id", only=NoticeRow.introduction_id.is_not(None))
