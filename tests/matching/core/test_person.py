"""Who takes part, and what is known between two of them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import InputError, Person, Ties, working_hours, working_week
from bot.matching.core.person import HALF_HOURS, WHOLE_DAY, WHOLE_WEEK


class TestPeople:
    """What a person can be."""

    @pytest.mark.parametrize("hours", [-1, WHOLE_DAY + 1])
    def test_a_day_has_48_half_hours(self, hours):
        """Hours beyond the day are refused, with the id of whose they are."""
        with pytest.raises(InputError, match="person 7: hours have one bit for each of 48"):
            Person(7, hours=hours)

    @pytest.mark.parametrize("week", [-1, WHOLE_WEEK + 1])
    def test_a_week_has_336_half_hours(self, week):
        """So are those beyond the week."""
        with pytest.raises(InputError, match="person 7: a week has one bit for each of 336"):
            Person(7, week=week)

    @pytest.mark.parametrize("days", [-1, math.nan, math.inf])
    def test_a_tenure_is_a_number_of_days(self, days):
        """Nobody comes from the future, or was here forever."""
        with pytest.raises(InputError, match="person 7: a tenure is a number of days"):
            Person(7, tenure_days=days)


class TestWorkingHours:
    """The half hours of the day, in UTC, in which someone works."""

    def test_nine_to_five_in_utc(self):
        """Sixteen half hours, from the 18th on."""
        assert working_hours(9 * 60, 17 * 60, 0) == 0xFFFF << 18

    def test_a_clock_that_is_ahead_works_earlier(self):
        """Nine in India, five and a half hours ahead, is half past three in UTC."""
        assert working_hours(9 * 60, 17 * 60, 330) == 0xFFFF << 7

    def test_a_night_shift_goes_over_midnight(self):
        """An end before the begin is on the next day."""
        assert working_hours(23 * 60, 60, 0) == 0b11 << 46 | 0b11

    def test_the_same_begin_and_end_is_the_whole_day(self):
        """Someone whose day ends when it begins is always there."""
        assert working_hours(0, 0, 60) == WHOLE_DAY

    @given(st.integers(0, 47), st.integers(1, 48), st.integers(-28, 28))
    def test_the_length_is_kept(self, begin, length, zone):
        """Wherever somebody works, as many half hours are in common with themselves as they work."""
        hours = working_hours(30 * begin, 30 * (begin + length) % 1440, 30 * zone)
        assert hours.bit_count() == length
        assert 0 <= hours <= WHOLE_DAY


class TestWorkingWeek:
    """The half hours of the week, in UTC, in which someone works."""

    def test_a_day_in_utc(self):
        """Nine to five on a Tuesday begins a day and nine hours after the week."""
        assert working_week(9 * 60, 17 * 60, 0, [1]) == 0xFFFF << 48 + 18

    def test_monday_begins_on_sunday_far_in_the_east(self):
        """Nine on Monday in Sydney, ten hours ahead, is eleven in the evening before in UTC: the end of the week."""
        assert working_week(9 * 60, 17 * 60, 600, [0]) == 0b11 << 7 * 48 - 2 | 0x3FFF

    def test_friday_ends_on_saturday_in_the_west(self):
        """Five on Friday in Los Angeles, eight hours behind, is one in the night after."""
        assert working_week(9 * 60, 17 * 60, -480, [4]) == 0xFFFF << 4 * 48 + 34

    @given(
        st.integers(0, 47), st.integers(1, 47), st.integers(-28, 28), st.sets(st.integers(0, 6), min_size=1)
    )
    def test_it_is_the_hours_on_these_days(self, begin, length, zone, days):
        """As many half hours a day, at those times of the day, and all that someone works."""
        span = (30 * begin, 30 * (begin + length) % 1440, 30 * zone)
        one = Person(1, hours=working_hours(*span), week=working_week(*span, days))
        assert one.at_work == one.week
        assert one.week.bit_count() == length * len(days)
        assert {step % HALF_HOURS for step in range(7 * HALF_HOURS) if one.week >> step & 1} == {
            step for step in range(HALF_HOURS) if one.hours >> step & 1
        }


class TestTies:
    """What is known between two people."""

    def test_the_order_of_two_does_not_matter(self):
        """Exclusions and shares are kept by ascending ids."""
        ties = Ties(frozenset({(2, 1)}), acquaintance={(9, 3): 0.5})
        assert ties.exclusions == {(1, 2)}
        assert ties.acquaintance == {(3, 9): 0.5}

    def test_the_greatest_of_two_shares_counts(self):
        """Where both say something about each other, the one who says more is heard."""
        assert Ties(acquaintance={(1, 2): 0.2, (2, 1): 0.7}).acquaintance == {(1, 2): 0.7}

    @pytest.mark.parametrize("share", [math.nan, -0.1, 1.1, math.inf])
    def test_a_share_is_from_nought_to_one(self, share):
        """What is none is refused, and named."""
        with pytest.raises(InputError, match="acquaintance of 1 and 2 is a share from 0 to 1, not"):
            Ties(acquaintance={(1, 2): share})

    @pytest.mark.parametrize("one", [0, 4, -3])
    def test_nobody_is_tied_to_themselves(self, one):
        """Excluding oneself, or knowing oneself, is a mistake, whatever the id."""
        with pytest.raises(InputError, match=f"person {one} can't be tied to themselves"):
            Ties(frozenset({(one, one)}))
        with pytest.raises(InputError, match=f"person {one} can't be tied to themselves"):
            Ties(acquaintance={(one, one): 0.5})
