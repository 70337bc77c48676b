"""The tables of what organisers decide, and of who decided what."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base


class DraftRow(Base):
    """A round to come, drawn ahead: who would meet whom, by participants' ids.

    ``version`` grows with each change. A draft that nobody has ``seen`` is drawn anew as the round starts.
    """

    __tablename__ = "drafts"

    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"), primary_key=True)
    round_at: Mapped[datetime] = mapped_column(primary_key=True)
    version: Mapped[int]
    seed: Mapped[int] = mapped_column(BigInteger)
    plan: Mapped[dict[str, Any]]
    seen: Mapped[bool]


class OrganiserPairRow(Base):
    """Two participants whom organisers keep ``apart``, or want together in the next round. The lower id is first."""

    __tablename__ = "organiser_pairs"

    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"), primary_key=True)
    one_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True)
    apart: Mapped[bool]
    since: Mapped[datetime]


class AuditRow(Base):
    """Who changed what: ``actor`` is an organiser's Slack id, or ``operator``; empty for one who was forgotten.

    ``about`` is a short text that names nobody; ``people`` are the ids of the participants whom it is about.
    """

    __tablename__ = "audit_log"
    __table_args__ = (Index("ix_audit_log_workspace_id_id", "workspace_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id", ondelete="CASCADE"))
    program_id: Mapped[int | None] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(String(32))
    about: Mapped[str]
    people: Mapped[list[int]] = mapped_column(JSON)
