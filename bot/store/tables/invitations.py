"""The tables of whom programs invite."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base
from bot.store.column_types import WordList


class InviteRulesRow(Base):
    """Whom a program invites, and when it is next looked who newly fits; null while it invites nobody."""

    __tablename__ = "invite_rules"

    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"), primary_key=True)
    channel: Mapped[bool]
    departments: Mapped[tuple[str, ...]] = mapped_column(WordList)
    offices: Mapped[tuple[str, ...]] = mapped_column(WordList)
    days: Mapped[int | None]
    enrols: Mapped[bool]
    looks_at: Mapped[datetime | None]


class InvitationRow(Base):
    """That a program invited somebody: it stays, so that nobody is asked twice.

    ``told_at`` is when they got it. ``takes_part_from`` is the round that they were told they would take part in.
    """

    __tablename__ = "program_invitations"
    __table_args__ = (Index(None, "member_id"),)

    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id", ondelete="CASCADE"), primary_key=True)
    asked_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    declined_at: Mapped[datetime | None]
    takes_part_from: Mapped[datetime | None]


class ArrivalRow(Base):
    """Somebody whom Slack has listed, so that whoever is new is known; ``since`` is null for those who were there at first."""

    __tablename__ = "arrivals"

    workspace_id: Mapped[int] = mapped_column(
        ForeignKey("workspaces.id", ondelete="CASCADE"), primary_key=True
    )
    slack_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    since: Mapped[date | None]
