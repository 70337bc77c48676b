"""Programs: what their settings refuse, and when their rounds are."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.errors import SettingError
from bot.domain.rounds.local_time import RoundTimes, Timing
from bot.domain.rounds.program import Program, ProgramSettings, Rules
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
