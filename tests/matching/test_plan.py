"""A round's plan keeps its promises, in their order."""

import math
import os
import subprocess
import sys
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.round import ReasonKind, WeaknessKind
from bot.matching import History, InputError, Person, Policy, Situation, Ties, Weights, plan_round
from bot.matching.fairness import lookahead
from bot.matching.solvers.blossom import best_couples
from bot.matching.weights.score import Score
from tests.effort import THOROUGH, examples, some

from . import print_plan
from .people import (
    DEPARTMENTS,
    Judge,
    across,
    colleagues,
    crowd,
    everyone,
    excluding,
    groups,
    histories,
    lively,
    most_placed,
    pairs,
    pairs_in,
    partitions,
    partners,
    people_of,
    person,
    remembered,
    rounds,
    situations,
    sizes,
    strangers,
    together,
    usual_sizes,
)

PAIRS = Policy(2)


def plan(people, past=(), policy: Policy = PAIRS, ties: Ties | None = None, seed: int = 1):
    """The plan of a round of these people."""
    return plan_round(Situation(tuple(people), History(past), policy, seed, ties or Ties()))


@st.composite
def small_rounds(draw: st.DrawFn, policy: st.SearchStrategy[Policy], most: int = 8) -> Situation:
    """Rounds of so few people that all ways to seat them can be tried, without exclusions."""
    departments = draw(
        st.sampled_from([DEPARTMENTS, ("Sales", "Design"), ("Sales",), ("Sales",) * 3 + ("IT",)])
    )
    people = draw(people_of(2, most, departments=departments))
    return Situation(tuple(people), draw(histories(people)), draw(policy), draw(st.integers(0, 2**32)))


def every_way(situation: Situation):
    """All ways to seat the people of a round."""
    ids = [one.id for one in situation.people]
    return partitions(ids, usual_sizes(len(ids), situation.policy.group_size))


ROOT = Path(__file__).parents[2]


class TestPlaced:
    """First: everyone who can be placed is placed."""

    def test_nobody_makes_an_empty_plan(self):
        """Without people there is nothing to arrange, and nobody to tell."""
        empty = plan([])
        assert (empty.matches, empty.alone, empty.report.people) == ((), (), 0)

    def test_one_person_is_alone(self):
        """Someone who has the round to themselves is named."""
        assert (plan([person(7)]).matches, plan([person(7)]).alone) == ((), (7,))

    @pytest.mark.parametrize("size", [2, 3, 4])
    def test_two_people_meet_whatever_the_group_size(self, size):
        """Even if they are of one department and met in the previous round."""
        assert groups(plan([person(2), person(1)], [together(1, 2)], Policy(size))) == [(1, 2)]

    @examples(25)
    @given(situations(most=15, exclusions=0))
    def test_everyone_is_matched_once(self, situation):
        """Nobody is left alone unless they are the only one; an odd number in pairs makes one trio."""
        found = plan_round(situation)
        assert everyone(found) == Counter(one.id for one in situation.people)
        assert bool(found.alone) == (len(situation.people) == 1)
        assert sizes(found) == sorted(
            usual_sizes(len(situation.people), situation.policy.group_size)
            if len(situation.people) > 1
            else [],
            reverse=True,
        )

    @examples(100)
    @given(situations(most=7, exclusions=15, policy=PAIRS))
    def test_no_other_pairs_and_trios_leave_fewer_alone(self, situation):
        """With exclusions all ways to seat up to seven people are tried."""
        ids = [one.id for one in situation.people]
        found = plan_round(situation)
        assert len(ids) - len(found.alone) == most_placed(ids, situation.ties.exclusions, 3)

    @examples(40)
    @given(st.lists(st.integers(1, 7), min_size=2, max_size=7), st.sampled_from((2, 3)))
    def test_managers_are_kept_apart_from_those_who_report_to_them(self, managers, size):
        """And still as many are placed as can be."""
        people = [person(one, managers=(manager,)) for one, manager in enumerate(managers, start=1)]
        apart = [(one.id, above) for one in people for above in one.managers if one.id != above]
        found = plan(people, policy=Policy(size, reporting_lines=1))
        assert not {frozenset(pair) for pair in pairs(found)} & {frozenset(pair) for pair in apart}
        ids = [one.id for one in people]
        assert len(ids) - len(found.alone) == most_placed(ids, apart, size + 1)

    def test_placing_comes_before_all_else(self):
        """Colleagues who met last time meet again rather than that somebody is alone."""
        people = crowd("Sales", "Sales", "Design", "Design")
        found = plan(people, [together(1, 2), together(3, 4)], ties=excluding((1, 3), (1, 4), (2, 3), (2, 4)))
        assert groups(found) == [(1, 2), (3, 4)]


