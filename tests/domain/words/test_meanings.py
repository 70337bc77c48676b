"""Which words mean the same: inflection, spelling and typing errors, and no false friends."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.lexicon import is_word, senses
from bot.domain.words.meanings import Meanings, meanings_of
from tests.domain.words.pairs import APART, SAME, pairs

ALL = [word for pair in pairs(SAME) + pairs(APART) for word in pair]
# A word that is a form of two others goes with only one of them where both are there.
BETWEEN_TWO = {("Hobby", "Hobbys")}
WORDS = st.lists(st.sampled_from(ALL), max_size=12)


def test_the_tables_are_long_enough_to_mean_something() -> None:
    """Each pair stands there once."""
    assert len({frozenset(pair) for pair in pairs(SAME)}) == len(pairs(SAME)) >= 50
    assert len({frozenset(pair) for pair in pairs(APART)}) == len(pairs(APART)) >= 50


def mean_the_same(one: str, other: str) -> bool:
    """Whether two words do where nobody wrote any other."""
    meanings = meanings_of([one, other])
    return meanings.key(one) == meanings.key(other)


def either_way(table: str) -> list[tuple[str, str]]:
    """The pairs of a table, whoever wrote which of them first."""
    return [way for pair in pairs(table) for way in (pair, pair[::-1])]


def test_forms_spellings_and_slips_of_a_word_mean_the_same() -> None:
    """Whoever wrote which of them."""
    assert [pair for pair in either_way(SAME) if not mean_the_same(*pair)] == []


def test_false_friends_stay_apart() -> None:
    """However much they look alike."""
    assert [pair for pair in either_way(APART) if mean_the_same(*pair)] == []


def test_among_many_words_no_pair_is_chained_together() -> None:
    """Where all words of both tables are there, and others are between two of them."""
    meanings = meanings_of(ALL)
    assert {pair for pair in pairs(SAME) if len({*map(meanings.key, pair)}) > 1} <= BETWEEN_TWO
    assert not [pair for pair in pairs(APART) if len({*map(meanings.key, pair)}) == 1]


@pytest.mark.parametrize("words", [("Boote", "Boot", "boots"), ("trains", "train", "Training")])
def test_a_word_between_two_brings_them_not_together(words: tuple[str, ...]) -> None:
    """The one in the middle goes with what most people wrote, whoever comes first."""
    first, _, last = words
    for often in words:
        meanings = meanings_of([*words, often, often])
        assert meanings.key(first) != meanings.key(last)


@given(WORDS, st.randoms(use_true_random=False))
def test_the_order_of_words_makes_no_difference(words: list[str], chance: Random) -> None:
    """Nor does how often the program is asked."""
    shuffled = chance.sample(words, len(words))
    assert meanings_of(shuffled) == meanings_of(words)


@given(WORDS)
def test_words_of_a_class_share_a_word_or_are_slips_of_it(words: list[str]) -> None:
    """Two words of a dictionary mean the same only if both are forms of one word in one language."""
    meanings = meanings_of(words)
    single = [word.casefold() for word in words if word.isalpha() and is_word(word.casefold())]
    for one, other in combinations(sorted({*single}), 2):
        if meanings.key(one) == meanings.key(other) and " " not in meanings.key(one):
            assert senses(one) & senses(other)


@given(WORDS)
def test_a_key_is_its_own_key(words: list[str]) -> None:
    """So words can be compared again."""
    meanings = meanings_of(words)
    for word in words:
        assert meanings.key(meanings.key(word)) == meanings.key(word)


def test_without_a_table_only_the_typing_makes_no_difference() -> None:
    """As words were compared before they were compared by what they mean."""
    assert Meanings().key("Data  Science") == Meanings().key("data science")
    assert Meanings().key("hiking") != Meanings().key("hike")


def test_the_first_spelling_is_kept() -> None:
    """Of several that mean the same the first is told, and an empty one never."""
    words = ["Data  Science", "hikes", "data-science", " ", "Hiking"]
    assert list(meanings_of(words).spellings(words).values()) == ["Data  Science", "hikes"]


def test_words_of_a_phrase_count_one_by_one() -> None:
    """With the marks around them left out of account."""
    meanings = meanings_of(["Board games, chess", "board game"])
    assert meanings.key("board games") == meanings.key("Board Game")
    assert meanings.key("Board games, chess") == "board game chess"


def test_what_could_be_a_slip_of_two_words_is_one_of_none() -> None:
    """Nobody can tell which of them was meant."""
    for words in (["staing", "stating"], ["staing", "staging"]):
        assert len({*map(meanings_of(words).key, words)}) == 1
    three = ["staing", "stating", "staging"]
    assert len({*map(meanings_of(three).key, three)}) == 3


def test_of_a_word_that_is_gone_nothing_is_left() -> None:
    """Those that it stood for still mean the same."""
    words = ["hike", "hike", "hiking", "hikes", "chess"]
    rest = meanings_of(words).among(["hiking", "hikes", "Chess"])
    assert rest.key("hiking") == rest.key("hikes") != rest.key("chess")
    assert "hike" not in {*rest.table, *rest.table.values()}
    assert not meanings_of(words).among(["hiking", "chess"]).table


def test_ten_thousand_words_cost_little_more_than_looking_them_up() -> None:
    """No two people are compared: each word is looked up once, however many people wrote it."""
    once = meanings_of(ALL)
    before = senses.cache_info().misses
    assert meanings_of(ALL * 1000) == once
    assert senses.cache_info().misses == before
