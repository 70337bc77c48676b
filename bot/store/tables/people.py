"""The tables of workspaces, people and programs. Every row leads to its workspace by foreign keys; instants are UTC."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.people.hours import Hours
from bot.domain.people.participant import LOCALE_LENGTH, Cadence, GroupPreference, MeetingMode, Messages
from bot.domain.people.workdays import Workdays
from bot.domain.rounds.design.wording import Tone
from bot.domain.rounds.rules import AbleToMeet, Levels
from bot.store.base import Base
from bot.store.column_types import OneOf, WordList, WrittenHours, WrittenWorkdays


class WorkspaceRow(Base):
    """A Slack team that installed the bot; ``team_id`` is Slack's.

    ``sender`` is the process that sends for it until ``sender_until``, unless it renews that. ``stopped`` is
    Slack's code for why the bot has not been allowed to send since ``stopped_at``. ``enterprise_id`` is the organisation
    whose installation lets the bot in here; ``uninstalled_at`` is since when none does.
    """

    __tablename__ = "workspaces"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str]
    sender: Mapped[str | None] = mapped_column(String(64))
    sender_until: Mapped[datetime | None]
    stopped: Mapped[str | None] = mapped_column(String(64))
    stopped_at: Mapped[datetime | None]
    enterprise_id: Mapped[str | None] = mapped_column(String(64))
    uninstalled_at: Mapped[datetime | None]


class MemberRow(Base):
    """A person in a workspace as Slack describes them; ``gone`` means deactivated.

    ``outsider`` means that no program is for them: a guest of one channel, or someone of another workspace; a ``guest``
    of several channels is in those programs that let guests in. Until
    ``unseen_until`` nobody is matched with them, because Slack wouldn't let the bot reach them. ``namesake``
    means that others in the workspace have the same name. ``locale`` is what they use Slack in, such as ``de-DE``,
    and ``photo`` the address of their picture there; ``away_until`` is until when they are away, as far as their
    status says. ``managers`` (those above them, by Slack's ids), ``level``, ``filed_department``, ``filed_team``,
    ``office`` and ``started_on`` are what a file says that the operator imported.
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
    away_until: Mapped[datetime | None]
    filed_department: Mapped[str] = mapped_column(default="")
    filed_team: Mapped[str] = mapped_column(default="")
    office: Mapped[str] = mapped_column(default="")
    started_on: Mapped[date | None]
    guest: Mapped[bool] = mapped_column(default=False)


class ProgramRow(Base):
    """A coffee-chat program: what its organisers decided, and when its next round is due.

    ``announced_round_at`` is the round that was last announced the day before; ``recapped`` is the year of
    the last recap. ``vanished`` is how many participants Slack no longer knew at once; while it is set, rounds
    are held. ``parts_with`` means that an operator said that such people have really gone. ``organisers_set`` is
    whom the operator's setting named last, so that only changes of it are applied. ``origins`` has where
    each setting comes from that isn't the default, by its column. ``too_few_at`` is the last round that was held back
    because too few people were in it. ``introduces_for`` is how long the introductions of the announced round take, if that
    is more than an hour.
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
    organisers_set: Mapped[list[str]]
    approval: Mapped[bool]
    approved_round_at: Mapped[datetime | None]
    previewed_round_at: Mapped[datetime | None]
    moved_from: Mapped[datetime | None]
    veil: Mapped[int] = mapped_column(BigInteger)
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
    introduces_for: Mapped[timedelta | None]


class ParticipantRow(Base):
    """A member in a program: their standing and their profile; one row however often they join.

    The profile's columns have the names and types of the fields of ``Profile``. ``hours`` is null for the
    default hours. ``skips_round_at`` is the last round they skip, ``clicked_at`` when they last used the bot, and
    ``free_until`` until when they are free to talk right now. ``parted_at`` is when they left because they
    were deactivated; null if they chose to leave. ``side`` and ``capacity`` are for programs with roles.
    ``joined_on`` is when they first joined. Without ``own_department``, the department is that of the member.
    ``comes_at`` is the scheduled time of the round that they come to, though they seem to be away.
    ``asked_at`` is when the program last asked them something, or introduced them.
    """

    __tablename__ = "participants"
    __table_args__ = (UniqueConstraint("program_id", "member_id"), Index(None, "member_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    program_id: Mapped[int] = mapped_column(ForeignKey("programs.id", ondelete="CASCADE"))
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
    joined_on: Mapped[date | None]
    comes_at: Mapped[datetime | None]
    own_department: Mapped[bool] = mapped_column(default=False)
    asked_at: Mapped[datetime | None]
