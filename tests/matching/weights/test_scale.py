"""One whole number made of ranks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import Weights
from bot.matching.core.history import MOST_PRIORITY
from bot.matching.rules.catalogue import most_taste
from bot.matching.weights.bridges import MOST_BRIDGE
from bot.matching.weights.scale import BITS, CHANCES, FORBIDDEN, FULL, MOST_PRIORITIES, NEVER_MET, Scale

MOST = most_taste(Weights())
TOPS = (1, 1, MOST_PRIORITIES, NEVER_MET, MOST_BRIDGE, MOST, CHANCES - 1)


def units(scale: Scale) -> tuple[int, ...]:
    """What one point of each rank weighs, the highest first."""
    return (scale.gap, scale.across, scale.priority, scale.age, scale.bridge, scale.taste, 1)


def weight(scale: Scale, points: tuple[int, ...]) -> int:
    """What these points weigh together."""
    return sum(unit * point for unit, point in zip(units(scale), points, strict=True))


@pytest.mark.parametrize("pairs", [1, 2, 6])
@pytest.mark.parametrize("rank", range(5))
def test_one_point_outweighs_all_below(pairs, rank):
    """One point in a rank is worth more than every pair of the round having all points of all lower ranks."""
    scale = Scale.of(pairs, MOST, MOST_BRIDGE)
    below = sum(
        pairs * top * unit for top, unit in zip(TOPS[rank + 1 :], units(scale)[rank + 1 :], strict=True)
    )
    assert units(scale)[rank] > below


@pytest.mark.parametrize("pairs", [450, 15_000])
@pytest.mark.parametrize("most_taste", [MOST, most_taste(Weights(*[1000] * 9))])
def test_in_large_rounds_one_point_outweighs_many_pairs(pairs, most_taste):
    """With any weights, in a round of any size, it is still five pairs."""
    scale = Scale.of(pairs, most_taste, MOST_BRIDGE)
    tops = (*TOPS[:5], most_taste, CHANCES - 1)
    for rank in range(5):
        below = sum(top * unit for top, unit in zip(tops[rank + 1 :], units(scale)[rank + 1 :], strict=True))
        assert units(scale)[rank] > 5 * below


@pytest.mark.parametrize("pairs", [0, 1, 100, 15_000, 10**6])
def test_sums_stay_exact(pairs):
    """A weight is exact in a float, a forbidden one is below any group, and 64 of them fit into 64 bits."""
    scale = Scale.of(pairs, MOST, MOST_BRIDGE)
    heaviest = weight(scale, TOPS)
    assert heaviest < 2**BITS
    assert FORBIDDEN + 6 * heaviest < 0
    assert 64 * abs(FORBIDDEN) < 2**63


@given(st.integers(1, 15_000), st.tuples(*(st.integers(0, top) for top in TOPS)))
def test_a_weight_tells_its_ranks(pairs, points):
    """What it was made of can be read from it."""
    scale = Scale.of(pairs, MOST, MOST_BRIDGE)
    ranks = scale.ranks(np.array([weight(scale, points)]))
    assert tuple(int(rank[0]) for rank in ranks[1:]) == points[:6]


@given(
    st.integers(1, 15_000),
    st.integers(1, 1000),
    st.integers(0, 1),
    st.tuples(*(st.integers(0, top) for top in TOPS)),
    st.sampled_from([MOST, most_taste(Weights(*[1000] * 9))]),
)
def test_strict_weights_have_the_same_points_in_the_wide_scale(pairs, wanted, able, points, most_taste):
    """However many bits that takes: they are more than a number of the machine has."""
    scale = Scale.of(pairs, most_taste, MOST_BRIDGE, must_meet=True)
    wide = scale.wide(wanted)
    (strict,) = scale.strict(np.array([able * scale.able + weight(scale, points)]), wanted)
    assert strict == able * wide.able + weight(wide, points)


@given(st.integers(1, 15_000), st.tuples(*(st.integers(0, top) for top in TOPS)))
def test_compressed_weights_keep_the_order_of_taste(pairs, points):
    """And are small: a solver counts its way up to them."""
    scale = Scale.of(pairs, MOST, MOST_BRIDGE)
    better = (*points[:5], MOST, 0)
    worse = (*points[:5], 0, 0)
    high, low = scale.compressed(np.array([weight(scale, better), weight(scale, worse)])).tolist()
    assert high - low == MOST * scale.taste
    assert abs(high) < 4 * (MOST_PRIORITIES + 4) * (1 + MOST_BRIDGE) * (MOST + 1) * scale.taste


@pytest.mark.parametrize("rank", range(5))
def test_a_point_outweighs_the_taste_of_two_when_compressed(rank):
    """A repeat, a department or somebody met before is not taken for all the taste of a pair."""
    scale = Scale.of(15_000, MOST, MOST_BRIDGE)
    lucky = [1, 1, FULL * MOST_PRIORITY, NEVER_MET, 1]
    unlucky = lucky.copy()
    unlucky[rank] = 0
    weights = [weight(scale, (*lucky, 0, 0)), weight(scale, (*unlucky, MOST, CHANCES - 1))]
    high, low = scale.compressed(np.array(weights)).tolist()
    assert high > low


@pytest.mark.parametrize("rank", range(3))
def test_a_point_outweighs_all_that_a_pair_can_have_below_when_compressed(rank):
    """So that among many people, too, one bad round more goes before any taste."""
    scale = Scale.of(15_000, MOST, MOST_BRIDGE)
    points = [0, 0, 0]
    points[rank] = 1
    above = weight(scale, (*points, NEVER_MET, 0, 0, 0))
    below = weight(scale, (*points[:rank], 0, *TOPS[rank + 1 :]))
    high, low = scale.compressed(np.array([above, below])).tolist()
    assert high > low
