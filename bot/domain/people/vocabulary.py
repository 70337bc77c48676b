"""What people of a program wrote about themselves: offered to others, so that they find the same words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import chain
from typing import Any

from bot.domain.people.participant import Profile, each_once, same_spelling

SEVERAL = tuple(
    each.name for each in fields(Profile) if each.default == ()
)  # where people tell several things
# What people can help with, others would like to learn: the one is looked for in the other.
TOPICS = ("can_help", "wants_to_learn")


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words in use, those that most people use first.

    Args:
        told: what people told, by its name in a profile.
    """

    departments: tuple[str, ...] = ()
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def offered(self, name: str) -> tuple[str, ...]:
        """What one may tell under a name in a profile; one may wish to meet departments, and what others wish for."""
        words = self.told.get(name, ())
        return each_once((*self.departments, *words)) if name == "wants_to_meet" else words


def in_use(departments: tuple[str, ...], told: Mapping[str, Iterable[Iterable[str]]]) -> KnownWords:
    """The words in use where people told these, by their name in a profile."""
    topics = most_used(chain.from_iterable(told[name] for name in TOPICS))
    words = {name: topics if name in TOPICS else most_used(lists) for name, lists in told.items()}
    return KnownWords(departments, words)


def most_used(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The words of many people, each in the spelling that most use, the most used first."""
    counts = Counter(chain.from_iterable(lists))
    total: Counter[str] = Counter()
    for word, count in counts.items():
        total[word.casefold()] += count
    spelt = each_once(sorted(counts, key=lambda word: (-counts[word], word)))
    return tuple(sorted(spelt, key=lambda word: (-total[word.casefold()], word.casefold())))


def respelt(profile: Profile, known: KnownWords) -> Profile:
    """The same profile in the spelling of others."""
    words: dict[str, Any] = {name: _as_known(getattr(profile, name), known.offered(name)) for name in SEVERAL}
    department = same_spelling(profile.department, known.departments)
    return replace(profile, department=department, **words)


def _as_known(words: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(same_spelling(word, known) for word in words)
