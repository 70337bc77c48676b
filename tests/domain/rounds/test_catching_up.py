"""Rounds that are due, late or missed, whatever the schedule, the zone, the clocks and the times at which the bot runs."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.rounds.days_off import DaysOff
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Due, Program, ProgramSettings
from bot.domain.rounds.schedule import Schedule

TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
WEEK, DAY, HOUR = timedelta(weeks=1), timedelta(days=1), timedelta(hours=1)
WEEKLY = ProgramSettings(Schedule("every week on tue at 10:00"))
CHANGES = [  # of the clocks, and the end of a February
    datetime(2027, *day, tzinfo=UTC)
    for day in ((3, 14), (3, 28), (11, 7), (10, 31), (4, 4), (10, 3), (2, 7), (3, 14), (2, 27))
]


def program(settings: ProgramSettings, now: datetime) -> Program:
    """A program that is made at this moment."""
    first_day = settings.schedule.first_day(settings.time_zone, now)
    return Program(1, 1, settings, first_day, settings.first_round(now, first_day))


class TestADowntime:
    """One example of each kind, with the grace of a day."""

    def test_nothing_is_due_before_its_time(self) -> None:
        """The next round stays where it is."""
        weekly = program(WEEKLY, TUESDAY - DAY)
        assert weekly.due(TUESDAY - HOUR) == Due(None, (), TUESDAY)

    def test_in_time(self) -> None:
        """The round starts, and the next one is planned."""
        assert program(WEEKLY, TUESDAY - DAY).due(TUESDAY) == Due(TUESDAY, (), TUESDAY + WEEK)

    def test_late_within_the_grace(self) -> None:
        """It starts late, and the next one keeps its time."""
        late = TUESDAY + timedelta(hours=23, minutes=59)
        assert program(WEEKLY, TUESDAY - DAY).due(late) == Due(TUESDAY, (), TUESDAY + WEEK)

    def test_late_beyond_the_grace(self) -> None:
        """It does not start any more."""
        assert program(WEEKLY, TUESDAY - DAY).due(TUESDAY + DAY) == Due(None, (TUESDAY,), TUESDAY + WEEK)

    def test_several(self) -> None:
        """All but one that is within the grace have been missed."""
        weekly = program(WEEKLY, TUESDAY - DAY)
        missed = (TUESDAY, TUESDAY + WEEK)
        assert weekly.due(TUESDAY + 2 * WEEK + HOUR) == Due(TUESDAY + 2 * WEEK, missed, TUESDAY + 3 * WEEK)
        assert weekly.due(TUESDAY + WEEK + 2 * DAY) == Due(None, missed, TUESDAY + 2 * WEEK)

    def test_so_late_that_little_is_left(self) -> None:
        """Where less than half of its time is left, a round stands for the next one too."""
        patient = program(replace(WEEKLY, grace=WEEK), TUESDAY - DAY)
        assert patient.due(TUESDAY + 3 * DAY).next_at == TUESDAY + WEEK
        assert patient.due(TUESDAY + 4 * DAY) == Due(TUESDAY, (), TUESDAY + 2 * WEEK)

    def test_the_last_given_date(self) -> None:
        """After it no round is planned, and nothing is due; it lasts two weeks."""
        once = program(ProgramSettings(Schedule("on 2027-01-12 at 10:00")), TUESDAY - DAY)
        assert once.due(TUESDAY) == Due(TUESDAY, (), None)
        assert once.due(TUESDAY + 2 * DAY) == Due(None, (TUESDAY,), None)
        over = replace(once, next_round_at=None)
        assert over.due(TUESDAY + WEEK) == Due(None, (), None)
        assert over.times(TUESDAY, None) == over.times(TUESDAY, TUESDAY + 2 * WEEK)


class TestDaysOff:
    """Rounds of days off are left out."""

    def test_dates_and_holidays(self) -> None:
        """The next round is the first that falls on no such day where the program is."""
        off = DaysOff(frozenset({date(2027, 1, 5)}), "PT")
        weekly = program(replace(WEEKLY, days_off=off), datetime(2026, 12, 30, tzinfo=UTC))
        assert weekly.next_round_at == TUESDAY
        december = program(ProgramSettings(Schedule("0 10 24,25,28 dec *"), days_off=off), TUESDAY)
        assert [
            f"{start:%d}" for start in takewhile(lambda at: at.year < 2028, december.rounds_after(TUESDAY))
        ] == [
            "24",
            "28",
        ]

    def test_holidays_of_a_part_of_a_country(self) -> None:
        """Epiphany is one in Bavaria, and not in Berlin."""
        epiphany = date(2027, 1, 6)
        assert epiphany in DaysOff(place="DE-BY")
        assert epiphany not in DaysOff(place="DE-BE")

    @pytest.mark.parametrize("place", ["XX", "DE-XX", "-", "Portugal!"])
    def test_a_place_without_known_holidays_is_refused(self, place: str) -> None:
        """Nobody is left to believe that holidays are skipped."""
        with pytest.raises(SettingError, match="no public holidays are known"):
            DaysOff(place=place)

    @pytest.mark.parametrize("text", ["0 10 25 dec *", "on 2027-12-25, 2028-12-25 at 10:00"])
    def test_a_schedule_that_hits_days_off_only_is_refused(self, text: str) -> None:
        """No round would ever take place."""
        with pytest.raises(SettingError, match="comes round on days off only"):
            program(ProgramSettings(Schedule(text), days_off=DaysOff(place="PT")), TUESDAY)

    def test_dates_that_are_over_are_none_of_this(self) -> None:
        """There is no further round, and nothing wrong with that."""
        over = ProgramSettings(Schedule("on 2020-12-25 at 10:00"), days_off=DaysOff(place="PT"))
        assert program(over, TUESDAY).next_round_at is None


@dataclass
class Life:
    """What became of a program's rounds in the looks of a bot that runs now and then."""

    started: list[datetime] = field(default_factory=list)
    told: list[datetime] = field(default_factory=list)
    taken_along: list[datetime] = field(default_factory=list)


