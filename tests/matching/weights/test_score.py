"""What a pair weighs: strict ranks, in the order of the program's promise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import History, Person, Policy, Situation
from bot.matching.core.history import LAST_TIME
from bot.matching.weights.scale import FORBIDDEN, FULL, NEVER_MET, NEW_FACE, Ranks
from bot.matching.weights.score import Score, couple_weights
from tests.effort import examples
from tests.matching.people import colleagues, crowd, excluding, lively, situations, strangers, together

ALL = slice(None)
UNLUCKY = LAST_TIME + 1


def ranks(situation: Situation) -> Ranks:
    """What the first two people of a situation have in each rank."""
    score = Score(situation)
    return Ranks(*(int(rank[0]) for rank in score.scale.ranks(couple_weights(score, [(0, 1)]))))


def met(rounds_ago: int) -> Ranks:
    """What two people of different departments have who met so long ago."""
    past = History([together(1, 2, rounds_ago=rounds_ago)])
    return ranks(Situation(crowd("Sales", "Design"), past, Policy(repeat_gap=6)))


class TestRanks:
    """What counts in each rank."""

    @pytest.mark.parametrize(("rounds_ago", "free", "age"), [(1, 0, 1), (6, 0, 6), (7, 1, 7), (126, 1, 126)])
    def test_a_repeat_is_one_within_the_gap(self, rounds_ago, free, age):
        """Having met at all counts on, and the longer ago the better."""
        assert met(rounds_ago)[1:5] == (free, 1, 0, age)

    def test_very_long_ago_is_not_never(self):
        """Who never met comes before those who did, however long ago."""
        assert met(10_000).age == NEVER_MET - 1
        assert ranks(Situation(strangers(2))).age == NEVER_MET

    def test_departments_differ_whatever_their_spelling(self):
        """Case and white space don't make another department; nor do two who have none."""
        assert ranks(Situation(crowd("Data Science", "data  science", "Sales"))).across == 0
        assert ranks(Situation(crowd("", " ", "Sales"))).across == 0
        assert ranks(Situation(crowd("", "Sales"))).across == 1

    def test_a_gap_of_none_knows_no_repeat(self):
        """With a gap of 0 rounds even the partner of the previous round is no repeat."""
        history = History([together(1, 2)])
        assert ranks(Situation(colleagues(2), history, Policy(repeat_gap=0))).gap == 1

    def test_claims_are_honoured_by_new_faces_from_other_departments(self):
        """The priorities of both, twice; once where they met before, not at all where they are colleagues."""
        unlucky = [together(1), together(2)]
        new = ranks(Situation(crowd("Sales", "Design"), History(unlucky)))
        known = ranks(Situation(crowd("Sales", "Design"), History([*unlucky, together(1, 2, rounds_ago=9)])))
        alike = ranks(Situation(crowd("Sales", "Sales", "Design"), History(unlucky)))
        assert [new.priority, known.priority, alike.priority] == [
            2 * FULL * UNLUCKY + NEW_FACE,
            2 * UNLUCKY,
            NEW_FACE,
        ]

    def test_claims_are_honoured_among_colleagues_where_there_is_no_other_department(self):
        """Nobody can do better there."""
        situation = Situation(colleagues(2), History([together(1)]))
        assert ranks(situation).priority == FULL * UNLUCKY + NEW_FACE


class TestApart:
    """Who must never meet."""

    def test_nobody_meets_themselves_or_whom_they_exclude(self):
        """In whatever order they are named; people who are not there make no difference."""
        block = Score(Situation(strangers(3), ties=excluding((2, 1), (1, 9)))).block(ALL)
        assert (block == FORBIDDEN).tolist() == [
            [True, True, False],
            [True, True, False],
            [False, False, True],
        ]

    @pytest.mark.parametrize(("steps", "apart"), [(0, 0), (1, 1), (2, 2), (3, 2)])
    def test_reporting_lines_are_kept_apart_as_far_as_the_policy_says(self, steps, apart):
        """From those who report to them, and from those above these; not from who reports to the same person."""
        people = (
            Person(1),
            Person(2, managers=(1,)),
            Person(3, managers=(2, 1)),
            Person(4, managers=(99, 1)),
        )
        block = Score(Situation(people, policy=Policy(reporting_lines=steps))).block(ALL)
        forbidden = [(1, 0), (2, 1)] * (apart > 0) + [(2, 0), (3, 0)] * (apart > 1)
        found = {(a, b) for a, b in np.argwhere(block == FORBIDDEN).tolist() if a > b}
        assert found == set(forbidden)
        assert np.array_equal(block, block.T)

    def test_their_own_manager_is_nobody_else(self):
        """Someone at the top may report to themselves."""
        people = (Person(1, managers=(1,)), Person(2))
        assert Score(Situation(people, policy=Policy(reporting_lines=1))).block(ALL)[0, 1] > FORBIDDEN


@examples(50)
@given(situations(least=2))
def test_blocks_are_symmetric_parts_of_the_whole(situation):
    """A pair weighs the same both ways, and in whatever block it is looked at."""
    score = Score(situation)
    whole = score.block(ALL)
    assert np.array_equal(whole, whole.T)
    rows = np.array([1, 0])
    assert np.array_equal(score.block(rows), whole[rows])
    assert np.array_equal(score.block(ALL, rows), whole[:, rows])
    assert whole[whole > FORBIDDEN].min(initial=0) >= 0


@given(st.integers(0, 3 * 64))
def test_couples_are_weighed_as_in_the_block(count):
    """However many at a time."""
    score = Score(Situation(lively(40, 1)))
    couples = [(number % 39, 39) for number in range(count)]
    whole = score.block(ALL)
    assert couple_weights(score, couples).tolist() == [whole[pair] for pair in couples]


@pytest.mark.parametrize(
    ("departments", "most"), [("", 0), ("A", 0), ("AAAA", 0), ("AAAB", 1), ("AABB", 2), ("AABBC", 2)]
)
def test_the_most_couples_across(departments, most):
    """Half of the people, unless one department has more than that."""
    assert Score(Situation(crowd(*departments))).most_across == most


class TestFresh:
    """Who may meet somebody new without anyone else losing a partner from another department."""

    def test_people_of_different_departments(self):
        """Where no department has more than half."""
        assert Score(Situation(crowd("A", "A", "B", "B"))).fresh().tolist()[0] == [False, False, True, True]

    def test_the_others_are_not_used_up_on_each_other(self):
        """Where one department has more than half, its people meet the others and themselves."""
        fresh = Score(Situation(crowd("A", "A", "A", "B", "C"))).fresh().tolist()
        assert fresh[0] == [False, True, True, True, True]
        assert fresh[3] == [True, True, True, False, False]

    def test_neither_those_who_met_nor_those_who_must_not(self):
        """However long ago."""
        situation = Situation(strangers(3), History([together(1, 2, rounds_ago=50)]), ties=excluding((1, 3)))
        assert Score(situation).fresh().tolist() == [[False] * 3, [False, False, True], [False, True, False]]
