"""Who was put together before."""

from bot.matching import History

from .people import together


def test_strangers_have_no_history():
    """Two who were never together have no number of rounds, and someone never matched no last match."""
    history = History([together(1, 2), together(3, 4)])
    assert history.rounds_since(1, 3) is None
    assert history.last_match(5) is None


def test_the_latest_of_several_matches_counts():
    """Of all matches the latest counts, whatever their order, and whichever of two is asked about first."""
    past = [together(1, 2, rounds_ago=5), together(1, 2, rounds_ago=2), together(1, 2, rounds_ago=9)]
    for history in (History(past), History(reversed(past))):
        assert history.rounds_since(1, 2) == history.rounds_since(2, 1) == 2
        assert history.last_match(1) == past[1]


def test_all_of_a_group_were_together():
    """In a group of four each was together with each of the others."""
    history = History([together(1, 2, 3, 4, rounds_ago=3)])
    assert history.rounds_since(4, 2) == 3
    assert history.last_match(3) == together(1, 2, 3, 4, rounds_ago=3)
