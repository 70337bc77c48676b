"""What a round is planned under."""

import math
from dataclasses import fields

import pytest

from bot.matching import InputError, Policy, Weights


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
    def test_weights(self, weight):
        """A weight is a whole number up to a thousand, and it is said which isn't."""
        for each in fields(Weights):
            with pytest.raises(
                InputError, match=f"the weight '{each.name}' is a whole number from 0 to 1000"
            ):
                Weights(**{each.name: weight})
