"""What people of a program wrote about themselves: offered to others, so that they find the same words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from bot.domain.people.participant import Profile, each_once, same_spelling


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words in use, those that most people use first.

    Args:
        topics: what people can help with, or would like to learn: the one is looked for in the other.
        wishes: whom people would like to meet, beside departments.
    """

    departments: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def worth_meeting(self) -> tuple[str, ...]:
        """What one may wish to meet: departments, and what others wish for."""
        return each_once((*self.departments, *self.wishes))


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
    return replace(
        profile,
        department=same_spelling(profile.department, known.departments),
        interests=_as_known(profile.interests, known.interests),
        can_help=_as_known(profile.can_help, known.topics),
        wants_to_learn=_as_known(profile.wants_to_learn, known.topics),
        wants_to_meet=_as_known(profile.wants_to_meet, known.worth_meeting),
        languages=_as_known(profile.languages, known.languages),
    )


def _as_known(words: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(same_spelling(word, known) for word in words)
