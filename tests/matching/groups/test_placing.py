"""Finding a place for those who are left over."""

from bot.matching import Situation
from bot.matching.groups.placing import placed
from bot.matching.weights.score import Score
from tests.matching.people import excluding, strangers


def seated(people: int, apart, groups, alone, largest: int = 3):
    """Groups and people who are alone, by position, where these must never meet."""
    score = Score(Situation(strangers(people), ties=excluding(*((a + 1, b + 1) for a, b in apart))))
    found, left = placed(score, groups, alone, largest)
    return sorted(tuple(sorted(group)) for group in found), left


def test_nobody_alone_changes_nothing():
    """Groups stay as they are."""
    assert seated(4, [], [(0, 1), (2, 3)], []) == ([(0, 1), (2, 3)], [])


def test_who_is_alone_joins_a_group_with_room():
    """The first in which they suit everyone."""
    assert seated(5, [(1, 4)], [(0, 1), (2, 3)], [4]) == ([(0, 1), (2, 3, 4)], [])


def test_two_who_are_alone_sit_together():
    """If they may."""
    assert seated(4, [], [(0, 1)], [2, 3]) == ([(0, 1), (2, 3)], [])
    assert seated(4, [(2, 3), (0, 3)], [(0, 1)], [2, 3], largest=2) == ([(0, 2), (1, 3)], [])


def test_somebody_gives_up_their_place_and_finds_another():
    """1 makes room for 4, whom they exclude, and joins the others."""
    apart = [(1, 4), (2, 4), (3, 4)]
    assert seated(5, apart, [(0, 1), (2, 3)], [4]) == ([(0, 4), (1, 2, 3)], [])


def test_a_chain_of_moves_may_be_longer():
    """4 takes the place of 1, who takes that of 3, who joins the last two."""
    apart = [(4, other) for other in (1, 2, 3, 5, 6)] + [(1, 3), (1, 5), (1, 6), (2, 5)]
    groups = [(0, 1), (2, 3), (5, 6)]
    assert seated(7, apart, groups, [4]) == ([(0, 4), (1, 2), (3, 5, 6)], [])


def test_somebody_leaves_a_group_of_three():
    """3 would suit only 0, and nobody else has room."""
    assert seated(4, [(1, 3), (2, 3)], [(0, 1, 2)], [3]) == ([(0, 3), (1, 2)], [])


def test_who_suits_nobody_stays_alone():
    """And all others stay where they are."""
    assert seated(3, [(0, 2), (1, 2)], [(0, 1)], [2]) == ([(0, 1)], [2])
