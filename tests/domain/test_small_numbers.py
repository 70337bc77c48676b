"""The rule for small numbers."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.small_numbers import may_name, may_tell

FEW = st.integers(0, 12)


@given(FEW, FEW)
def test_answers_are_told_of_five_people_and_three_chats_on(people: int, matches: int) -> None:
    """Neither many people of one chat nor one person of many chats is enough."""
    assert may_tell(people, matches) == (people >= 5 and matches >= 3)


@given(FEW)
def test_a_department_is_named_from_three_people_on(people: int) -> None:
    """With fewer, its name would be somebody's."""
    assert may_name(people) == (people >= 3)
