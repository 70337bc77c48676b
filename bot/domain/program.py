"""A workspace's coffee-chat program: its schedule, rules and timing."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.calendar import RoundTimes, Schedule, Timing, check_zone
from bot.domain.errors import SettingError

GROUP_SIZES = range(2, 5)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a round is matched under.

    Args:
        group_size: how many people make a match, 2 to 4; odd ones join, never more than 4 (3 for pairs).
        repeat_gap: two people are not matched again within so many rounds while another matching exists.
    """

    group_size: int = 2
    repeat_gap: int = 6

    def __post_init__(self) -> None:
        """Refuse sizes that can't be matched."""
        if self.group_size not in GROUP_SIZES:
            msg = f"a group has 2, 3 or 4 people, not {self.group_size}"
            raise SettingError(msg)
        if self.repeat_gap < 0:
            msg = f"a repeat gap is a number of rounds, not {self.repeat_gap}"
            raise SettingError(msg)


@dataclass(frozen=True, slots=True)
class ProgramSettings:
    """What the organisers of a program decide; the defaults suit a normal company.

    Args:
        time_zone: IANA name; the schedule's wall clock.
        channel: the Slack channel that a closed round's numbers are posted to, by id; None posts them nowhere.
    """

    schedule: Schedule = field(default_factory=lambda: Schedule("every 2 weeks on tue at 10:00"))
    time_zone: str = "UTC"
    rules: Rules = field(default_factory=Rules)
    timing: Timing = field(default_factory=Timing)
    channel: str | None = None

    def __post_init__(self) -> None:
        """Refuse a time zone that does not exist."""
        check_zone(self.time_zone)


@dataclass(frozen=True, slots=True)
class Program:
    """One coffee-chat program of a workspace.

    Args:
        first_day: the day, in the program's zone, that a cadence of several weeks is counted from.
        next_round_at: when the next round is due, in UTC.
    """

    id: int
    workspace_id: int
    settings: ProgramSettings
    first_day: date
    next_round_at: datetime

    def round_after(self, now: datetime) -> datetime:
        """When the first round after ``now`` starts, in UTC."""
        return self.settings.schedule.next_after(now, self.settings.time_zone, self.first_day)

    def round_after_start(self, now: datetime) -> datetime:
        """When the next round is due if the one that is due by now starts now, in UTC.

        A round that starts so late that not even half of its usual time is left takes the next one's time as well.
        """
        next_at = self.round_after(now)
        usual = self.round_after(self.next_round_at) - self.next_round_at
        return next_at if next_at - now >= usual / 2 else self.round_after(next_at)

    def times(self, starts_at: datetime, next_at: datetime) -> RoundTimes:
        """The moments of a round of this program."""
        return RoundTimes.between(starts_at, next_at, self.settings.timing)