def lived(settings: ProgramSettings, begins: datetime, looks: list[datetime]) -> tuple[Program, Life]:
    """Let a bot look at these moments, and do what is due."""
    life, current = Life(), program(settings, begins)
    for now in looks:
        due = current.due(now)
        if due.starts:
            life.started.append(due.starts)
            until = due.next_at or datetime.max.replace(tzinfo=UTC)
            life.taken_along += takewhile(lambda at, until=until: at < until, current.rounds_after(now))
        life.told += due.missed
        current = replace(current, next_round_at=due.next_at)
    return current, life


clocks = st.integers(0, 24 * 12 - 1).map(lambda five: f"{five // 12}:{five % 12 * 5:02}")
weekdays = st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
some_dates = st.lists(st.dates(date(2026, 12, 25), date(2028, 3, 1)), min_size=1, max_size=8)
texts = st.one_of(
    st.builds("every {} weeks on {} at {}".format, st.integers(1, 9), weekdays, clocks),
    st.builds(
        "every {} months on the {} {} at {}".format,
        st.integers(1, 4),
        st.sampled_from(["1st", "2nd", "3rd", "4th", "last"]),
        weekdays,
        clocks,
    ),
    st.builds("every month on the {}th at {}".format, st.integers(1, 31), clocks),
    st.builds("every month on the last day at {}".format, clocks),
    st.builds(lambda days, at: f"on {', '.join(map(str, days))} at {at}", some_dates, clocks),
    st.builds("{} {} * * {}".format, st.integers(0, 59), st.integers(0, 23), weekdays),
    st.builds("{} {},{} * * *".format, st.integers(0, 59), st.integers(0, 3), st.integers(1, 23)),
    st.builds("{} */{} * * *".format, st.integers(0, 59), st.integers(2, 12)),
)
zones = st.sampled_from(sorted(available_timezones()))
begins = st.sampled_from(CHANGES).flatmap(
    lambda change: st.timedeltas(timedelta(days=-9), timedelta(days=2)).map(lambda away: change + away)
)
gaps = st.lists(
    st.one_of(
        st.timedeltas(timedelta(seconds=5), timedelta(hours=2)),
        st.timedeltas(timedelta(hours=2), timedelta(days=3)),
        st.timedeltas(timedelta(days=3), timedelta(days=50)),
    ),
    min_size=1,
    max_size=25,
)
offs = st.builds(
    DaysOff,
    st.frozensets(st.dates(date(2027, 1, 1), date(2027, 12, 31)), max_size=5),
    st.sampled_from([None, "PT", "DE-BY"]),
)
graces = st.timedeltas(HOUR, timedelta(days=20))


