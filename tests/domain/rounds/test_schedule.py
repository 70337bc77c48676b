"""Schedules: what their texts mean, and when their rounds start, across the changes of the clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.rounds.schedule import Schedule

LISBON = "Europe/Lisbon"
FORTNIGHTLY = Schedule("every 2 weeks on tue at 10:00")
SPRING = date(2026, 3, 29)  # the day on which Lisbon's clocks go forward
AUTUMN = date(2026, 10, 25)  # and back


def utc(*moment: int) -> datetime:
    """A moment in UTC."""
    return datetime(*moment, tzinfo=UTC)


def starts(schedule: Schedule, zone: str, after: datetime, count: int) -> list[datetime]:
    """The next starts of a program that is made at a moment, on the wall clock of its zone."""
    first_day = schedule.first_day(zone, after)
    found = []
    for _ in range(count):
        after = schedule.next_after(after, zone, first_day)
        found.append(after.astimezone(ZoneInfo(zone)))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "every week on tue at 10:00",
        "every 1 week on tue at 10:00",
        "every weeks on tuesday at 10:00",
        "Every Week On Tuesday At 10:00",
        "  every week on tue at 10:00 ",
        "0 10 * * tue",
    ],
)
def test_a_weekly_schedule_has_many_spellings(text):
    """Words in any case, the weekday short or long, and a crontab line with a named weekday mean the same."""
    found = starts(Schedule(text), "UTC", utc(2026, 3, 4), 2)
    assert found == [utc(2026, 3, 10, 10), utc(2026, 3, 17, 10)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every 4 weeks on fri at 9:30", [utc(2026, 3, 6, 9, 30), utc(2026, 4, 3, 9, 30)]),
        ("0 10 1 * *", [utc(2026, 4, 1, 10), utc(2026, 5, 1, 10)]),
        ("30 14 * * mon,thu", [utc(2026, 3, 5, 14, 30), utc(2026, 3, 9, 14, 30)]),
        ("*/5 * * * *", [utc(2026, 3, 4, 0, 5), utc(2026, 3, 4, 0, 10)]),
    ],
)
def test_schedules_come_round(text, expected):
    """Every so many weeks, on a day of the month, on several weekdays, every few minutes."""
    assert starts(Schedule(text), "UTC", utc(2026, 3, 4), 2) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "weekly",
        "every 0 weeks on tue at 10:00",
        "every 2 weeks on tue",
        "every week on nosuchday at 10:00",
        "every week on friurday at 10:00",
        "every week on tue at 25:00",
        "every week on tue at 10:60",
        "every 2 weeks on tue at 10:00 please",
        "0 10 * *",
        "0 10 * * tue *",
        "0 25 * * tue",
        "0 10 * nomonth *",
        "0 10 * * 2",
        "0 10 * * 1-5",
        "0 10 * * */2",
    ],
)
def test_a_schedule_that_means_nothing_is_refused(text):
    """What is neither words nor a crontab line is refused, numeric weekdays too; the answer shows how to write it."""
    with pytest.raises(SettingError, match="every 2 weeks on tue at 10:00"):
        Schedule(text)


def test_a_day_that_never_comes_is_refused():
    """The thirtieth of February is a crontab line, but no start."""
    with pytest.raises(SettingError, match="never comes round"):
        Schedule("0 10 30 feb *").next_after(utc(2026, 1, 1), "UTC", date(2026, 1, 1))


@pytest.mark.parametrize("change", [SPRING, AUTUMN])
@pytest.mark.parametrize("text", ["every week on tue at 10:00", "0 10 * * tue"])
def test_ten_stays_ten_when_the_clocks_change(text, change):
    """A start keeps its hour on the wall clock across both changes, so its hour in UTC moves."""
    before = datetime(change.year, change.month, change.day, tzinfo=UTC) - timedelta(weeks=1)
    found = starts(Schedule(text), LISBON, before, 3)
    assert {(start.hour, start.minute) for start in found} == {(10, 0)}
    assert {start.astimezone(UTC).hour for start in found} == {9, 10}


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (utc(2026, 3, 9, 12), date(2026, 3, 10)),
        (utc(2026, 3, 10, 9, 59), date(2026, 3, 10)),
        (utc(2026, 3, 10, 10), date(2026, 3, 17)),
        (utc(2026, 3, 11), date(2026, 3, 17)),
    ],
)
def test_the_first_day_is_the_first_that_is_still_to_come(now, expected):
    """A cadence is counted from the first matching day whose hour is after now."""
    assert FORTNIGHTLY.first_day("UTC", now) == expected


def test_the_first_day_is_the_zones():
    """Late on Monday in UTC it is Tuesday on Kiritimati, and ten has passed there."""
    assert FORTNIGHTLY.first_day("Pacific/Kiritimati", utc(2026, 3, 9, 21)) == date(2026, 3, 17)
    assert FORTNIGHTLY.first_day("Pacific/Kiritimati", utc(2026, 3, 9, 19)) == date(2026, 3, 10)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_fortnightly_cadence_keeps_its_phase(now):
    """Whenever one asks, starts are whole fortnights from the first day, strictly after now, and the next of them."""
    first_day = date(2026, 1, 6)
    start = FORTNIGHTLY.next_after(now, LISBON, first_day)
    assert (start.astimezone(ZoneInfo(LISBON)).date() - first_day).days % 14 == 0
    assert start > now
    assert start.tzinfo is UTC
    assert FORTNIGHTLY.next_after(start - timedelta(microseconds=1), LISBON, first_day) == start
    assert start - now <= timedelta(days=14, hours=1)


@pytest.mark.parametrize("text", ["every week on tue at 10:00", "0 10 * * tue"])
def test_the_next_start_is_strictly_after_now(text):
    """At the moment of a start the next one is a week away."""
    schedule, first_day = Schedule(text), date(2026, 3, 3)
    assert schedule.next_after(utc(2026, 3, 10, 10), "UTC", first_day) == utc(2026, 3, 17, 10)
    assert schedule.next_after(utc(2026, 3, 10, 9, 59), "UTC", first_day) == utc(2026, 3, 10, 10)
