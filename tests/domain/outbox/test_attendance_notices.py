"""When people are told of being in rounds or not."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outbox.attendance_notices import (
    announced_from,
    day_before,
    is_too_short,
    pause_over,
    workday_before,
)
from bot.domain.people.hours import Hours
from bot.domain.people.participant import Participant, Stance, Standing
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.schedule import Schedule
from tests.domain.samples import participant

HOURS = Hours(time(8, 30), time(16))
TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
MONDAY = datetime(2027, 1, 11, 10, tzinfo=UTC)
ZONES = st.sampled_from(
    ["UTC", "Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"]
)


def somebody(zone: str) -> Participant:
    """A participant who is in a zone."""
    one = participant(1)
    return replace(one, member=replace(one.member, time_zone=zone))


@pytest.mark.parametrize(
    ("day", "before"),
    [("2027-01-12", "2027-01-11"), ("2027-01-11", "2027-01-08"), ("2027-01-10", "2027-01-08")],
)
def test_the_day_before_is_a_workday(day: str, before: str) -> None:
    """Before a Monday comes a Friday: nobody is reminded at the weekend."""
    assert workday_before(date.fromisoformat(day)) == date.fromisoformat(before)


@pytest.mark.parametrize(
    ("round_at", "zone", "due"),
    [
        (TUESDAY, "Europe/Lisbon", "2027-01-11 08:30+00:00"),
        (TUESDAY, "Asia/Tokyo", "2027-01-11 08:30+09:00"),
        (MONDAY, "America/New_York", "2027-01-08 08:30-05:00"),
        (datetime(2027, 1, 12, 23, tzinfo=UTC), "Asia/Tokyo", "2027-01-12 08:30+09:00"),
    ],
)
def test_the_day_before_begins_where_the_reader_is(round_at: datetime, zone: str, due: str) -> None:
    """A round late on Tuesday is one of Wednesday morning in Tokyo, so it is announced there on Tuesday."""
    notice = day_before(somebody(zone), round_at, HOURS)
    assert (notice.due_at, notice.expires_at) == (datetime.fromisoformat(due), round_at)


def test_somebodys_own_hours_say_when() -> None:
    """Whoever begins at eleven is told of a round, and that a pause is over, at eleven."""
    one = somebody("Europe/Lisbon")
    late = replace(one, profile=replace(one.profile, hours=Hours(time(11), time(19))))
    back = pause_over(late, Stance(Standing.PAUSED, date(2027, 1, 11)), HOURS)
    at_eleven = datetime(2027, 1, 11, 11, tzinfo=UTC)
    assert [notice.due_at for notice in (day_before(late, TUESDAY, HOURS), *back)] == [at_eleven] * 2


@given(zone=ZONES, home=ZONES, hours=st.integers(0, 24 * 14))
def test_a_round_is_announced_before_anybody_is_to_hear_of_it(zone: str, home: str, hours: int) -> None:
    """Wherever people and the program are, most notices are written before they are due, and all before the round."""
    round_at = TUESDAY + timedelta(hours=hours)
    notice = day_before(somebody(zone), round_at, None)
    assert announced_from(round_at, home) < round_at - timedelta(hours=12)
    assert notice.due_at < round_at
    if zone == home:
        assert announced_from(round_at, home) < notice.due_at


@pytest.mark.parametrize(
    ("schedule", "too_short"), [("0 10 * * *", True), ("every week on tue at 10:00", False)]
)
def test_rounds_of_a_day_are_not_announced(schedule: str, too_short: bool) -> None:
    """Where the next round is always tomorrow, nobody needs to be told."""
    settings = ProgramSettings(schedule=Schedule(schedule))
    assert is_too_short(Program(1, 1, settings, date(2027, 1, 4), TUESDAY), TUESDAY) is too_short


def test_a_pause_is_over_in_the_morning_where_somebody_is() -> None:
    """On the day itself, as the hours begin; a pause without a day has no such morning."""
    tokyo = somebody("Asia/Tokyo")
    (notice,) = pause_over(tokyo, Stance(Standing.PAUSED, date(2027, 2, 7)), HOURS)
    assert notice.due_at == datetime.fromisoformat("2027-02-07 08:30+09:00")
    assert pause_over(tokyo, Stance(Standing.PAUSED), HOURS) == ()