def moments(begin: datetime, gaps: list[timedelta]) -> list[datetime]:
    """The moments that these gaps lead to."""
    return [begin + sum(gaps[: count + 1], timedelta()) for count in range(len(gaps))]


@given(texts, zones, begins, gaps, offs, graces)
def test_no_round_is_missed_or_doubled(
    text: str, zone: str, begin: datetime, gaps: list[timedelta], off: DaysOff, grace: timedelta
) -> None:
    """However long the bot is away, each round starts, or is told of, or fell to a late one, and only one of these.

    What takes place without a single look between is the same as what the schedule says, its days off left out.
    """
    settings = ProgramSettings(Schedule(text), zone, days_off=off, grace=grace)
    looks = moments(begin, gaps)
    try:
        current, life = lived(settings, begin, looks)
    except SettingError:
        return  # hits days off only
    first_day = current.first_day
    expected = [
        start
        for start in takewhile(lambda at: at <= looks[-1], settings.schedule.starts(begin, zone, first_day))
        if local_day(start, zone) not in off
    ]
    became = [*life.started, *life.told, *life.taken_along]
    assert len(set(became)) == len(became)
    assert [at for at in sorted(became) if at <= looks[-1]] == expected
    assert current.next_round_at is None or current.next_round_at > looks[-1]


@given(texts, zones, begins, gaps, graces)
def test_a_round_starts_within_its_grace_or_not_at_all(
    text: str, zone: str, begin: datetime, gaps: list[timedelta], grace: timedelta
) -> None:
    """What starts is late by less than the grace; what is told of is late by more, or another started in its stead."""
    current = program(ProgramSettings(Schedule(text), zone, grace=grace), begin)
    for now in moments(begin, gaps):
        due = current.due(now)
        if due.starts:
            assert timedelta() <= now - due.starts < grace
            assert all(missed < due.starts for missed in due.missed)
        else:
            assert all(now - missed >= grace for missed in due.missed)
        current = replace(current, next_round_at=due.next_at)


@given(texts, zones, begins)
def test_every_start_is_on_the_schedules_clock(text: str, zone: str, begin: datetime) -> None:
    """Its local time is one that the text names, except where the clocks leave that out and it comes as much later."""
    schedule = Schedule(text)
    starts = schedule.starts(begin, zone, schedule.first_day(zone, begin))
    for start in takewhile(lambda at: at < begin + timedelta(days=20), starts):
        local = start.astimezone(ZoneInfo(zone))
        if local.time() not in named(text):
            before = (start - DAY).astimezone(ZoneInfo(zone)).utcoffset()
            assert before is not None
            assert (start + before).time() in named(text)
            assert local.utcoffset() != before
        elif "*/" not in text:
            assert local.fold == 0


def named(text: str) -> set[time]:
    """The times of the day that a schedule's text names."""
    if " at " in text:
        hour, minute = text.rpartition(" ")[2].split(":")
        return {time(int(hour), int(minute))}
    minute, hours = text.split()[:2]
    every = range(0, 24, int(hours[2:])) if hours.startswith("*/") else map(int, hours.split(","))
    return {time(hour, int(minute)) for hour in every}
