"""Time zones by name, and by nothing but an offset."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.zones import known_zone, offset_zone, zone_of

NOON = datetime(2027, 1, 12, 12, tzinfo=UTC)


@given(st.integers(-14 * 60, 14 * 60))
def test_an_offset_has_a_zone_that_is_so_far_from_utc(minutes: int) -> None:
    """In any quarter of an hour that some place keeps."""
    name = offset_zone(minutes * 60)
    assert name is not None
    assert NOON.astimezone(known_zone(name)).utcoffset() == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "Europe", "../etc/passwd", "UTC+25:00", "x" * 300, "a\x00b", "\ud800"]
)
def test_a_name_that_is_none_is_no_zone(name: str) -> None:
    """Nobody's round stops for it: it counts as UTC."""
    assert known_zone(name) is None
    assert zone_of(name) is UTC


@given(st.text())
def test_any_text_has_a_zone(name: str) -> None:
    """What was stored long ago may be anything."""
    assert NOON.astimezone(zone_of(name)) == NOON


def test_no_place_is_farther_than_fourteen_hours() -> None:
    """Such an offset is a mistake."""
    assert (offset_zone(15 * 3600), offset_zone(-(10**12))) == (None, None)
