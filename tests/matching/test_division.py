"""The best groups of few people."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.division import best_division, total

from .people import divisions


@settings(deadline=None)
@given(st.integers(2, 9), st.data())
def test_no_other_division_is_worth_more(people, data):
    """Everyone has one seat, and no other way to divide them has a greater total: all ways are tried."""
    count = data.draw(st.integers(1, people // 2))
    draw = Random(data.draw(st.integers()))
    likes = {frozenset({a, b}): draw.randrange(100) for a in range(people) for b in range(a)}

    def weight(a: int, b: int) -> int:
        return likes[frozenset({a, b})]

    found = best_division(range(people), count, weight)
    assert sorted(person for group in found for person in group) == list(range(people))
    assert len(found) == count
    assert total(found, weight) == max(total(way, weight) for way in divisions(range(people), count))
