"""The few best partners of each of many people."""

import numpy as np
import pytest

from bot.matching import History, Situation
from bot.matching.large.candidates import BEST, RANDOM, ROWS, candidates
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score
from tests.matching.people import excluding, lively, strangers, together

PEOPLE = ROWS + 30


@pytest.fixture(scope="module", name="score")
def made_score() -> Score:
    """More people than are scored at a time, two of whom exclude each other."""
    return Score(Situation(lively(PEOPLE, 1), ties=excluding((1, 2))))


@pytest.fixture(name="whole")
def all_weights(score) -> np.ndarray:
    """All with all."""
    return score.block(slice(None))


def test_each_couple_is_there_once_with_its_weight(score, whole):
    """In ascending order, and nobody with whom they exclude."""
    found = candidates(score, 1, lambda _: None)
    couples = list(zip(found.a.tolist(), found.b.tolist(), strict=True))
    assert couples == sorted(set(couples))
    assert all(a < b for a, b in couples)
    assert found.weights.tolist() == [whole[pair] for pair in couples]
    assert found.weights.min() > FORBIDDEN


def test_the_best_of_each_are_there(score, whole):
    """Nobody who is left out suits a person better than their best ones."""
    found = candidates(score, 1, lambda _: None)
    chosen = np.zeros(whole.shape, bool)
    chosen[found.a, found.b] = chosen[found.b, found.a] = True
    assert chosen.sum(axis=1).min() >= BEST
    for person, row in enumerate(whole):
        best = np.sort(row)[-BEST:]
        assert np.array_equal(np.sort(row[chosen[person]])[-BEST:], best)


def test_favourites_of_all_are_not_the_only_ones():
    """Everyone has some others by chance, so there are couples without any of the favourites of all."""
    people = strangers(2 * ROWS)
    score = Score(Situation(people))
    assert RANDOM > 0
    some, others = (set(candidates(score, seed, lambda _: None).b.tolist()) for seed in (1, 2))
    assert len(some) > len(people) - BEST
    assert len(others) > len(people) - BEST


def test_those_with_a_priority_are_not_everyones_best():
    """Who suits people best is the same whether others were let down or not."""
    people = lively(PEOPLE, 1)
    level = candidates(Score(Situation(people)), 1, lambda _: None)
    unlucky = History([together(one, rounds_ago=1) for one in range(1, PEOPLE, 4)])
    found = candidates(Score(Situation(people, unlucky)), 1, lambda _: None)
    assert list(zip(found.a, found.b, strict=True)) == list(zip(level.a, level.b, strict=True))
    assert not np.array_equal(found.weights, level.weights)


def test_members_of_a_department_over_half_have_each_other():
    """Though everyone from outside is better for them."""
    people = lively(2 * PEOPLE, 1, departments=("Sales", "Sales", "Sales", "Design"))
    score = Score(Situation(people))
    assert score.over_half
    found = candidates(score, 1, lambda _: None)
    inside = score.in_largest[found.a] & score.in_largest[found.b]
    members = np.bincount(np.r_[found.a[inside], found.b[inside]], minlength=len(people))
    assert members[score.in_largest].min() >= BEST // 2


def test_progress_is_told_up_to_the_end(score):
    """After each block."""
    told: list[float] = []
    candidates(score, 1, told.append)
    assert told == [ROWS / PEOPLE, 1.0]
