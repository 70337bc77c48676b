"""What buttons and forms carry to Slack and back: typed values.

What comes back is a claim: whoever acts on it looks up whether the person may.
"""

from datetime import datetime
from typing import TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from bot.domain.errors import Refusal
from bot.domain.people.participant import Stance
from bot.slack.actions import Field


class Carried(BaseModel):
    """What a button or form carries to and fro, as JSON in Slack's ``value`` or ``private_metadata``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def encode(self) -> str:
        """As Slack keeps it."""
        return self.model_dump_json()


class ForMatch(Carried):
    """Which match it is about, which icebreaker the message shows, who joins, and whether others see the message too."""

    match: int
    icebreaker: int = 0
    joiner: int | None = None
    shared: bool = False


class ForProposal(Carried):
    """Which match and which of its proposals it is about, and whether the message shows what is booked."""

    match: int
    proposal: int
    booked: bool = False


class ForSlot(Carried):
    """Which time of which proposal to which match it is about."""

    match: int
    proposal: int
    starts_at: AwareDatetime


class ForFeedback(Carried):
    """Which match a form is about, and the writer's time zone, which its dates are read in."""

    match: int
    zone: str


class ForFollowUp(Carried):
    """Which follow-up it is about, and whether the message lists them all."""

    follow_up: int
    listed: bool = False


class ForPartner(Carried):
    """Somebody who is to be introduced to somebody else, and the match in which one met them."""

    match: int
    partner: int


class ForIntroduction(Carried):
    """Which suggestion it is about."""

    introduction: int


class ForMore(Carried):
    """How many were shown before, and what was searched for."""

    shown: int
    words: str = ""


class ForProfile(Carried):
    """Which form of the profile it is.

    Args:
        joins: whether saving it makes the person take part.
        more: whether it asks for everything, rather than for what is needed to begin with.
        filled_in: the fields that what Slack says was put into after the form had opened.
    """

    joins: bool
    more: bool = False
    filled_in: tuple[Field, ...] = ()


class ForRound(Carried):
    """Which of a program's rounds it is about, by its scheduled time."""

    at: datetime


class ForUndo(Carried):
    """What someone's being in rounds depended on before, and after the change that may be undone."""

    before: Stance
    after: Stance


class ForPause(Carried):
    """The time zone that a form's dates are read in."""

    zone: str


class ForPerson(Carried):
    """Which participant it is about."""

    person: int


Kind = TypeVar("Kind", bound=Carried)


def decoded(kind: type[Kind], value: str) -> Kind:
    """What a button or form of ours carries.

    Raises:
        Refusal: another version of the bot wrote it.
    """
    try:
        return kind.model_validate_json(value)
    except ValidationError:
        raise Refusal("refused-button") from None
