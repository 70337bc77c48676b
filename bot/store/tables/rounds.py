"""The tables of rounds and matches. Every row leads to its workspace by foreign keys; instants are UTC."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.rounds.round import Reason
from bot.domain.rounds.rules import AbleToMeet, Levels
from bot.store.base import Base
from bot.store.column_types import OneOf, Reasons


class RoundRow(Base):
    """One dated run of a program, with its seed and the rules it ran under.

    ``rematch_at`` is when to try again to match those who have nobody to meet; null if there are none.
    """

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("program_id", "scheduled_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"))
    scheduled_at: Mapped[datetime]
    seed: Mapped[int] = mapped_column(BigInteger)
    group_size: Mapped[int]
    repeat_gap: Mapped[int]
    able_to_meet: Mapped[AbleToMeet] = mapped_column(OneOf(AbleToMeet))
    reporting_lines: Mapped[int]
    levels: Mapped[Levels] = mapped_column(OneOf(Levels))
    sweet_spot: Mapped[bool]
    closes_at: Mapped[datetime]
    closed: Mapped[bool]
    numbers: Mapped[dict[str, Any] | None]
    rematch_at: Mapped[datetime | None]


class SituationRow(Base):
    """What a round was planned from, compressed: people, who met whom, priorities, policy, seed."""

    __tablename__ = "situations"

    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True)
    situation: Mapped[bytes]


class AbsenceRow(Base):
    """Who was not matched in a round, and why."""

    __tablename__ = "absences"

    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True
    )
    why: Mapped[str] = mapped_column(String(16))


class MatchMemberRow(Base):
    """A participant in a match, and their own answer to "did you meet?".

    ``seeks_other`` means that they left it to meet someone else.
    """

    __tablename__ = "match_members"

    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    left: Mapped[bool]
    answer: Mapped[str | None] = mapped_column(String(16))
    answered_at: Mapped[datetime | None]
    seeks_other: Mapped[bool]


class MatchRow(Base):
    """2 to 4 participants put together in a round, why, and the group DM they talk in.

    ``meets_at`` is when they have agreed to meet, ``bookings`` how often they agreed on a time. ``extra``
    means that it came from a suggestion, in addition to what the round planned. ``icebreaker`` counts how often
    another question was asked for.
    """

    __tablename__ = "matches"

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"), index=True)
    state: Mapped[str] = mapped_column(String(16))
    reasons: Mapped[tuple[Reason, ...]] = mapped_column(Reasons)
    channel: Mapped[str | None] = mapped_column(String(64))
    meets_at: Mapped[datetime | None]
    bookings: Mapped[int]
    extra: Mapped[bool]
    icebreaker: Mapped[int] = mapped_column(default=0)
