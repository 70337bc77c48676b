"""Programs: what their settings refuse, and when their rounds are."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import SettingError
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.rules import Rules
from bot.domain.rounds.schedule import Schedule


@pytest.mark.parametrize("size", [2, 3, 4])
def test_groups_of_two_to_four_are_possible(size):
    """Pairs, threes and fours are group sizes."""
    assert Rules(group_size=size).group_size == size


@pytest.mark.parametrize("size", [-1, 0, 1, 5])
def test_other_group_sizes_are_refused(size):
    """Nobody meets alone, and five is not a chat."""
    with pytest.raises(SettingError, match=f"not {size}"):
        Rules(group_size=size)


def test_a_negative_gap_is_refused():
    """No gap is possible, less than none is not."""
    assert Rules(repeat_gap=0).repeat_gap == 0
    with pytest.raises(SettingError, match="not -1"):
        Rules(repeat_gap=-1)


def test_an_unknown_zone_is_refused():
    """Settings don't hold a time zone that does not exist."""
    with pytest.raises(SettingError, match="Mars"):
        ProgramSettings(time_zone="Mars")


def test_a_programs_rounds_follow_its_schedule_in_its_zone():
    """The next round and its moments come from the program's schedule, zone, first day and timing."""
    timing = Timing(nudge_after=timedelta(hours=2))
    settings = ProgramSettings(
        Schedule("every 2 weeks on tue at 10:00"), time_zone="Asia/Tokyo", timing=timing
    )
    start = datetime(2026, 3, 10, 1, tzinfo=UTC)
    program = Program(1, 1, settings, first_day=date(2026, 3, 10), next_round_at=start)
    end = program.round_after(start)
    assert end == start + timedelta(weeks=2)
    assert program.times(start, end) == RoundTimes.between(start, end, timing)


STARTS = datetime(2026, 3, 10, 10, tzinfo=UTC)
DAY = timedelta(days=1)


def moved_to(next_at: datetime, **settings: object) -> Program:
    """A program whose next round was moved to this time."""
    chosen = ProgramSettings(Schedule("every 2 weeks on tue at 10:00"), **settings)  # type: ignore[arg-type]
    return Program(1, 1, chosen, STARTS.date(), next_at, moved_from=STARTS)


@pytest.mark.parametrize("hours", [-20, -1, 1, 30, 200])
def test_a_round_that_was_moved_takes_the_place_of_its_own(hours):
    """Earlier or later: it starts once, and the one after it is where it was."""
    at = STARTS + timedelta(hours=hours)
    due = moved_to(at).due(at)

    assert (due.starts, due.missed, due.next_at) == (at, (), STARTS + 14 * DAY)


def test_a_round_that_was_moved_is_late_and_missed_as_any_other():
    """By its new time."""
    at = STARTS + DAY

    assert moved_to(at).due(at + DAY / 2).starts == at
    assert moved_to(at).due(at + 2 * DAY).missed == (at,)


def test_a_round_waits_for_approval_for_the_grace_period():
    """If that is wanted, there is somebody who could approve, and nobody has."""
    waiting = moved_to(STARTS, approval=True, organisers=("U1",))
    hour = timedelta(hours=1)

    assert waiting.waits_for_approval(STARTS + hour)
    assert not waiting.waits_for_approval(STARTS + 25 * hour)
    assert not replace(waiting, approved_round_at=STARTS).waits_for_approval(STARTS + hour)
    assert not moved_to(STARTS, approval=True).waits_for_approval(STARTS + hour)
    assert not moved_to(STARTS, organisers=("U1",)).waits_for_approval(STARTS + hour)
