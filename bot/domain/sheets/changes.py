"""What a file would change: line by line, and what can't be used of it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.people.member import MemberFacts
from bot.domain.sheets.meetings_file import Meetings, MetPair
from bot.domain.sheets.problems import Problem

MARK_LENGTH = 16


@dataclass(frozen=True, slots=True)
class FiledChange:
    """What would change about somebody.

    Args:
        line: the line that says so; None for someone whose manager's manager changes.
        before, after: the values that differ, by the field that keeps them.
    """

    line: int | None
    facts: MemberFacts
    name: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Import:
    """What a file would change.

    Args:
        names: what people are called, by Slack's id.
        unchanged: how many people's lines say what is known already.
    """

    changes: tuple[FiledChange, ...]
    problems: tuple[Problem, ...]
    names: Mapping[str, str]
    unchanged: int

    @property
    def fingerprint(self) -> str:
        """The same for the same changes only."""
        return _fingerprint(
            (each.facts.slack_id, _said(each.before), _said(each.after)) for each in self.changes
        )


@dataclass(frozen=True, slots=True)
class PastMeetings:
    """What a file of past meetings would add.

    Args:
        new: pairs of whom it wasn't known that they met, or met as late as that.
        unchanged: how many pairs are known already.
    """

    found: Meetings
    new: Mapping[MetPair, date]
    unchanged: int

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What can't be used of it."""
        return self.found.problems

    @property
    def fingerprint(self) -> str:
        """The same for the same pairs and days only."""
        return _fingerprint(self.new.items())


def _said(values: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return sorted(values.items())


def _fingerprint(parts: Iterable[object]) -> str:
    return hashlib.sha256(repr(sorted(map(repr, parts))).encode()).hexdigest()[:MARK_LENGTH]
