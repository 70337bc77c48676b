"""Schedules by the month, by given dates and by crontab: their days, and what can't be read."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from bot.domain.errors import SettingError
from bot.domain.rounds.schedule import Schedule

LISBON, NEW_YORK = "Europe/Lisbon", "America/New_York"
LORD_HOWE, CASABLANCA = (
    "Australia/Lord_Howe",
    "Africa/Casablanca",
)  # half an hour; back and forth around Ramadan


def clock(schedule: str, zone: str, after: datetime, count: int) -> list[str]:
    """The next starts after a moment on a zone's clock, as ``12 10:00+0100``, after the months they are in."""
    read = Schedule(schedule)
    found = read.starts(after, zone, read.first_day(zone, after))
    return [f"{start.astimezone(ZoneInfo(zone)):%m-%d %H:%M%z}" for start in islice(found, count)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("every month on the 1st tue at 10:00", ["02-02", "03-02", "04-06"]),
        ("every month on the 2nd tuesday at 10:00", ["01-12", "02-09", "03-09"]),
        ("every 1 month on the 4th fri at 10:00", ["01-22", "02-26", "03-26"]),
        ("every 2 months on the last fri at 10:00", ["01-29", "03-26", "05-28"]),
        ("every 3 months on the 1st tue at 10:00", ["02-02", "05-04", "08-03"]),
        ("every month on the 31st at 10:00", ["01-31", "02-28", "03-31"]),
        ("every month on the 30th at 10:00", ["01-30", "02-28", "03-30"]),
        ("every month on the 12th at 10:00", ["01-12", "02-12", "03-12"]),
        ("Every Month On The Last Day At 10:00", ["01-31", "02-28", "03-31"]),
        ("on 2027-02-09, 2027-01-12,2027-03-01 at 10:00", ["01-12", "02-09", "03-01"]),
        ("on 2027-01-05, 2027-01-12 at 10:00", ["01-12"]),
        ("on 2020-01-07 at 10:00", []),
    ],
)
def test_by_the_month_and_by_dates(text: str, days: list[str]) -> None:
    """The nth weekday or day of every so many months; a shorter month's last day stands in; dates come to an end."""
    found = clock(text, "UTC", datetime(2027, 1, 11, 8, tzinfo=UTC), 3)
    assert found == [f"{day} 10:00+0000" for day in days]


def test_a_leap_years_february_has_its_29th() -> None:
    """The 31st is the 29th there."""
    found = clock("every month on the 31st at 10:00", "UTC", datetime(2028, 2, 1, tzinfo=UTC), 1)
    assert found == ["02-29 10:00+0000"]


@pytest.mark.parametrize(
    ("text", "zone", "after", "expected"),
    [
        ("30 2 * * *", NEW_YORK, (2027, 3, 13, 12), ["03-14 03:30-0400", "03-15 02:30-0400"]),
        (
            "on 2027-03-14, 2027-03-15 at 2:30",
            NEW_YORK,
            (2027, 3, 1),
            ["03-14 03:30-0400", "03-15 02:30-0400"],
        ),
        ("every week on sun at 1:30", LISBON, (2027, 3, 22), ["03-28 02:30+0100", "04-04 01:30+0100"]),
        (
            "every month on the last sun at 1:30",
            LISBON,
            (2027, 3, 1),
            ["03-28 02:30+0100", "04-25 01:30+0100"],
        ),
        ("15 2 * * sun", LORD_HOWE, (2027, 10, 1), ["10-03 02:45+1100", "10-10 02:15+1100"]),
        ("30 2 * * sun", CASABLANCA, (2027, 3, 10), ["03-14 03:30+0100", "03-21 02:30+0100"]),
        ("45 2,3 * * *", NEW_YORK, (2027, 3, 14, 5), ["03-14 03:45-0400", "03-15 02:45-0400"]),
        ("10,50 2-3 * * *", NEW_YORK, (2027, 3, 14, 5), ["03-14 03:10-0400", "03-14 03:50-0400"]),
    ],
)
def test_a_time_that_is_left_out_comes_as_much_later(
    text: str, zone: str, after: tuple[int, ...], expected: list[str]
) -> None:
    """As the clocks go forward, a start within the hour that is left out is not skipped, and nothing comes twice."""
    assert clock(text, zone, datetime(*after, tzinfo=UTC), len(expected)) == expected  # type: ignore[misc, arg-type]


