"""Words from people's profiles, offered to others so that they use the same spelling."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import chain
from typing import Any

from bot.domain.people.participant import Profile, each_once, same_spelling
from bot.domain.typed import plain

SEVERAL = tuple(
    each.name for each in fields(Profile) if each.default == ()
)  # profile fields that hold several words
# What some can help with, others want to learn, so both fields share their words.
TOPICS = ("can_help", "wants_to_learn")


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words in use, the most used first.

    Args:
        told: the words in use, by ``Profile`` field name.
    """

    departments: tuple[str, ...] = ()
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def offered(self, name: str) -> tuple[str, ...]:
        """The words to offer for a profile field; ``wants_to_meet`` also offers the departments."""
        words = self.told.get(name, ())
        return each_once((*self.departments, *words)) if name == "wants_to_meet" else words


def in_use(departments: tuple[str, ...], told: Mapping[str, Iterable[Iterable[str]]]) -> KnownWords:
    """Collect the words in use from what people told, by ``Profile`` field name."""
    topics = most_used(chain.from_iterable(told[name] for name in TOPICS))
    words = {name: topics if name in TOPICS else most_used(lists) for name, lists in told.items()}
    return KnownWords(departments, words)


def most_used(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Merge people's words, the most used first, each in its most common spelling."""
    counts = Counter(chain.from_iterable(lists))
    total: Counter[str] = Counter()
    for word, count in counts.items():
        total[plain(word)] += count
    spelt = each_once(sorted(counts, key=lambda word: (-counts[word], word)))
    return tuple(sorted(spelt, key=lambda word: (-total[plain(word)], plain(word))))


def respelt(profile: Profile, known: KnownWords) -> Profile:
    """The profile with each word in the spelling that others use."""
    words: dict[str, Any] = {name: _as_known(getattr(profile, name), known.offered(name)) for name in SEVERAL}
    department = same_spelling(profile.department, known.departments)
    return replace(profile, department=department, **words)


def _as_known(words: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(same_spelling(word, known) for word in words)
