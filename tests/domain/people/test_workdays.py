"""Workdays: how they are written, and that reminders go by them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.outbox.attendance_notices import announced_from, workday_before
from bot.domain.people.hours import Hours, Reader, next_shared
from bot.domain.people.workdays import WEEK, Workdays, read_workdays, written_workdays

weeks = st.sets(st.sampled_from(WEEK), min_size=1).map(lambda days: Workdays(tuple(days)))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri", "mon,tue,wed,thu,fri"),
        ("Sun-Thu", "mon,tue,wed,thu,sun"),
        ("sunday - thursday", "mon,tue,wed,thu,sun"),
        ("tue, thu,mon", "mon,tue,thu"),
        ("sat", "sat"),
        ("mon-sun", ",".join(WEEK)),
    ],
)
def test_they_are_written_in_words(text: str, days: str) -> None:
    """A span, which may go around the end of the week, or a list."""
    assert written_workdays(read_workdays(text)) == days


@pytest.mark.parametrize("text", ["", "any", "mo-fr", "mon-", "1-5", "mon;tue", "mondays"])
def test_anything_else_is_refused(text: str) -> None:
    """With how it is to be written."""
    with pytest.raises(SettingError, match="sun-thu"):
        read_workdays(text)


@given(weeks)
def test_they_are_read_as_they_were_written(workdays: Workdays) -> None:
    """Whatever the days."""
    assert read_workdays(written_workdays(workdays)) == workdays


@given(weeks, st.datetimes(datetime(2027, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_reminder_comes_on_a_workday(workdays: Workdays, moment: datetime) -> None:
    """Within a week, and on the day before a round as well."""
    at = next_shared(moment, [Reader("UTC", Hours(time(9), time(16)), days=workdays)])
    assert at
    assert at.date() in workdays
    assert moment <= at < moment + timedelta(days=8)
    before = workday_before(moment.date(), workdays)
    assert before < moment.date() <= before + timedelta(days=7)
    assert before in workdays


def test_a_round_on_sunday_is_announced_on_thursday() -> None:
    """Where the week runs from Sunday to Thursday."""
    sunday = datetime(2027, 1, 17, 10, tzinfo=UTC)
    week = read_workdays("sun-thu")
    assert workday_before(sunday.date(), week) == date(2027, 1, 14)
    assert announced_from(sunday, "UTC", week) == datetime(2027, 1, 13, 10, tzinfo=UTC)
