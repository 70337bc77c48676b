"""When the introductions of a large round are due: as fast as Slack allows, and within the hours of who reads them."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outbox.due.pace import BATCH, EACH, turns
from bot.domain.people.hours import Hours, Reader, next_shared

TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
CLOSES = TUESDAY + timedelta(days=13)
OFFICE = Hours(time(9), time(16))
ZONES = ("Europe/Lisbon", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo")
READERS = st.tuples(
    st.sampled_from(ZONES), st.sampled_from((OFFICE, Hours(time(14), time(18)))), st.booleans()
).map(lambda told: Reader(*told))
IN_LISBON = [Reader("Europe/Lisbon", OFFICE)] * 2
LONG = 2880  # introductions that take an hour


def test_a_round_that_is_out_within_an_hour_is_not_spread() -> None:
    """Nobody's introduction waits, whatever the hour is for them."""
    assert {*turns(TUESDAY, CLOSES, [[Reader("Asia/Tokyo", OFFICE)]] * LONG)} == {TUESDAY}


def test_five_thousand_introductions_go_out_in_one_morning() -> None:
    """The last of them after an hour and three quarters."""
    due = turns(TUESDAY, CLOSES, [IN_LISBON] * 5000)

    assert max(due) == TUESDAY + timedelta(hours=1, minutes=40)


def test_what_does_not_fit_into_a_working_day_goes_on_in_the_next() -> None:
    """Eighteen thousand: until four on Tuesday, and from nine on Wednesday, though Tokyo's begins before."""
    due = turns(TUESDAY, CLOSES, [[Reader("Asia/Tokyo", OFFICE)], *[IN_LISBON] * 18_000])[1:]

    by_day = Counter(each.day for each in due)
    assert by_day == {12: 6 * 60 * 48, 13: 18_000 - 6 * 60 * 48}
    assert min(each for each in due if each.day == 13) == TUESDAY + timedelta(hours=23)


def test_who_finishes_work_first_is_introduced_first() -> None:
    """India's afternoon ends while Lisbon's has hardly begun."""
    india = [Reader("Asia/Kolkata", Hours(time(9), time(17)))]
    due = turns(TUESDAY, CLOSES, [IN_LISBON] * 4000 + [india] * 400)

    assert max(due[4000:]) <= TUESDAY + timedelta(minutes=10)


def test_who_may_be_told_at_any_time_goes_last() -> None:
    """Nobody else's day is used up for them."""
    due = turns(TUESDAY, CLOSES, [()] * 2000 + [IN_LISBON] * 2000)

    assert max(due[2000:]) <= min(due[:2000])


@given(st.lists(st.lists(READERS, max_size=3), min_size=1, max_size=12))
def test_all_are_introduced_within_their_hours_and_slacks_limits(kinds: list[list[Reader]]) -> None:
    """Whoever shares hours reads it in these, and none is due before those ahead of it can have gone out."""
    groups = kinds * (LONG // len(kinds) + 1)
    due = turns(TUESDAY, CLOSES, groups)

    assert all(TUESDAY <= at < CLOSES for at in due)
    for at, kind in {(at, place % len(kinds)) for place, at in enumerate(due)}:
        assert next_shared(at, kinds[kind]) in (at, None)
    for place, at in enumerate(sorted(due)):
        assert at >= TUESDAY + place * EACH - BATCH
