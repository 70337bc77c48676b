"""A workspace's coffee-chat program: its schedule, rules and timing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile

from bot.domain.errors import SettingError
from bot.domain.people.hours import Hours
from bot.domain.people.participant import Participant
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, Workdays
from bot.domain.rounds.days_off import DaysOff, WorkCalendar
from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.local_time import RoundTimes, Timing, check_zone, local_day
from bot.domain.rounds.roles import Roles
from bot.domain.rounds.rules import Rules
from bot.domain.rounds.schedule import Schedule

LAST_ROUND_LASTS = timedelta(weeks=2)  # if no other round follows
UTC_BEGINS = datetime(1970, 1, 1, tzinfo=UTC)
FOR_EVER = timedelta(days=20 * 366)  # a schedule with only days off for this long never runs


class Origin(StrEnum):
    """Where a setting comes from; a later one wins over those before."""

    DEFAULT = "default"
    TEMPLATE = "template"
    ENVIRONMENT = "environment"
    SLACK = "slack"


class HoursFor(StrEnum):
    """Which notices wait for their readers' hours."""

    REMINDERS = "reminders"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class ProgramSettings:
    """A program's settings, decided by its organisers; the defaults suit a normal company.

    Args:
        time_zone: IANA name; the schedule's times are in this zone.
        channel: the id of the Slack channel that a closed round's numbers are posted to; None means don't post them.
        days_off: no round starts on these days.
        grace: a round that is late by less than this starts late; one that is later is skipped.
        organisers: Slack ids of those who run it; without any, the channel is notified of skipped rounds.
        approval: whether a round waits until an organiser has approved of its pairs.
        hours: when people like to be reminded, in their local time; None means at any time.
        video_link: where people can meet by video; the same for everyone.
        workdays: the days of the week on which people work, unless they named others.
        roles: who may meet whom; None if everyone may meet everyone.
        wording: its own words.
        guests: whether guests of several channels take part like members.
        least: a round in which there are fewer people is held back.
    """

    schedule: Schedule = field(default_factory=lambda: Schedule("every 2 weeks on tue at 10:00"))
    time_zone: str = "UTC"
    rules: Rules = field(default_factory=Rules)
    timing: Timing = field(default_factory=Timing)
    channel: str | None = None
    days_off: DaysOff = field(default_factory=DaysOff)
    grace: timedelta = timedelta(hours=24)
    organisers: tuple[str, ...] = ()
    approval: bool = False
    hours: Hours | None = field(default_factory=lambda: Hours(time(9), time(16)))
    hours_for: HoursFor = HoursFor.REMINDERS
    video_link: str | None = None
    workdays: Workdays = MONDAY_TO_FRIDAY
    roles: Roles | None = None
    wording: Wording = field(default_factory=Wording)
    guests: bool = False
    least: int = 0

    def __post_init__(self) -> None:
        """Refuse a time zone that does not exist, and roles that don't go with the group size."""
        check_zone(self.time_zone)
        if self.roles:
            self.roles.check_group_size(self.rules.group_size)

    @property
    def calendar(self) -> WorkCalendar:
        """The days on which people work."""
        return WorkCalendar(self.workdays, self.days_off)

    def rounds_after(self, now: datetime, first_day: date) -> Iterator[datetime]:
        """When the rounds after ``now`` start, in UTC; leaves out days off."""
        latest = now
        for start in self.schedule.starts(now, self.time_zone, first_day):
            if start - latest > FOR_EVER:
                return
            if local_day(start, self.time_zone) not in self.days_off:
                latest = start
                yield start

    def first_round(self, now: datetime, first_day: date) -> datetime | None:
        """When the first round after ``now`` starts, in UTC; None if all dates of a fixed list have passed.

        Raises:
            SettingError: the schedule goes on, but only on days off.
        """
        first = next(self.rounds_after(now, first_day), None)
        if first is None and self.schedule.next_after(now, self.time_zone, first_day):
            msg = f"the schedule '{self.schedule.text}' comes round on days off only, so no round would ever take place"
            raise SettingError(msg)
        return first


def changes_of(before: ProgramSettings, after: ProgramSettings) -> tuple[str, ...]:
    """The names of the settings that differ; those who organise are recorded by themselves."""
    names = (each.name for each in fields(ProgramSettings) if each.name != "organisers")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


