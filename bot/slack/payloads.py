"""Typed values that buttons and forms carry to Slack and back.

Don't trust a value that comes back: check that the person may do what it asks.
"""

from datetime import datetime
from typing import TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from bot.domain.errors import Refusal
from bot.domain.people.participant import Stance
from bot.slack.actions import Field


class Carried(BaseModel):
    """A value that a button or form carries, as JSON in Slack's ``value`` or ``private_metadata``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def encode(self) -> str:
        """The value as JSON for Slack."""
        return self.model_dump_json()


class ForMatch(Carried):
    """The match, the icebreaker shown, and whether other people see the message too.

    Args:
        joiner: the id of who joins, in the introduction that says so.
        left: whether it is the introduction of those who stay when somebody left.
    """

    match: int
    icebreaker: int = 0
    joiner: int | None = None
    left: bool = False
    shared: bool = False


class ForProposal(Carried):
    """The match, the number of its proposal, and whether the message shows a booking."""

    match: int
    proposal: int
    booked: bool = False


class ForSlot(Carried):
    """A proposed time: the match, the number of the proposal, and when the slot starts."""

    match: int
    proposal: int
    starts_at: AwareDatetime


class ForFeedback(Carried):
    """The match, and the writer's time zone, in which the form's dates are read."""

    match: int
    zone: str


class ForFollowUp(Carried):
    """The follow-up, and whether the message lists all of them."""

    follow_up: int
    listed: bool = False


class ForPartner(Carried):
    """A person to introduce to someone else, and the match in which the suggester met them."""

    match: int
    partner: int


class ForReferral(Carried):
    """The id of a suggestion."""

    introduction: int


class ForMore(Carried):
    """How many entries have been shown so far, and the search words."""

    shown: int
    words: str = ""


class ForProfile(Carried):
    """The state of the profile form.

    Args:
        joins: whether saving it makes the person join.
        more: whether it asks all questions, not only those needed to join.
        filled_in: the fields that got Slack's facts after the form was opened.
    """

    joins: bool
    more: bool = False
    filled_in: tuple[Field, ...] = ()


class ForRound(Carried):
    """A round of the program, by its scheduled time; UTC."""

    at: datetime


class ForUndo(Carried):
    """Someone's stance before and after a change that may be undone."""

    before: Stance
    after: Stance


class ForPause(Carried):
    """The time zone in which the form's dates are read."""

    zone: str


class ForPerson(Carried):
    """The id of a participant."""

    person: int


Kind = TypeVar("Kind", bound=Carried)


def decoded(kind: type[Kind], value: str) -> Kind:
    """Decode what one of the bot's buttons or forms carries.

    Raises:
        Refusal: another version of the bot wrote it.
    """
    try:
        return kind.model_validate_json(value)
    except ValidationError:
        raise Refusal("refused-button") from None
