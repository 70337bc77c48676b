"""How good a round is, and what had to give way."""

from dataclasses import fields

from hypothesis import given

from bot.matching import History, Situation, Ties, plan_round
from tests.effort import examples
from tests.matching.people import (
    colleagues,
    crowd,
    excluding,
    groups,
    pairs,
    person,
    situations,
    strangers,
    together,
)

CHECKED = {"people", "alone", "groups", "couples", "too_soon", "met_before", "across", "insiders", "larger"}


@examples(40)
@given(situations())
def test_the_numbers_are_those_of_the_plan(situation):
    """Counted one by one."""
    plan = plan_round(situation)
    report, gap = plan.report, situation.policy.repeat_gap
    department = {one.id: one.department for one in situation.people}
    ago = [situation.history.rounds_since(*pair) for pair in pairs(plan)]
    alike = [group for group in groups(plan) if len({department[one] for one in group}) == 1]
    counted = {
        "people": len(situation.people),
        "alone": len(plan.alone),
        "groups": len(plan.matches),
        "couples": len(pairs(plan)),
        "too_soon": sum(rounds is not None and rounds <= gap for rounds in ago),
        "met_before": sum(rounds is not None for rounds in ago),
        "across": sum(department[a] != department[b] for a, b in pairs(plan)),
        "insiders": sum(map(len, alike)),
        "larger": sum(len(group) > situation.policy.group_size for group in groups(plan)),
    }
    assert {
        each.name: getattr(report, each.name) for each in fields(report) if each.name in CHECKED
    } == counted
    assert 0 <= report.taste_worst <= report.taste_most
    assert 0 <= report.taste <= report.taste_most


class TestTaste:
    """How well people suit each other."""

    def test_the_mean_and_the_worst(self):
        """One of two couples would like to meet."""
        people = [person(1, "A", wishes=("B",)), person(2, "B"), person(3, "C"), person(4, "D")]
        situation = Situation(tuple(people))
        report = plan_round(situation).report
        assert report.taste - report.taste_worst > 0
        assert report.taste == 600 + 100 / 2
        assert 600 <= report.taste_worst < 602

    def test_nobody_has_none(self):
        """Without couples there is nothing to suit."""
        report = plan_round(Situation(())).report
        assert (report.taste, report.taste_worst, report.largest_department) == (0, 0, 0)


class TestWhatGaveWay:
    """A sentence for each rank that could not be met in full, the highest first."""

    def told(self, people, past=(), ties: Ties | None = None) -> list[str]:
        """What gave way in a round of these."""
        return list(plan_round(Situation(tuple(people), History(past), ties=ties or Ties())).report.gave_way)

    def test_nothing(self):
        """Strangers of different departments, an even number of them."""
        assert self.told(strangers(6)) == []
        assert self.told(()) == []

    def test_a_single_department_is_not_to_blame(self):
        """There is no other."""
        assert self.told(colleagues(6)) == []

    def test_everything(self):
        """Somebody is alone, some meet again, in their own department, in a larger group."""
        people = crowd("A", "A", "A", "A", "A", "B")
        past = [together(1, 2, 3, 4, 5, rounds_ago=6)]
        ties = excluding(*((one, 6) for one in range(1, 6)))
        assert self.told(people, past, ties) == [
            "Not placed, because nobody is left whom they may meet: 1 of 6 people.",
            "Together again within 6 rounds: 4 of 4 couples.",
            "With nobody from another department: 5 of 6 people; the largest department has 83% of them.",
            "Larger than usual, so that nobody is left over: 1 of 2 groups.",
        ]

    def test_those_who_met_long_ago(self):
        """They are told apart from those within the gap."""
        past = [together(1, 2, rounds_ago=7)]
        assert self.told(strangers(2), past) == ["Met before, but longer ago: 1 of 1 couples."]
