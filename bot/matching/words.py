"""Comparing what people typed."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from bot.domain.participant import normalised


def key(words: str) -> str:
    """What is compared in place of the words, so that case and white space don't matter."""
    return normalised(words).casefold()


def spellings(typed: Iterable[str]) -> dict[str, str]:
    """The words as typed, by key; of several spellings the first, and no empty ones."""
    found: dict[str, str] = {}
    for words in typed:
        found.setdefault(key(words), words)
    found.pop("", None)
    return found


def numbered(words: Iterable[str]) -> NDArray[np.int32]:
    """A number for each of the words, the same for words that are compared as equal."""
    keys = [key(each) for each in words]
    number = {each: index for index, each in enumerate(sorted(set(keys)))}
    return np.array([number[each] for each in keys], np.int32)
