"""What a policy means, in words."""

from dataclasses import fields

import pytest

from bot.matching import Policy, Weights, explain
from bot.matching.rules.catalogue import RULES


class TestExplain:
    """A policy in words."""

    def test_every_weight_is_named_with_its_points(self):
        """Each has its own sentence, the weightiest first."""
        weights = {each.name: 100 + number for number, each in enumerate(fields(Weights))}
        told = explain(Policy(weights=Weights(**weights)))
        expected = [f"{weights[rule.name]} points: {rule.meaning}." for rule in RULES]
        assert list(told[-len(weights) :]) == expected[::-1]

    def test_what_weighs_nothing_is_left_out(self):
        """A thing of no weight has no sentence; without any, chance is named."""
        assert not any("interest" in line for line in explain(Policy(weights=Weights(interest=0))))
        nothing = Weights(**{each.name: 0 for each in fields(Weights)})
        assert explain(Policy(weights=nothing))[-1] == "nothing; chance decides."

    @pytest.mark.parametrize("size", [2, 3, 4])
    def test_the_group_size_is_named(self, size):
        """How many sit together is in the first sentence."""
        assert f"in groups of {size}" in explain(Policy(size))[0]

    def test_the_gap_is_named(self):
        """Within how many rounds nobody meets again; with none, that they may."""
        assert "again within 9 rounds" in explain(Policy(repeat_gap=9))[2]
        assert explain(Policy(repeat_gap=0))[2] == "People may meet again in the very next round."

    def test_managers_are_named_where_they_are_kept_apart(self):
        """Only then."""
        assert explain(Policy(reporting_lines=1))[1].endswith(", and nobody with the person they report to.")
        assert (
            "the person they report to and those above, 3 steps up" in explain(Policy(reporting_lines=3))[1]
        )
        assert "report" not in explain(Policy())[1]

    def test_the_ranks_come_in_their_order(self):
        """Placed, excluded, able to meet, repeats, departments, bad luck, new faces, bridges, taste."""
        told = explain(Policy(must_meet=True))
        words = ["placed", "exclude", "can't meet", "again", "department", "bad luck", "never met"]
        words += ["brought together", "suits"]
        assert [word in line for word, line in zip(words, told, strict=False)] == [True] * 9
        left_out = ("can't meet", "brought together")
        usual = explain(Policy(bridges=False))
        assert not any(word in line for word in left_out for line in usual)
