"""What organisers can't do, so that nobody can tell from it whom somebody won't meet."""

from datetime import UTC, datetime, timedelta

from bot.domain.rounds.veil import is_withheld, most_of

NOW = datetime(2027, 1, 12, 10, tzinfo=UTC)
PAIRS = [(one, other) for one in range(1, 41) for other in range(one + 1, 41)]


def withheld(veil: int, at: datetime = NOW) -> set[tuple[int, int]]:
    """The pairs that are withheld of forty people."""
    return {pair for pair in PAIRS if is_withheld(veil, *pair, at)}


def test_some_pairs_are_withheld_for_no_reason():
    """About one in six: far more than there are pairs of whom one won't meet the other."""
    assert 1 / 8 < len(withheld(7)) / len(PAIRS) < 1 / 5


def test_which_pairs_these_are_stays_so_for_long():
    """Who tries again the next month learns nothing; after half a year they are others."""
    assert withheld(7) == withheld(7, NOW + timedelta(days=20))
    assert withheld(7) != withheld(7, NOW + timedelta(days=200))


def test_nobody_can_guess_them_who_does_not_know_the_programs_number():
    """Another number gives other pairs; the order of the two makes no difference."""
    assert withheld(7) != withheld(8)
    assert is_withheld(7, 3, 9, NOW) == is_withheld(7, 9, 3, NOW)


def test_no_more_than_a_fourth_can_be_left_out():
    """But one in any case."""
    assert [most_of(people) for people in (4, 7, 8, 40)] == [1, 1, 2, 10]
