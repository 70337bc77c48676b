"""The tables of programs and rounds. Every row leads to its workspace by foreign keys; instants are UTC."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    select,
)
from sqlalchemy.orm import Mapped, MappedColumn, column_property, mapped_column, relationship

from bot.domain.people.hours import Hours
from bot.domain.people.participant import LOCALE_LENGTH, Cadence, GroupPreference, MeetingMode, Messages
from bot.domain.people.workdays import Workdays
from bot.domain.rounds.program import AbleToMeet, Levels
from bot.domain.rounds.round import Reason
from bot.domain.rounds.wording import Tone
from bot.store import chat_tables, notice_table  # noqa: F401  (they belong to the same database)
from bot.store.base import Base
from bot.store.column_types import OneOf, Reasons, WordList, WrittenHours, WrittenWorkdays


class WorkspaceRow(Base):
    """A Slack team that installed the bot; ``team_id`` is Slack's.

    ``sender`` is the process that sends for it until ``sender_until``, unless it renews that. ``stopped`` is
    Slack's code for why the bot has not been allowed to send since ``stopped_at``.
    """

    __tablename__ = "workspaces"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str]
    sender: Mapped[str | None] = mapped_column(String(64))
    sender_until: Mapped[datetime | None]
    stopped: Mapped[str | None] = mapped_column(String(64))
    stopped_at: Mapped[datetime | None]


class MemberRow(Base):
    """A person in a workspace as Slack describes them; ``gone`` means deactivated.

    ``outsider`` means that no program is for them: a guest of one channel, or someone of another workspace; a ``guest``
    of several channels is in those programs that let guests in. Until
    ``unseen_until`` nobody is matched with them, because Slack wouldn't let the bot reach them. ``namesake``
    means that others in the workspace have the same name. ``locale`` is what they use Slack in, such as ``de-DE``,
    and ``photo`` the address of their picture there. ``managers`` (those above them, by Slack's ids) and ``level`` are
    what the operator told.
    """

    __tablename__ = "members"
    __table_args__ = (
        UniqueConstraint("workspace_id", "slack_id"),
        Index("ix_members_name", "workspace_id", "name"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id", ondelete="CASCADE"))
    slack_id: Mapped[str] = mapped_column(String(64))
    name: Mapped[str]
    title: Mapped[str]
    time_zone: Mapped[str] = mapped_column(String(64))
    department: Mapped[str]
    team: Mapped[str]
    gone: Mapped[bool]
    outsider: Mapped[bool] = mapped_column(default=False)
    unseen_until: Mapped[datetime | None]
    namesake: Mapped[bool] = mapped_column(default=False)
    locale: Mapped[str] = mapped_column(String(LOCALE_LENGTH), default="")
    managers: Mapped[tuple[str, ...]] = mapped_column(WordList, default=())
    level: Mapped[int | None]
    photo: Mapped[str] = mapped_column(default="")
    guest: Mapped[bool] = mapped_column(default=False)


class ProgramRow(Base):
    """A coffee-chat program: what its organisers decided, and when its next round is due.

    ``announced_round_at`` is the round that was last announced the day before; ``recapped`` is the year of
    the last recap. ``vanished`` is how many participants Slack no longer knew at once; while it is set, rounds
    are held. ``parts_with`` means that an operator said that such people have really gone. ``origins`` has where
    each setting comes from that isn't the default, by its column. ``too_few_at`` is the last round that was held back
    because too few people were in it.
    """

    __tablename__ = "programs"

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspaces.id", ondelete="CASCADE"), index=True)
    schedule: Mapped[str]
    time_zone: Mapped[str] = mapped_column(String(64))
    group_size: Mapped[int]
    repeat_gap: Mapped[int]
    able_to_meet: Mapped[AbleToMeet] = mapped_column(OneOf(AbleToMeet))
    reporting_lines: Mapped[int]
    levels: Mapped[Levels] = mapped_column(OneOf(Levels))
    sweet_spot: Mapped[bool]
    nudge_after: Mapped[timedelta]
    last_call_before: Mapped[timedelta]
    close_before: Mapped[timedelta]
    channel: Mapped[str | None] = mapped_column(String(64))
    first_day: Mapped[date]
    next_round_at: Mapped[datetime | None]
    skip_dates: Mapped[list[str]]
    grace: Mapped[timedelta]
    organisers: Mapped[list[str]]
    hours: Mapped[str] = mapped_column(String(16))
    hours_for: Mapped[str] = mapped_column(String(16))
    holidays: Mapped[str | None] = mapped_column(String(16))
    video_link: Mapped[str | None]
    workdays: Mapped[Workdays] = mapped_column(WrittenWorkdays)
    announced_round_at: Mapped[datetime | None]
    recapped: Mapped[int | None]
    vanished: Mapped[int | None]
    parts_with: Mapped[bool]
    roles: Mapped[str]
    name: Mapped[str]
    tone: Mapped[Tone] = mapped_column(OneOf(Tone))
    language: Mapped[str] = mapped_column(String(16))
    opening: Mapped[str]
    themes: Mapped[tuple[str, ...]] = mapped_column(WordList)
    questions: Mapped[tuple[str, ...]] = mapped_column(WordList)
    least: Mapped[int]
    guests: Mapped[bool]
    origins: Mapped[dict[str, Any]]
    ended_at: Mapped[datetime | None]
    too_few_at: Mapped[datetime | None]


class ParticipantRow(Base):
    """A member in a program: their standing and their profile; one row however often they join.

    The profile's columns have the names and types of the fields of ``Profile``. ``hours`` is null for the
    default hours. ``skips_round_at`` is the last round they skip, ``clicked_at`` when they last used the bot, and
    ``free_until`` until when they are free to talk right now. ``parted_at`` is when they left because they
    were deactivated; null if they chose to leave. ``side`` and ``capacity`` are for programs with roles.
    ``started_on`` is since when they are here, if an operator said so, ``joined_on`` when they first joined.
    ``asked_at`` is when the program last asked them something, or introduced them.
    """

    __tablename__ = "participants"
    __table_args__ = (UniqueConstraint("program_id", "member_id"), Index(None, "member_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    program_id: MappedColumn[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id", ondelete="CASCADE"))
    standing: Mapped[str] = mapped_column(String(16))
    paused_until: Mapped[date | None]
    department: Mapped[str]
    interests: Mapped[tuple[str, ...]] = mapped_column(WordList)
    can_help: Mapped[tuple[str, ...]] = mapped_column(WordList)
    wants_to_learn: Mapped[tuple[str, ...]] = mapped_column(WordList)
    meeting_mode: Mapped[MeetingMode] = mapped_column(OneOf(MeetingMode))
    office: Mapped[str]
    cadence: Mapped[Cadence] = mapped_column(OneOf(Cadence))
    team: Mapped[str]
    before: Mapped[str]
    languages: Mapped[tuple[str, ...]] = mapped_column(WordList)
    hours: Mapped[Hours | None] = mapped_column(WrittenHours)
    company: Mapped[GroupPreference] = mapped_column(OneOf(GroupPreference))
    workdays: Mapped[Workdays | None] = mapped_column(WrittenWorkdays)
    messages: Mapped[Messages] = mapped_column(OneOf(Messages))
    skips_round_at: Mapped[datetime | None]
    clicked_at: Mapped[datetime | None]
    free_until: Mapped[datetime | None]
    parted_at: Mapped[datetime | None]
    side: Mapped[str] = mapped_column(default="")
    capacity: Mapped[int] = mapped_column(default=1)
    started_on: Mapped[date | None]
    joined_on: Mapped[date | None]
    asked_at: Mapped[datetime | None]
    # Whether their program lets guests in.
    guests: Mapped[bool] = column_property(
        select(ProgramRow.guests)
        .where(ProgramRow.id == program_id.column)
        .correlate_except(ProgramRow)
        .scalar_subquery()
    )

    member: Mapped[MemberRow] = relationship(lazy="raise")


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
