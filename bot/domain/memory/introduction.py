"""Somebody thinks that two people should meet: the one they met, and one who is asked first."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people.participant import Participant

WHY_LENGTH = 300


class IntroductionState(StrEnum):
    """The life of a suggestion."""

    ASKED = "asked"
    AGREED = "agreed"  # and waits for a round with time enough
    DECLINED = "declined"  # nobody is told
    INTRODUCED = "introduced"
    WITHDRAWN = "withdrawn"  # one of the two is out


@dataclass(frozen=True, slots=True)
class Introduction:
    """A suggestion that two people meet.

    Args:
        match_id: the chat after which it was made.
        partner: whom the suggester met there; they aren't asked.
        person: who is asked.
        why: as the suggester typed it.
        made_id: the match that came of it.
    """

    id: int
    match_id: int
    suggester: Participant
    partner: Participant
    person: Participant
    why: str
    state: IntroductionState
    made_id: int | None = None

    @property
    def pair(self) -> tuple[int, int]:
        """The ids of the two who should meet."""
        return self.partner.id, self.person.id


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What somebody fills in who thinks that two people should meet; nothing of it is trusted before it is looked up.

    Args:
        match_id: the chat in which they met one of them.
        partner_id: that one, by participant id.
        slack_id: the other, by Slack's id.
    """

    match_id: int
    partner_id: int
    slack_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody whom one may introduce to others, and the chat in which one met them."""

    match_id: int
    person: Participant
