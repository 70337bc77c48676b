"""What counts as a typing error."""

import pytest

from bot.domain.words.slips import Slips, is_slip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("photograhpy", "photography"),  # two letters have changed places
        ("enginering", "engineering"),  # one of two is missing
        ("photograpy", "photography"),  # one is missing
        ("photographyy", "photography"),  # one is there twice
        ("marketong", "marketing"),  # the next key
        ("seperate", "separate"),  # a vowel that sounds the same
        ("kuberentes", "kubernetes"),
        ("graffana", "grafana"),
        ("kubernets", "kubernetes"),
    ],
)
def test_an_error_of_one_step_is_a_slip(typed: str, meant: str) -> None:
    """Of a word, and with more care of a name."""
    assert is_slip(typed, meant)
    assert Slips([meant]).meant(typed) == [meant]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("freiberg", "freiburg"),  # neither the next key nor what sounds the same
        ("grafena", "grafana"),  # a name that is in no dictionary may be another
        ("kafkka", "kafke"),
        ("jira", "jirra"),  # too short
        ("spprt", "sport"),
        ("hotography", "photography"),  # nobody mistakes the first letter
        ("photogray", "photography"),  # two steps
        ("web23", "web22"),
    ],
)
def test_what_may_be_another_word_is_none(typed: str, meant: str) -> None:
    """Rather two words too many than two people who have nothing in common."""
    assert Slips([meant]).meant(typed) == []
