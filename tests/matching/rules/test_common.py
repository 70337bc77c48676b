"""Counting the words that two people have in common."""

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.rules.common import POPULAR, Common, numbered

LISTS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=4), min_size=1, max_size=8)


def counted(left, right) -> list[list[int]]:
    """The same, pair by pair."""
    return [[len({*one} & {*other}) for other in right] for one in left]


@given(LISTS, st.data())
def test_every_pair_is_counted(left, data):
    """The words in a list of one and in a list of another, each once."""
    size = len(left)
    right = data.draw(st.lists(st.lists(st.sampled_from("abcdef")), min_size=size, max_size=size))
    assert Common(left, right).block(slice(None), slice(None)).tolist() == counted(left, right)


@pytest.mark.parametrize("words", [3, 400])
def test_rare_words_and_popular_ones_are_counted_alike(words):
    """Among very many people too, where rare words are kept apart from popular ones."""
    draw = Random(words)
    people = 4 * POPULAR
    left, right = ([[str(draw.randrange(words)) for _ in range(4)] for _ in range(people)] for _ in range(2))
    rows, columns = np.array([5, 0, 77]), np.arange(people)[::-1]
    assert Common(left, right).block(rows, columns).tolist() == counted(
        [left[row] for row in rows], right[::-1]
    )


def test_case_and_white_space_make_no_difference():
    """And an empty word is none."""
    assert Common([["Data  Science", ""]], [["data science", " "]]).block(slice(None), slice(None)) == [[1]]


def test_whether_anybody_shares_anything():
    """That is known without looking at all pairs."""
    assert not Common([["a"], ["b"]], [["c"], []])
    assert Common([["a"], ["b"]], [["c"], ["b"]])


def test_equal_words_have_equal_numbers():
    """Case and white space make no difference."""
    assert numbered(["b", "A", " B ", "a", ""]).tolist() == [2, 1, 2, 1, 0]
