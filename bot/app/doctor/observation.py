"""What was found of one thing."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How one thing is."""

    OK = "ok"
    NOTE = "note"  # it works, and may not be what was meant
    WRONG = "wrong"
    UNKNOWN = "–"  # something else has to be put right first


@dataclass(frozen=True, slots=True)
class Observation:
    """One line: what was looked at, how it is, and what it is or what to do."""

    about: str
    verdict: Verdict
    says: str


def ok(about: str, says: str) -> Observation:
    """All is well."""
    return Observation(about, Verdict.OK, says)


def note(about: str, says: str) -> Observation:
    """Something to know."""
    return Observation(about, Verdict.NOTE, says)


def wrong(about: str, says: str) -> Observation:
    """Something to do."""
    return Observation(about, Verdict.WRONG, says)


def unknown(about: str, why: str) -> Observation:
    """Something that can't be looked at yet."""
    return Observation(about, Verdict.UNKNOWN, f"not looked at: {why}")