@dataclass(frozen=True, slots=True)
class Due:
    """What to do about the rounds that are due.

    Args:
        starts: the scheduled time of the round to start now, if any; UTC.
        missed: the scheduled times of the rounds that are skipped, in order; UTC.
        next_at: when the next round after these is due; UTC.
    """

    starts: datetime | None
    missed: tuple[datetime, ...]
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class Program:
    """One coffee-chat program of a workspace.

    Args:
        first_day: the day, in the program's zone, that a cadence of several weeks is counted from.
        next_round_at: when the next round is due, in UTC; None if no other is planned.
        announced_round_at: the scheduled time of the last round that was announced to everyone the day before; UTC.
        recapped: the last year that everyone got a recap of.
        vanished: how many people vanished at once, so that its rounds are held; None if they aren't.
        parts_with: whether somebody said that people who vanished have really gone.
        approved_round_at: the scheduled time of the last round whose pairs an organiser approved of; UTC.
        previewed_round_at: the scheduled time of the last round that organisers were shown the day before; UTC.
        moved_from: when the next round was due before an organiser moved it, in UTC; None if nobody did.
        veil: a number that nobody is told, by which it is decided which pairs organisers can't put together.
        origins: where its settings come from, by the name of each that isn't the default.
        ended_at: when its organisers ended it, in UTC; None while it goes on.
        too_few_at: the last round that was held back because too few people were in it; UTC.
        introduces_for: how long the introductions of the announced round take, if that is more than an hour.
    """

    id: int
    workspace_id: int
    settings: ProgramSettings
    first_day: date
    next_round_at: datetime | None
    announced_round_at: datetime | None = None
    recapped: int | None = None
    vanished: int | None = None
    parts_with: bool = False
    approved_round_at: datetime | None = None
    previewed_round_at: datetime | None = None
    moved_from: datetime | None = None
    veil: int = 0
    origins: Mapping[str, Origin] = field(default_factory=dict, hash=False)
    ended_at: datetime | None = None
    too_few_at: datetime | None = None
    introduces_for: timedelta | None = None

    @property
    def is_held_back(self) -> bool:
        """Whether its next round is due, and waits until enough people are in it."""
        return self.next_round_at is not None and self.too_few_at == self.next_round_at

    @property
    def foreseen_round_at(self) -> datetime | None:
        """When the next round starts, in UTC, as far as that can be said: None also while rounds are held."""
        return None if self.vanished is not None or self.is_held_back else self.next_round_at

    def rounds_after(self, now: datetime) -> Iterator[datetime]:
        """When the rounds after ``now`` start, in UTC."""
        return self.settings.rounds_after(now, self.first_day)

    def round_after(self, now: datetime) -> datetime | None:
        """When the first round after ``now`` starts, in UTC; None if there is none."""
        return next(self.rounds_after(now), None)

    def middle_of(self, round_at: datetime) -> datetime:
        """Half-way between a round and the next, in UTC."""
        following = self.round_after(round_at) or round_at + LAST_ROUND_LASTS
        return round_at + (following - round_at) / 2

    def away_from(self, person: Participant, round_at: datetime) -> datetime | None:
        """Until when somebody is away, in UTC, if that leaves them out of a round."""
        return person.away_from(round_at, self.middle_of(round_at))

    def due(self, now: datetime) -> Due:
        """Decide what to do now about the rounds that are due.

        The last of them starts if it is late by less than the grace period; the others count as missed.
        """
        planned = self.next_round_at
        if planned is None or planned > now:
            return Due(None, (), planned)
        following = self.rounds_after(self.stands_for)
        overdue = (planned, *takewhile(lambda start: start <= now, following))
        if now - overdue[-1] < self.settings.grace:
            return Due(overdue[-1], overdue[:-1], self._round_after_start(overdue[-1], now))
        return Due(None, overdue, self.round_after(max(now, self.stands_for)))

    @property
    def stands_for(self) -> datetime:
        """When the next round is due, or was before it was moved ahead; UTC. The rounds after this one follow it."""
        return max(filter(None, (self.next_round_at, self.moved_from)), default=UTC_BEGINS)

    def waits_for_approval(self, now: datetime) -> bool:
        """Whether the next round, which is due, waits for an organiser's word, as it does for the grace period."""
        planned = self.next_round_at
        return (
            self.settings.approval
            and bool(self.settings.organisers)
            and planned is not None
            and self.approved_round_at != planned
            and now - planned < self.settings.grace
        )

    def times(self, starts_at: datetime, next_at: datetime | None) -> RoundTimes:
        """The moments of a round of this program; if no other round follows, it lasts two weeks."""
        return RoundTimes.between(starts_at, next_at or starts_at + LAST_ROUND_LASTS, self.settings.timing)

    def _round_after_start(self, scheduled_at: datetime, now: datetime) -> datetime | None:
        """When the next round is due if an overdue one starts now.

        If less than half of the overdue round's usual time is left, it also takes the next round's time.
        """
        next_at = self.round_after(max(now, self.moved_from or now))
        if next_at is None or next_at - now >= (next_at - scheduled_at) / 2:
            return next_at
        return self.round_after(next_at)
