"""A participant's answers to the questions of their profile."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.people.participant import Profile
from bot.domain.people.tags import uncut


@dataclass(frozen=True, slots=True)
class ProfileAnswers:
    """A participant's answers to some of the profile questions.

    Args:
        told: the answers.
        asked: the ``Profile`` field names of the questions; ignore all other fields of ``told``.
    """

    told: Profile
    asked: frozenset[str]

    @classmethod
    def of(cls, answers: Mapping[str, Any]) -> "ProfileAnswers":
        """Build from answers by their ``Profile`` field name."""
        return cls(Profile(**{"department": "", **answers}), frozenset(answers))

    def over(self, before: Profile) -> Profile:
        """Apply these answers to a profile; fields that were not asked for keep their values."""
        told = {name: getattr(self.told, name) for name in self.asked}
        several = {
            name: uncut(words, getattr(before, name))
            for name, words in told.items()
            if isinstance(words, tuple)
        }
        return replace(before, **told | several)
