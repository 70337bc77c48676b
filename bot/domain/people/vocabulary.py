"""Words from people's profiles, offered to others so that they use the same spelling."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import chain
from typing import Any

from bot.domain.people.participant import Profile
from bot.domain.people.tags import each_once, same_spelling
from bot.domain.small_numbers import FEWEST_IN_DEPARTMENT, SEVERAL_PEOPLE
from bot.domain.typed import plain
from bot.domain.words.meanings import Meanings, meanings_of

SEVERAL = tuple(
    each.name for each in fields(Profile) if each.default == ()
)  # profile fields that hold several words
# What some can help with, others want to learn, so both fields share their words.
TOPICS = ("can_help", "wants_to_learn")


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words in use, the most used first.

    Args:
        departments, told: the words that enough people use to offer them; by ``Profile`` field name.
        spelt: every word in use, by ``Profile`` field name; never shown, it only decides how the same word is spelt.
        meanings: which of the words offered mean the same.
    """

    departments: tuple[str, ...] = ()
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spelt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    meanings: Meanings = field(default_factory=Meanings)

    def offered(self, name: str, own: Iterable[str] = ()) -> tuple[str, ...]:
        """The words to offer for a profile field; ``wants_to_learn`` also offers the departments.

        Of those that mean the same the most used, and none that means what the person wrote themselves.
        """
        words = self.told.get(name, ())
        offered = (*self.departments, *words) if name == "wants_to_learn" else words
        taken = set(map(self.meanings.key, own))
        return tuple(word for key, word in self.meanings.spellings(offered).items() if key not in taken)

    def understood(self, profile: Profile) -> "KnownWords":
        """The same, with which of the words offered and of a profile's mean the same.

        Slow the first time, as it loads a dictionary.
        """
        own = (getattr(profile, name) for name in SEVERAL)
        words = [*self.departments, *chain.from_iterable((*self.told.values(), *own))]
        return replace(self, meanings=meanings_of(words))

    def respelt(self, name: str, word: str) -> str:
        """A word of a profile field in the spelling that others use."""
        names = ("department", name) if name == "wants_to_learn" else (name,)
        return same_spelling(word, chain.from_iterable(self.spelt.get(each, ()) for each in names))


def in_use(departments: Mapping[str, int], told: Mapping[str, Iterable[Iterable[str]]]) -> KnownWords:
    """Collect the words in use from what people told.

    Args:
        departments: how many people are in each, in each spelling.
        told: each person's words, by ``Profile`` field name.
    """
    people = {name: [tuple(words) for words in lists] for name, lists in told.items()}
    both = [each_once(chain(*words)) for words in zip(*(people[name] for name in TOPICS), strict=True)]
    people |= dict.fromkeys(TOPICS, both)
    everyone = [(each,) for each in Counter(departments).elements()]
    return KnownWords(
        most_used(everyone, FEWEST_IN_DEPARTMENT),
        {name: most_used(lists, SEVERAL_PEOPLE) for name, lists in people.items()},
        {name: most_used(lists) for name, lists in (people | {"department": everyone}).items()},
    )


def most_used(lists: Iterable[Iterable[str]], fewest: int = 1) -> tuple[str, ...]:
    """Merge people's words, the most used first, each in its most common spelling.

    Args:
        fewest: how many people must use a word: the words of fewer would tell who they are.
    """
    counts: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for words in lists:
        counts.update(words)
        total.update({plain(word) for word in words})
    spelt = each_once(sorted(counts, key=lambda word: (-counts[word], word)))
    found = (word for word in spelt if total[plain(word)] >= fewest)
    return tuple(sorted(found, key=lambda word: (-total[plain(word)], plain(word))))


def respelt(profile: Profile, known: KnownWords) -> Profile:
    """The profile with each word in the spelling that others use."""
    words: dict[str, Any] = {
        name: tuple(known.respelt(name, word) for word in getattr(profile, name)) for name in SEVERAL
    }
    return replace(profile, department=known.respelt("department", profile.department), **words)
