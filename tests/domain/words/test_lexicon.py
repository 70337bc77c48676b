"""The dictionary is loaded once, and only for words that it may say something of."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

import pytest

from bot.domain.words import lexicon
from bot.domain.words.meanings import AS_TYPED, meanings_of

PATIENCE = 0.2  # seconds in which nobody else comes: were it too short, the test would only see less


def test_two_who_open_a_form_at_once_load_it_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second finds all there, where each would load all of it otherwise, which takes half a second of everybody's."""
    inside, met = Barrier(2), []

    def known(word: str, language: str) -> bool:
        """Look out for somebody else who loads."""
        try:
            inside.wait(PATIENCE)
            met.append((word, language))
        except BrokenBarrierError:
            pass
        return True

    monkeypatch.setattr(lexicon, "_known", known)
    with ThreadPoolExecutor(2) as threads:
        for loading in [threads.submit(lexicon.load) for _ in range(2)]:
            loading.result()
    assert met == []


def test_the_shortest_words_are_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is a form of them, and nobody misspells them."""
    monkeypatch.setattr(lexicon, "_known", lambda word, _: pytest.fail(word))
    assert meanings_of(["QX", "xq", "Q3", "qx"]) == AS_TYPED
