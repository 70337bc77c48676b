"""Who comes back, by the quarter of the first chat."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.insight.cohorts import Quarter, cohorts_of
from tests.effort import examples

FIRST, SECOND, THIRD = date(2027, 1, 12), date(2027, 5, 4), date(2027, 8, 10)
CHATS = st.lists(
    st.tuples(st.integers(1, 12), st.integers(0, 900).map(lambda days: FIRST + timedelta(days=days))),
    max_size=40,
)


def test_a_cohort_is_followed_quarter_by_quarter() -> None:
    """Of six who began in winter, three were there in spring, and all in summer."""
    chats = [(one, day) for one in range(6) for day in (FIRST, THIRD)] + [(one, SECOND) for one in range(3)]
    (cohort,) = cohorts_of(chats)
    assert (cohort.first, cohort.people, cohort.came_back) == (Quarter(2027, 1), 6, (0.5, 1.0))


def test_too_few_newcomers_go_with_the_next_or_the_last() -> None:
    """Two of winter and four of spring are one cohort; what one of summer does is nobody's to know."""
    chats = [(1, FIRST), (2, FIRST), *((one, SECOND) for one in range(3, 7)), (7, THIRD), (1, THIRD)]
    (cohort,) = cohorts_of(chats)
    assert (cohort.first, cohort.last, cohort.people) == (Quarter(2027, 1), Quarter(2027, 3), 7)
    assert cohort.came_back == (0.0,)  # two quarters later only two people can have been there


@examples(200)
@given(CHATS)
def test_each_share_is_of_five_people_at_least(chats: list[tuple[int, date]]) -> None:
    """Everyone is in one cohort, if there are five people at all; none is smaller than that."""
    cohorts = cohorts_of(chats)
    everyone = {one for one, _ in chats}
    assert sum(each.people for each in cohorts) == (len(everyone) if len(everyone) >= 5 else 0)
    assert all(each.people >= 5 for each in cohorts)
    assert all(0 <= share <= 1 for each in cohorts for share in each.came_back)
