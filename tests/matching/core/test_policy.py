"""What a round is planned under."""

import math
from dataclasses import fields

import pytest

from bot.matching import InputError, Policy, Weights, explain
from bot.matching.core.policy import MEANINGS


class TestExplain:
    """A policy in words."""

    def test_every_weight_is_named_with_its_points(self):
        """Each has its own sentence, the weightiest first."""
        weights = {each.name: 100 + number for number, each in enumerate(fields(Weights))}
        told = explain(Policy(weights=Weights(**weights)))
        expected = [f"{points} points: {MEANINGS[name]}." for name, points in weights.items()]
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
        assert "the person they report to" in explain(Policy(keep_managers_apart=True))[1]
        assert "report" not in explain(Policy())[1]

    def test_the_ranks_come_in_their_order(self):
        """Placed, excluded, repeats, departments, bad luck, new faces, taste."""
        told = explain(Policy())
        words = ["placed", "exclude", "again", "department", "bad luck", "never met", "suits"]
        assert [word in line for word, line in zip(words, told, strict=False)] == [True] * 7


class TestNonsense:
    """What can't be planned is refused with a sentence."""

    @pytest.mark.parametrize("size", [-1, 0, 1, 5, 2.5])
    def test_group_sizes(self, size):
        """A group has two to four people."""
        with pytest.raises(InputError, match="a group has 2, 3 or 4 people, not"):
            Policy(size)

    @pytest.mark.parametrize("gap", [-1, 1.5, math.nan, True])
    def test_gaps(self, gap):
        """A gap is a whole number of rounds."""
        with pytest.raises(InputError, match="a repeat gap is a whole number of rounds, not"):
            Policy(repeat_gap=gap)

    @pytest.mark.parametrize("weight", [math.nan, -1, 1001, 0.5, True, "many", None])
    @pytest.mark.parametrize("name", [each.name for each in fields(Weights)])
    def test_weights(self, name, weight):
        """A weight is a whole number up to a thousand."""
        with pytest.raises(InputError, match=f"the weight '{name}' is a whole number from 0 to 1000"):
            Weights(**{name: weight})
