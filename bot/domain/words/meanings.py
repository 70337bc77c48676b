"""Which of the words that people typed mean the same.

Two words are the same if both are forms of one word in one language, or if one is a slip of the other. A class of words
shares one such word, or is around one: so it has no chain in it, at whose ends two would stand that have nothing in
common. ("Boot" is a form of what "Boote" is in German and of what "boots" is in English, but boots are no boats.)
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from bot.domain.typed import plain
from bot.domain.words.lexicon import Sense, is_word, senses
from bot.domain.words.slips import Slips

BEFORE, AFTER = "(", ").,;:!?"  # around words, and belonging to none; .NET keeps its full stop


@dataclass(frozen=True, slots=True)
class Meanings:
    """For each word that another stands for: that other. Without any, only case, quotes, dashes and spaces don't matter."""

    table: Mapping[str, str] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def key(self, typed: str) -> str:
        """Words for comparison: what means the same has the same key. They are compared again and again."""
        if typed not in self._keys:
            self._keys[typed] = " ".join(map(self._word, plain(typed).split()))
        return self._keys[typed]

    def spellings(self, typed: Iterable[str]) -> dict[str, str]:
        """The words as typed, by key: the first of several that mean the same, and no empty ones."""
        found: dict[str, str] = {}
        for words in typed:
            found.setdefault(self.key(words), words)
        found.pop("", None)
        return found

    def among(self, typed: Iterable[str]) -> "Meanings":
        """The same of these words alone: no other word is left, neither as a word nor as what one stands for."""
        words = sorted({word for each in typed for word in _split(plain(each))})
        parts = {part for word in words for part in _parts(word)}
        firsts: dict[str, str] = {}
        for word in words:
            key = self.key(word)
            firsts.setdefault(key, key if parts.issuperset(key.split()) else word)
        table = {word: firsts[self.key(word)] for word in words}
        return Meanings({word: other for word, other in table.items() if word != other})

    def _word(self, word: str) -> str:
        return self.table.get(word, word)


AS_TYPED = Meanings()


def meanings_of(typed: Iterable[str]) -> Meanings:
    """Find out which words mean the same among all that people typed, in whatever order; what most people write goes first."""
    phrases: Counter[str] = Counter()
    for spelling, count in Counter(typed).items():
        phrases[plain(spelling)] += count
    counts: Counter[str] = Counter()
    for phrase, count in phrases.items():
        counts.update(dict.fromkeys(_parts(phrase), count))
    words = sorted(counts, key=lambda word: (-counts[word], word))
    same = _forms(words)
    same |= _slips([word for word in words if same[word] == word], same)
    same |= _written_together(sorted(phrases), same)
    whole = {word for phrase in phrases for word in _split(phrase)}
    table = {word: " ".join(same[part] for part in _parts(word)) for word in whole}
    return Meanings({word: other for word, other in sorted(table.items()) if word != other})


def _split(phrase: str) -> set[str]:
    """The words of a plain phrase, with marks around them and without."""
    words = phrase.split()
    return {*words, *filter(None, map(_bare, words))}


def _parts(phrase: str) -> list[str]:
    """The words of a plain phrase, without marks around them; a hyphen counts as a space."""
    return [part for word in map(_bare, phrase.split()) for part in _unhyphened(word) if part]


def _bare(word: str) -> str:
    return word.lstrip(BEFORE).rstrip(AFTER)


def _unhyphened(word: str) -> list[str]:
    parts = word.split("-")
    return parts if all(map(str.isalnum, parts)) else [word]


@dataclass(slots=True)
class _Class:
    first: str
    shared: frozenset[Sense]


def _forms(words: Iterable[str]) -> dict[str, str]:
    """For each word the first that is a form of the same; all words of a class share a sense."""
    found: dict[Sense, list[_Class]] = defaultdict(list)
    same: dict[str, str] = {}
    for word in words:
        own = senses(word)
        joined = next((each for sense in sorted(own) for each in found[sense] if each.shared & own), None)
        if joined is None:
            joined = _Class(word, own)
            for sense in own:
                found[sense].append(joined)
        joined.shared &= own
        same[word] = joined.first
    return same


def _slips(single: Iterable[str], same: Mapping[str, str]) -> dict[str, str]:
    """For each slip the word that was meant, if that is clear."""
    known = {word: is_word(word) for word in same}
    around = Slips(word for word, is_known in known.items() if is_known)
    found: dict[str, str] = {}
    for word in single:
        if not known[word]:
            meant = {same[each] for each in around.meant(word)}
            if len(meant) == 1:
                found[word] = meant.pop()
            else:
                around.add(word)
    return found


def _written_together(phrases: Iterable[str], same: Mapping[str, str]) -> dict[str, str]:
    """For "boardgames" the two words of "board games", if somebody wrote those."""
    by_lemma = {lemma: word for word in sorted(same) for lemma in _names(word)}
    found: dict[str, str] = {}
    for phrase in phrases:
        for first, second in pairwise(_parts(phrase)):
            for joined in sorted(first + name for name in _names(second)):
                if joined in by_lemma:
                    found.setdefault(same[by_lemma[joined]], f"{same[first]} {same[second]}")
    return {word: found[first] for word, first in same.items() if first in found}


def _names(word: str) -> Iterator[str]:
    yield word
    yield from (lemma for _, lemma in senses(word))