class TestRanks:
    """Then: no repeats, departments, bad luck, new faces, those not seen for longest, taste; none traded for a lower."""

    @examples(60)
    @given(small_rounds(st.builds(Policy, st.just(2), st.integers(0, 8))))
    def test_no_other_pairs_are_better(self, situation):
        """All ways to seat up to eight people are compared rank by rank."""
        judge = Judge(situation)
        best = max(judge.worth(way) for way in every_way(situation))
        assert judge.worth(groups(plan_round(situation)))[:-1] == best[:-1]
        with pytest.MonkeyPatch.context() as blind:
            blind.setattr(lookahead, "FEW", 0)
            assert judge.worth(groups(plan_round(situation))) == best

    @examples(15)
    @given(small_rounds(st.builds(Policy, st.integers(3, 4), st.integers(0, 8))))
    def test_no_other_threes_or_fours_are_better(self, situation):
        """The same for larger groups."""
        judge = Judge(situation)
        best = max(judge.worth(way) for way in every_way(situation))
        assert judge.worth(groups(plan_round(situation))) == best

    @pytest.mark.parametrize("seed", range(4))
    def test_no_ranks_are_traded_in_a_larger_round(self, seed):
        """Of forty people no repeat is traded for anything: as few are too soon as another library finds."""
        people, ids = lively(40, seed, DEPARTMENTS), range(1, 41)
        past = [
            together(a, b, rounds_ago=1 + (a * b + seed) % 9)
            for a, b in combinations(ids, 2)
            if (a * b + a + seed) % 5
        ]
        situation = Situation(people, History(past), seed=seed)
        judge, graph = Judge(situation), nx.Graph()
        for pair in combinations(ids, 2):
            _, gap, is_across, priority, age, bridge, _ = judge.worth([pair])
            worth = (((gap * 1000 + is_across) * 10**5 + priority) * 10**5 + age) * 1000 + bridge
            graph.add_edge(*pair, weight=worth)
        best = nx.max_weight_matching(graph, maxcardinality=True)
        assert judge.worth(groups(plan_round(situation)))[:-1] == judge.worth(best)[:-1]

    @examples(40)
    @given(
        st.lists(st.sampled_from(DEPARTMENTS), min_size=2, max_size=40).filter(
            lambda found: len(found) % 2 == 0
        )
    )
    def test_as_many_pairs_cross_departments_as_can(self, departments):
        """With N people, an even number, and D in the largest department, min(N / 2, N - D) pairs cross.

        The bound is the Tutte-Berge formula on a complete multipartite graph.
        """
        people = crowd(*departments)
        largest = max(Counter(departments).values())
        assert across(people, plan(people)) == min(len(people) // 2, len(people) - largest)

    def test_no_repeat_comes_before_departments(self):
        """Where everyone has just met everyone of the other department, colleagues meet rather than repeat."""
        past = [together(1, 3), together(2, 4), together(1, 4, rounds_ago=2), together(2, 3, rounds_ago=2)]
        assert groups(plan(crowd("Sales", "Sales", "Design", "Design"), past)) == [(1, 2), (3, 4)]

    def test_departments_come_before_bad_luck(self):
        """1 and 4 were left out and never met; but if they did now, all others would have to meet colleagues."""
        people = crowd("Sales", "Sales", "Design", "Design", "Sales", "Design")
        met = [(1, 3), (2, 4), (5, 6), (1, 6), (3, 5)]
        past = [together(1), together(4), *(together(a, b, rounds_ago=9 + a) for a, b in met)]
        assert across(people, plan(people, past, ties=excluding((2, 3), (2, 6)))) == 3

    def test_departments_come_before_new_faces(self):
        """Beyond the gap colleagues who never met give way to people of other departments who did."""
        past = [together(1, 3, rounds_ago=9), together(2, 4, rounds_ago=9)]
        past += [together(1, 4, rounds_ago=8), together(2, 3, rounds_ago=8)]
        assert groups(plan(crowd("Sales", "Sales", "Design", "Design"), past)) == [(1, 3), (2, 4)]

    def test_new_faces_come_before_taste(self):
        """Two with all in common don't meet again while there is someone new, even long after the gap."""
        chess = {"interests": ("chess", "go", "film")}
        people = [person(1, "A", **chess), person(2, "B", **chess), person(3, "A"), person(4, "B")]
        assert groups(plan(people, [together(1, 2, rounds_ago=50)])) == [(1, 4), (2, 3)]

    def test_when_all_have_met_the_longest_ago_meet_again(self):
        """Without anyone new, and beyond the gap, people meet again whom they have not seen for longest."""
        past = [together(1, 2, rounds_ago=9), together(3, 4, rounds_ago=9)]
        past += [together(1, 3, rounds_ago=8), together(2, 4, rounds_ago=8)]
        past += [together(1, 4, rounds_ago=7), together(2, 3, rounds_ago=7)]
        assert groups(plan(colleagues(4), past)) == [(1, 2), (3, 4)]

    def test_a_trio_is_chosen_without_repeats(self):
        """Where only one trio and one pair of five people are free of repeats, it is those who meet."""
        met = set(combinations(range(1, 6), 2)) - {(1, 3), (1, 5), (3, 5), (2, 4)}
        assert groups(plan(colleagues(5), [together(*pair) for pair in met])) == [(1, 3, 5), (2, 4)]


class TestTaste:
    """Last: what suits people."""

    @pytest.mark.parametrize("count", [10, 24, 40])
    def test_no_other_pairs_suit_better(self, count):
        """As told by another library: the total weight is the greatest that there can be."""
        situation = Situation(lively(count, count), seed=count)
        weights = Score(situation).block(slice(None))
        graph = nx.Graph()
        graph.add_weighted_edges_from((a, b, int(weights[a, b])) for a, b in combinations(range(count), 2))
        best = nx.max_weight_matching(graph, maxcardinality=True)
        found = [(a - 1, b - 1) for a, b in groups(plan_round(situation))]
        assert sum(weights[pair] for pair in found) == sum(weights[pair] for pair in best)

    @pytest.mark.parametrize("count", [7, 11, 15])
    def test_no_other_trio_and_pairs_suit_better(self, count):
        """Every trio is tried, with the best pairs of the others."""
        situation = Situation(lively(count, count), seed=count)
        weights = Score(situation).block(slice(None))
        best = 0
        for trio in combinations(range(count), 3):
            others = [one for one in range(count) if one not in trio]
            rest = [(others[a], others[b]) for a, b in best_couples(weights[others][:, others])]
            best = max(best, sum(int(weights[pair]) for pair in pairs_in([trio, *rest])))
        found = pairs(plan_round(situation))
        assert sum(int(weights[a - 1, b - 1]) for a, b in found) == best

    def test_it_decides_among_equals(self):
        """Where nothing else differs, people who share an interest meet."""
        people = [person(1, interests=("go",)), person(2), person(3, interests=("Go",)), person(4)]
        assert groups(plan(people)) == [(1, 3), (2, 4)]

    def test_weights_decide_what_counts(self):
        """Somebody who has no weight for interests but one for offices gets what they want."""
        go, porto = {"interests": ("go",)}, {"office": "Porto"}
        people = [person(1, **go, **porto), person(2, **go), person(3, **porto), person(4)]
        assert groups(plan(people)) == [(1, 2), (3, 4)]
        assert groups(plan(people, policy=Policy(weights=Weights(interest=0)))) == [(1, 3), (2, 4)]


class TestFairness:
    """Bad luck goes round."""

    @pytest.mark.parametrize(("sales", "others"), [(7, 5), (10, 6), (9, 3), (5, 1)])
    def test_rounds_without_a_partner_from_elsewhere_are_shared(self, sales, others):
        """In half a year of a department over half nobody there has two such rounds more than another."""
        people = crowd(
            *["Sales"] * sales, *["Design", "Finance"][:others] * (others // 2), *["IT"] * (others % 2)
        )
        policy, inside = (
            Policy(repeat_gap=1),
            Counter({one.id: 0 for one in people if one.department == "Sales"}),
        )
        for found in rounds(people, policy, 26):
            department = {one.id: one.department for one in people}
            for group in groups(found):
                if len({department[one] for one in group}) == 1:
                    inside.update(group)
        assert max(inside.values()) - min(inside.values()) <= 1

    @pytest.mark.parametrize(("count", "gap"), some([(9, 1), (9, 0), (11, 1)]))
    def test_the_trio_goes_round(self, count, gap):
        """Nobody is in it twice in a row, nor two times more than somebody else.

        That is so where higher ranks leave the choice: of seven people the other four have just met in pairs.
        """
        trios = [
            next(group for group in groups(found) if len(group) == 3)
            for found in rounds(colleagues(count), Policy(repeat_gap=gap), 26)
        ]
        assert not any({*one} & {*other} for one, other in pairwise(trios))
        turns = Counter(one for trio in trios for one in trio)
        assert max(turns.values()) - min(turns[one] for one in range(1, count + 1)) <= 1

    @pytest.mark.parametrize(
        "past",
        [
            [together(1)],
            [together(1, 2, let_down=frozenset({1}))],
            [together(1, 2, insiders=frozenset({1, 2})), together(3, 8)],
            [together(1, 2, 3, larger=True)],
            [together(1, 2, rounds_ago=2), together(1, 2), together(4, 8), together(5, 9), together(6, 10)],
        ],
        ids=["left out", "let down", "own department", "larger group", "met again"],
    )
    @pytest.mark.parametrize("seed", some(range(5)))
    def test_whoever_had_bad_luck_goes_first(self, past, seed):
        """Of a department over half they are among those who meet somebody new from another."""
        people = crowd(*["Sales"] * 7, *["Design"] * 3)
        (partner,) = partners(plan(people, past, seed=seed))[1]
        assert partner > 7

    @pytest.mark.parametrize("seed", some(range(5)))
    def test_whoever_was_in_the_trio_is_not_again(self, seed):
        """While somebody else could be."""
        past = [together(1, 2, 3, larger=True), together(4, 5), together(6, 7), together(8, 9)]
        found = plan(colleagues(9), past, seed=seed)
        assert not {1, 2, 3} & set(next(group for group in groups(found) if len(group) == 3))

    @pytest.mark.parametrize("seed", some(range(5)))
    def test_a_turn_in_the_trio_is_no_reason_to_meet_again(self, seed):
        """Where those whose turn it is have met, one who was in it long ago takes a turn instead."""
        past = [
            *(together(*trio, larger=True, rounds_ago=9) for trio in ((4, 5, 6), (7, 8, 9))),
            together(1, 2, rounds_ago=9),
            *(together(one, one + 3) for one in (4, 5, 6)),
        ]
        trio = next(group for group in groups(plan(colleagues(9), past, seed=seed)) if len(group) == 3)
        assert {1, 2} - set(trio)


class TestDeterminism:
    """The same situation gives the same plan, wherever and whenever."""

    @examples(15)
    @given(situations(most=13), st.data())
    def test_the_order_of_people_does_not_matter(self, situation, data):
        """The same people in another order get the same plan, with ids and matches ascending."""
        shuffled = tuple(data.draw(st.permutations(situation.people)))
        found = plan_round(situation)
        other = Situation(shuffled, situation.history, situation.policy, situation.seed, situation.ties)
        assert found == plan_round(other)
        assert groups(found) == sorted(tuple(sorted(group)) for group in groups(found))

    def test_the_order_of_many_people_does_not_matter(self):
        """More than can be looked at all with all."""
        people = lively(320, 1, DEPARTMENTS)
        assert groups(plan(people)) == groups(plan(people[::-1]))

    def test_another_seed_gives_another_plan(self):
        """Among people who are all alike chance decides: ten seeds don't agree."""
        assert len({tuple(groups(plan(colleagues(12), seed=seed))) for seed in range(10)}) > 5

    @pytest.mark.parametrize(("people", "size"), some([(323, 2), (25, 2), (23, 4)]))
    def test_processes_agree_whatever_their_hash_seed(self, people, size):
        """A plan is the same in another process, which hashes strings differently, reasons included."""
        hash_seed = os.environ.get("PYTHONHASHSEED")  # by chance, where nobody sets it
        elsewhere = subprocess.run(
            [sys.executable, "-m", print_plan.__name__, str(people), str(size)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0" if hash_seed == "2024" else "2024"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert elsewhere == print_plan.printed(people, size)
        assert "TEACHES" in elsewhere


class TestExplained:
    """A plan says why, and what is less good than it could be."""

    def test_matches_come_with_their_reasons(self):
        """The weightiest first."""
        (match,) = plan([person(1, "A", interests=("go",)), person(2, "B", interests=("Go",))]).matches
        assert [reason.kind for reason in match.reasons] == [
            ReasonKind.INTEREST,
            ReasonKind.DEPARTMENTS,
            ReasonKind.FIRST_TIME,
        ]
        assert match.weaknesses == ()

    def test_matches_come_with_their_weaknesses(self):
        """Here they are colleagues, and there are others whom they must not meet."""
        found = plan(crowd("A", "A", "B", "B"), ties=excluding((1, 3), (1, 4), (2, 3), (2, 4)))
        assert {weakness.kind for match in found.matches for weakness in match.weaknesses} == {
            WeaknessKind.SAME_DEPARTMENT
        }
        assert found.report.insiders == 4


class TestOddInput:
    """What makes no sense is refused with a sentence; what is only odd is planned."""

    def test_somebody_who_is_there_twice(self):
        """Their ids are named."""
        with pytest.raises(InputError, match="these ids are there more often: 3, 5"):
            Situation(tuple(person(one) for one in (5, 3, 1, 5, 3)))

    @pytest.mark.parametrize("wrong", [math.nan, -1])
    def test_shares_that_are_none(self, wrong):
        """Neither nothing nor less than nothing."""
        with pytest.raises(InputError, match="share from 0 to 1"):
            plan(strangers(2), ties=Ties(acquaintance={(1, 2): wrong}))

    def test_unknown_departments_are_one(self):
        """People of whom it is not known meet those of whom it is."""
        people = crowd("", " ", "Sales", "Sales")
        assert all(one <= 2 < other for one, other in groups(plan(people)))

    @pytest.mark.parametrize("size", [2, 3, 4])
    def test_everyone_excluded_from_everyone(self, size):
        """All are alone, and the report says so."""
        apart = excluding(*combinations(range(1, 8), 2))
        found = plan(strangers(7), policy=Policy(size), ties=apart)
        assert (found.matches, found.alone) == ((), tuple(range(1, 8)))
        assert found.report.gave_way == (
            "Not placed, because nobody is left whom they may meet: 7 of 7 people.",
        )

    def test_a_manager_is_the_only_partner(self):
        """Who must not meet is not put together, not even for want of anyone else."""
        found = plan([person(1), person(2, managers=(1,))], policy=Policy(reporting_lines=1))
        assert (found.matches, found.alone) == ((), (1, 2))

    def test_two_who_report_to_each_other(self):
        """A contradiction keeps them apart once."""
        people = [person(1, managers=(2,)), person(2, managers=(1,)), person(3)]
        assert pairs(plan(people, policy=Policy(reporting_lines=1))) in ([(1, 3)], [(2, 3)])

    def test_ties_and_past_of_people_who_are_not_there_are_passed_over(self):
        """They make no difference."""
        ties = Ties(frozenset({(1, 99), (98, 99)}), {(1, 99): 1})
        past = [together(1, 99), together(98, 99)]
        assert groups(plan(strangers(6), past, ties=ties)) == groups(plan(strangers(6)))

    def test_ids_of_any_size(self):
        """Negative ones and huge ones."""
        ids = [-5, 0, 2**63, 10**30]
        found = plan([Person(one, f"D{one}") for one in ids], [together(-5, 0)])
        assert everyone(found) == Counter(ids)
        assert (-5, 0) not in groups(found)

    def test_no_weights_at_all(self):
        """Chance decides, and everyone is placed."""
        assert sizes(plan(strangers(9), policy=Policy(weights=Weights(*[0] * 9)))) == [3, 2, 2, 2]

    @pytest.mark.parametrize("count", [9, 64])
    def test_the_heaviest_weights(self, count):
        """The ranks hold even then."""
        policy = Policy(weights=Weights(*[1000] * 9))
        people = crowd(*["A"] * (count // 2), *["B"] * (count - count // 2))
        past = [together(one, one + count // 2) for one in range(1, count // 2)]
        found = plan(people, past, policy)
        assert found.report.too_soon == 0
        assert found.report.insiders == 0

    @pytest.mark.parametrize("count", [10_000 if THOROUGH else 2_000])
    def test_thousands_of_people_of_one_department(self, count):
        """They are all placed."""
        people = tuple(person(number) for number in range(count))
        found = plan(people)
        assert sizes(found) == [2] * (count // 2)
        assert found.alone == ()


def test_half_a_year_of_a_small_company():
    """Everyone is in every round of each fortnight, and what is remembered of it is what happened."""
    people = lively(9, 1, DEPARTMENTS)
    plans = list(rounds(people, PAIRS, 13))
    assert all(everyone(found) == Counter(range(1, 10)) for found in plans)
    history = remembered(people, plans, PAIRS)
    assert all(history.rounds_since(a, b) == 1 for a, b in pairs(plans[-1]))
