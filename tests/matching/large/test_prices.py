"""What people are worth to anyone, so that the assignment is found quickly."""

import numpy as np

from bot.matching import History, Situation
from bot.matching.large.prices import prices
from bot.matching.weights.score import Score
from tests.matching.people import crowd, strangers, together

ALL = slice(None)


def net(score: Score) -> np.ndarray:
    """What each pair is worth without the prices of both."""
    price = prices(score)
    return score.scale.compressed(np.maximum(score.block(ALL), 0)) - price[:, None] - price


def test_nobody_costs_anything_where_all_are_alike():
    """No price changes what is the same for everyone."""
    assert prices(Score(Situation(strangers(5)))).tolist() == [0] * 5


def test_a_priority_is_worth_nothing_beyond_its_price():
    """Strangers of different departments are worth the same net of it, but for chance."""
    score = Score(Situation(strangers(6), History([together(1), together(2, rounds_ago=2)])))
    worth = net(score)[np.triu_indices(6, 1)]
    assert prices(score)[:2].min() > 0
    assert np.ptp(worth) < score.scale.taste


def test_whoever_is_scarce_costs_what_others_gain():
    """Of five, two meet somebody from elsewhere: the two with the highest priority, by nothing beyond the prices."""
    past = [together(1), together(2), together(2, rounds_ago=2), together(3, rounds_ago=2), together(3)]
    score = Score(Situation(crowd(*["Sales"] * 5, "Design", "Legal"), History(past)))
    worth = net(score) // score.scale.compressed_priority
    best = worth[:5, :5][np.triu_indices(5, 1)].max()
    assert worth[1, 5] == worth[2, 5] == worth[3, 4] == best
    assert worth[0, 5] < best


def test_an_envoy_costs_what_hosts_gain():
    """With their envoy, hosts are worth the same net of it as with anyone else from there, but for chance."""
    score = Score(Situation(crowd(*["Sales"] * 12, *["Design"] * 12)))
    (envoy,) = np.flatnonzero(prices(score))
    hosts = np.flatnonzero(score.envoys.points.everyone()[envoy])
    colleagues = slice(0, 12) if envoy < 12 else slice(12, 24)
    assert len(hosts) == 2
    assert np.ptp(net(score)[hosts, colleagues]) < score.scale.taste
