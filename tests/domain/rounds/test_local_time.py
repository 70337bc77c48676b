"""Time zones, the moments of a round, mornings."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.rounds.local_time import (
    RoundTimes,
    Timing,
    check_zone,
    local_day,
    morning_of,
)

LISBON = "Europe/Lisbon"
SPRING = date(2026, 3, 29)  # the day on which Lisbon's clocks go forward


def utc(*moment: int) -> datetime:
    """A moment in UTC."""
    return datetime(*moment, tzinfo=UTC)


def test_zones_are_checked():
    """An IANA name passes unchanged; anything else is refused by name."""
    assert check_zone(LISBON) == LISBON
    with pytest.raises(SettingError, match="'Lisbon' is not an IANA time zone"):
        check_zone("Lisbon")


def test_the_moments_of_a_fortnight():
    """Check in half-way, last call 18 hours before the next round, closing 4 hours before it."""
    start, end = utc(2026, 3, 10, 10), utc(2026, 3, 24, 10)
    assert RoundTimes.between(start, end, Timing()) == RoundTimes(
        starts_at=start,
        check_in_at=utc(2026, 3, 17, 10),
        last_call_at=utc(2026, 3, 23, 16),
        closes_at=utc(2026, 3, 24, 6),
    )


def test_a_nudge_comes_a_day_after_a_click_or_sooner():
    """A day, or a quarter of what is left of the round if that is less."""
    click, timing = utc(2026, 3, 10, 10), Timing()
    assert timing.nudge_at(click, click + timedelta(days=10)) == utc(2026, 3, 11, 10)
    assert timing.nudge_at(click, click + timedelta(hours=8)) == utc(2026, 3, 10, 12)


leads = st.timedeltas(timedelta(minutes=1), timedelta(days=60))


@given(length=leads, timing=st.builds(Timing, leads, leads, leads))
def test_moments_come_in_order_however_short_the_round(length, timing):
    """From minutes to months, and whatever the leads, no moment comes before the one that it follows."""
    start = utc(2026, 3, 10, 10)
    times = RoundTimes.between(start, start + length, timing)
    moments = [
        times.starts_at,
        times.check_in_at,
        times.last_call_at,
        times.closes_at,
        start + length,
    ]
    assert all(one <= next_one for one, next_one in pairwise(moments))


@given(length=leads)
def test_each_moment_has_its_time_with_the_default_leads(length):
    """With the defaults no two moments fall together, so every notice can still be sent before it expires."""
    start = utc(2026, 3, 10, 10)
    times = RoundTimes.between(start, start + length, Timing())
    assert times.starts_at < times.check_in_at < times.last_call_at < times.closes_at
    assert times.closes_at < start + length


def test_mornings_are_the_readers():
    """Nine in the morning is another moment in another zone, and moves with the clocks."""
    assert morning_of(SPRING, LISBON) == utc(2026, 3, 29, 8)
    assert morning_of(SPRING - timedelta(days=1), LISBON) == utc(2026, 3, 28, 9)
    assert morning_of(SPRING, "Asia/Tokyo") == utc(2026, 3, 29)


def test_the_day_depends_on_the_zone():
    """Before midnight UTC it is already tomorrow in Tokyo."""
    assert local_day(utc(2026, 3, 10, 23), "UTC") == date(2026, 3, 10)
    assert local_day(utc(2026, 3, 10, 23), "Asia/Tokyo") == date(2026, 3, 11)
