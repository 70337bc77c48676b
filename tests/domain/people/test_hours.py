"""Hours: when they begin and end wherever people are, and which hours several people share."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SettingError
from bot.domain.people.hours import Hours, Reader, next_shared, read_hours, suits, written
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, WEEK, Workdays

OFFICE = Hours(time(9), time(16))
LISBON, NEW_YORK, TOKYO, LORD_HOWE = "Europe/Lisbon", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"

zones = st.sampled_from(sorted(available_timezones()))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
clocks = st.integers(0, 24 * 4 - 1).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
some_hours = st.lists(clocks, min_size=2, max_size=2, unique=True).map(lambda two: Hours(*sorted(two)))
weeks = st.sets(st.sampled_from(WEEK), min_size=1).map(lambda days: Workdays(tuple(days)))
readers = st.lists(st.builds(Reader, zones, some_hours, st.just(True), weeks), min_size=1, max_size=3)


def utc(*moment: int) -> datetime:
    """A moment in UTC."""
    return datetime(*moment, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("9:00-16:00", time(9), time(16)),
        ("09:30 - 12:15", time(9, 30), time(12, 15)),
        ("0:00-23:59", time(0), time(23, 59)),
    ],
)
def test_hours_are_read(text: str, opens: time, closes: time) -> None:
    """Two times of the day with a dash between them."""
    assert read_hours(text) == Hours(opens, closes)
    assert read_hours(written(read_hours(text))) == read_hours(text)


def test_any_hour_will_do() -> None:
    """The word switches hours off."""
    assert read_hours("any") is None
    assert written(None) == "any"


@pytest.mark.parametrize(
    "text", ["", "9-16", "9:00", "16:00-9:00", "9:00-9:00", "9:00-25:00", "9:00-24:00", "always"]
)
def test_what_are_no_hours_is_refused(text: str) -> None:
    """They end later on the same day than they begin."""
    with pytest.raises(SettingError, match="hours"):
        read_hours(text)


@pytest.mark.parametrize(
    ("moment", "zone", "within"),
    [
        (utc(2027, 1, 12, 9), LISBON, True),
        (utc(2027, 1, 12, 8, 59), LISBON, False),
        (utc(2027, 1, 12, 15, 59), LISBON, True),
        (utc(2027, 1, 12, 16), LISBON, False),
        (utc(2027, 1, 16, 12), LISBON, False),
        (utc(2027, 1, 17, 12), LISBON, False),
        (utc(2027, 7, 13, 8), LISBON, True),
        (utc(2027, 1, 18, 0), TOKYO, True),
        (utc(2027, 1, 15, 20), NEW_YORK, True),
        (utc(2027, 1, 15, 21), NEW_YORK, False),
    ],
)
def test_hours_are_the_readers(moment: datetime, zone: str, within: bool) -> None:
    """From the moment on at which they begin, and not at the one at which they end, from Monday to Friday, by their clock."""
    assert OFFICE.allows(moment, zone) is within


@pytest.mark.parametrize(
    ("moment", "who", "expected"),
    [
        (utc(2027, 1, 12, 12), [LISBON], utc(2027, 1, 12, 12)),
        (utc(2027, 1, 12, 16), [LISBON], utc(2027, 1, 13, 9)),
        (utc(2027, 1, 15, 16), [LISBON], utc(2027, 1, 18, 9)),
        (utc(2027, 3, 26, 16), [LISBON], utc(2027, 3, 29, 8)),
        (utc(2027, 10, 29, 16), [LISBON], utc(2027, 11, 1, 9)),
        (utc(2027, 3, 12, 22), [NEW_YORK], utc(2027, 3, 15, 13)),
        (utc(2027, 10, 1, 9), [LORD_HOWE], utc(2027, 10, 3, 22)),
        (utc(2027, 3, 12, 16), ["Africa/Casablanca"], utc(2027, 3, 15, 8)),
        (utc(2027, 1, 12, 10), [LISBON, NEW_YORK], utc(2027, 1, 12, 14)),
        (utc(2027, 1, 12, 10), [LISBON, TOKYO], utc(2027, 1, 12, 10)),
        (utc(2027, 1, 12, 10), [], utc(2027, 1, 12, 10)),
    ],
)
def test_the_next_moment_within_hours(moment: datetime, who: list[str], expected: datetime | None) -> None:
    """Now, or when the hours that all share begin, over weekends and changes of the clocks; now where they share none."""
    assert next_shared(moment, [Reader(zone, OFFICE) for zone in who]) == expected


def test_chosen_hours_count_where_not_all_share_some() -> None:
    """Who chose hours is reminded in them and nobody else has a say; two who chose what never meets are not reminded."""
    early, late = Reader(LISBON, Hours(time(6), time(8)), chosen=True), Reader(LISBON, OFFICE)
    assert next_shared(utc(2027, 1, 12, 10), [early, late]) == utc(2027, 1, 13, 6)
    assert next_shared(utc(2027, 1, 12, 10), [early, late._replace(chosen=True)]) is None


@given(moments, readers)
def test_the_next_moment_is_within_the_hours_of_all(moment: datetime, who: list[Reader]) -> None:
    """It is not before the moment, and a moment within hours is its own next."""
    found = next_shared(moment, who)
    if found is not None:
        assert found >= moment
        assert suits(found, who)
    assert (found == moment) is suits(moment, who)


@given(moments, readers, st.timedeltas(timedelta(0), timedelta(days=9)))
def test_nothing_earlier_is_within_hours(moment: datetime, who: list[Reader], later: timedelta) -> None:
    """No moment within the hours that all share lies before the next one that is found, nor where none is found."""
    found = next_shared(moment, who)
    if later < timedelta(days=7) and (found is None or moment + later < found):
        assert not suits(moment + later, who)


@given(moments, st.builds(Reader, zones, some_hours, st.just(False), st.just(MONDAY_TO_FRIDAY)))
def test_the_last_hours_before_a_moment(moment: datetime, who: Reader) -> None:
    """Some of them are always there, within a long weekend."""
    found = who.last_before(moment)
    assert suits(found, [who])
    assert moment - timedelta(days=4) < found
    assert found < moment or suits(moment - timedelta(microseconds=1), [who])
