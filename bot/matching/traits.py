"""What speaks for two people apart from departments and history."""

from dataclasses import dataclass

from bot.domain.participant import MeetingMode, Participant
from bot.matching.words import key, spellings

TEACHES = 200  # in each direction
FEASIBLE = 150
INTEREST = 60
MOST_INTERESTS = 3  # more in common does not make a better chat
OFFICE = 30
MOST = 2 * TEACHES + FEASIBLE + MOST_INTERESTS * INTEREST + OFFICE


@dataclass(frozen=True, slots=True)
class Traits:
    """A participant as seen by the score: words by their key, meeting modes as what they allow."""

    department: str
    interests: frozenset[str]
    can_help: frozenset[str]
    wants_to_learn: frozenset[str]
    office: str
    in_person: bool
    video: bool

    @classmethod
    def of(cls, person: Participant) -> "Traits":
        """Read a participant's profile."""
        profile = person.profile
        return cls(
            department=key(profile.department),
            interests=frozenset(spellings(profile.interests)),
            can_help=frozenset(spellings(profile.can_help)),
            wants_to_learn=frozenset(spellings(profile.wants_to_learn)),
            office=key(profile.office),
            in_person=profile.meeting_mode is not MeetingMode.VIDEO,
            video=profile.meeting_mode is not MeetingMode.IN_PERSON,
        )


def taste(a: Traits, b: Traits) -> int:
    """How well two people suit each other, 0 to ``MOST``."""
    teaches = (not a.can_help.isdisjoint(b.wants_to_learn)) + (not b.can_help.isdisjoint(a.wants_to_learn))
    shared = min(len(a.interests & b.interests), MOST_INTERESTS)
    # Two people who name no office are taken to share one: small companies have no need to name it.
    in_person = a.in_person and b.in_person and a.office == b.office
    feasible = in_person or (a.video and b.video)
    office = in_person and a.office != ""
    return TEACHES * teaches + INTEREST * shared + FEASIBLE * feasible + OFFICE * office
