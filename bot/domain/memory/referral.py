"""Suggestions that two people meet: one whom the suggester met, and one who is asked first."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people.participant import Participant

WHY_LENGTH = 300


class ReferralState(StrEnum):
    """The state of a suggestion."""

    ASKED = "asked"
    AGREED = "agreed"  # waits for a round with enough time left
    DECLINED = "declined"  # nobody is told
    INTRODUCED = "introduced"
    WITHDRAWN = "withdrawn"  # one of the two can't be introduced any more


@dataclass(frozen=True, slots=True)
class Referral:
    """A suggestion that two people meet.

    Args:
        match_id: the suggester's chat with the partner.
        partner: the person the suggester met there; they aren't asked.
        person: the one who is asked.
        why: as the suggester typed it.
        made_id: the match created from the suggestion.
    """

    id: int
    match_id: int
    suggester: Participant
    partner: Participant
    person: Participant
    why: str
    state: ReferralState
    made_id: int | None = None

    @property
    def pair(self) -> tuple[int, int]:
        """The ids of the two who should meet."""
        return self.partner.id, self.person.id


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A form filled in by someone who suggests that two people meet; its ids are not validated yet.

    Args:
        match_id: the chat in which they met one of the two.
        partner_id: the participant id of that one.
        slack_id: the Slack id of the other.
    """

    match_id: int
    partner_id: int
    slack_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Someone the reader may introduce to others, and the chat in which they met."""

    match_id: int
    person: Participant