def test_a_time_that_was_left_out_is_still_to_come_after_the_clocks_went_forward() -> None:
    """Ten past three, an hour after ten past one, is before what was to come at half past two."""
    schedule, now = Schedule("30 2 * * *"), datetime(2027, 3, 14, 7, 10, tzinfo=UTC)
    assert schedule.next_after(now, NEW_YORK, now.date()) == now + timedelta(minutes=20)


@pytest.mark.parametrize(
    ("text", "zone", "after", "expected"),
    [
        ("30 1 * * *", NEW_YORK, (2027, 11, 6, 12), ["11-07 01:30-0400", "11-08 01:30-0500"]),
        (
            "*/30 1 * * sun",
            NEW_YORK,
            (2027, 11, 6, 12),
            ["11-07 01:00-0400", "11-07 01:30-0400", "11-14 01:00-0500"],
        ),
        ("every week on sun at 1:30", LISBON, (2027, 10, 30), ["10-31 01:30+0100", "11-07 01:30+0000"]),
        (
            "every month on the 1st sun at 1:45",
            LORD_HOWE,
            (2027, 4, 1),
            ["04-04 01:45+1100", "05-02 01:45+1030"],
        ),
        ("on 2027-02-07 at 2:30", CASABLANCA, (2027, 2, 1), ["02-07 02:30+0100"]),
    ],
)
def test_a_time_that_comes_twice_is_one_start(
    text: str, zone: str, after: tuple[int, ...], expected: list[str]
) -> None:
    """As the clocks go back, a start in the hour that is repeated comes the first time only."""
    assert clock(text, zone, datetime(*after, tzinfo=UTC), len(expected)) == expected  # type: ignore[misc, arg-type]


@pytest.mark.parametrize("hour", ["*", "*/1"])
def test_by_the_hour_goes_on_through_both_hours(hour: str) -> None:
    """A crontab line for every hour has no gap as an hour is repeated, and none as one is left out."""
    back = clock(f"*/30 {hour} * * *", NEW_YORK, datetime(2027, 11, 7, 5, tzinfo=UTC), 4)
    assert back == ["11-07 01:30-0400", "11-07 01:00-0500", "11-07 01:30-0500", "11-07 02:00-0500"]
    forward = clock(f"*/30 {hour} * * *", NEW_YORK, datetime(2027, 3, 14, 6, tzinfo=UTC), 3)
    assert forward == ["03-14 01:30-0500", "03-14 03:00-0400", "03-14 03:30-0400"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("every week on friurday at 10:00", "no such weekday"),
        ("every month on the 1st noday at 10:00", "no such weekday"),
        ("every month on the 5th tue at 10:00", "a 1st, 2nd, 3rd, 4th and last one"),
        ("every month on the 32nd at 10:00", "no such day of a month"),
        ("every month on the last at 10:00", "no such day of a month"),
        ("every month on the 0th at 10:00", "no such day of a month"),
        ("every 0 months on the 1st tue at 10:00", "can't count by none"),
        ("every week on tue at 25:00", "no such time of day"),
        ("on 2027-01-12 at 10:60", "no such time of day"),
        ("on 2027-02-29 at 10:00", "dates does not exist"),
        ("on 2027-1-12 at 10:00", "dates does not exist"),
        ("on 2027-01-12, at 10:00", "dates does not exist"),
        ("every month on the first tue at 10:00", "neither of these words nor five crontab fields"),
        ("0 10 * * 2", "weekdays have to be named"),
        ("0 25 * * tue", "crontab fields can't be read"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, why: str) -> None:
    """The sentence says what is wrong, and how to write it."""
    with pytest.raises(SettingError, match=rf"{why}.*; write it like 'every 2 weeks on tue at 10:00'"):
        Schedule(text)


def test_a_cadence_of_months_keeps_its_phase() -> None:
    """Asked at any time, every third month is counted from the first day."""
    schedule, first_day = Schedule("every 3 months on the 31st at 10:00"), date(2026, 11, 30)
    later = schedule.next_after(datetime(2027, 4, 2, tzinfo=UTC), "UTC", first_day)
    assert later == datetime(2027, 5, 31, 10, tzinfo=UTC)
