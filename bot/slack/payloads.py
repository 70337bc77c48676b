"""Typed values that buttons and forms carry to Slack and back.

Don't trust a value that comes back: check that the person may do what it asks.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from bot.domain.errors import Refusal
from bot.slack import actions
from bot.slack.payload_types import (
    MessageTs,
    Moment,
    OpenedPage,
    PossibleStance,
    Readable,
    StoredNumber,
    Zone,
    each_once,
)
from bot.slack.texts import spoken


class Carried(BaseModel):
    """A value that a button or form carries, as JSON in Slack's ``value`` or ``private_metadata``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def encode(self) -> str:
        """The value as JSON for Slack."""
        return self.model_dump_json()


class InForm(Carried):
    """What a form carries; its mistakes are told in the locale in which it was shown."""

    locale: Readable = Field(default_factory=spoken)


class ForMatch(Carried):
    """The match, and whether other people see the message too; earlier versions had more to say.

    Args:
        round_at: the round to come that the message also tells of; UTC.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    match: StoredNumber
    shared: bool = False
    round_at: Moment | None = None


class ShownIn(StrEnum):
    """The messages that show times."""

    INTRODUCTION = "intro"
    TIMES = "times"
    NUDGE = "nudge"


class ForThanks(Carried):
    """A thank-you, by the match and the id of the participant who wrote it."""

    match: StoredNumber
    sender: StoredNumber


class ForRating(Carried):
    """The match, how it was, and the round to come that the message also tells of."""

    match: StoredNumber
    rating: Annotated[int, Field(ge=1, le=5)]
    round_at: Moment | None = None


class ForProposal(Carried):
    """The match, the number of its proposal, which message shows it, and whether that shows a booking."""

    match: StoredNumber
    proposal: StoredNumber
    booked: bool = False
    on: ShownIn = ShownIn.TIMES


class ForSlot(Carried):
    """A proposed time: the match, the number of the proposal, when the slot starts, and which message shows it."""

    match: StoredNumber
    proposal: StoredNumber
    starts_at: Moment
    on: ShownIn = ShownIn.TIMES


class ForFeedback(InForm):
    """The match, and the writer's time zone, in which the form's dates are read.

    Args:
        asked_in: the timestamp of the writer's own message that the form was opened from, if it was one.
        round_at: the round to come that this message also tells of; UTC.
    """

    match: StoredNumber
    zone: Zone
    asked_in: MessageTs | Literal[""] = ""
    round_at: Moment | None = None


class ForFollowUp(Carried):
    """The follow-up, and whether the message lists all of them."""

    follow_up: StoredNumber
    listed: bool = False


class ForPartner(InForm):
    """A person to introduce to someone else, and the match in which the suggester met them."""

    match: StoredNumber
    partner: StoredNumber


class ForReferral(Carried):
    """The id of a suggestion."""

    introduction: StoredNumber


class ForMore(Carried):
    """How many entries have been shown so far, and the search words."""

    shown: StoredNumber
    words: str = ""


class ForProfile(InForm):
    """The state of the profile form.

    Args:
        joins: whether saving it makes the person join.
        pages: those that it shows beside the first one, in the order in which they were asked for.
        filled_in: the fields that got Slack's facts after the form was opened.
        program: the program that it is about; None for the one that the person is in.
    """

    joins: bool
    program: StoredNumber | None = None
    pages: Annotated[tuple[OpenedPage, ...], AfterValidator(each_once)] = ()
    filled_in: tuple[actions.Field, ...] = ()


class ForProgramForm(InForm):
    """The state of a program's form.

    Args:
        program: the program; None for a new one.
        template: the template of a new one.
        first: whether it was opened among the steps to the first round, which go on below it.
        pages: those beside the first.
    """

    program: StoredNumber | None = None
    template: str = ""
    first: bool = False
    pages: tuple[actions.ProgramPage, ...] = ()


class ForPage(Carried):
    """A page of the profile form."""

    page: OpenedPage


class ForProgram(Carried):
    """A program; None for all that the person is in."""

    program: StoredNumber | None = None


class Meant(ForProgram):
    """The program that a button is about, whatever else it carries."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ForRound(ForProgram):
    """A round of a program, by its scheduled time; UTC."""

    at: Moment


class ForUndo(ForProgram):
    """Someone's stance before and after a change that may be undone."""

    before: PossibleStance
    after: PossibleStance


class ForPause(InForm):
    """The time zone in which the form's dates are read, and the program to pause in; None for all."""

    zone: Zone
    program: StoredNumber | None = None


class ForPerson(Carried):
    """The id of a participant."""

    person: StoredNumber


class Shown(BaseModel):
    """What is read of any form before it is known what else it carries."""

    locale: Readable


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


def shown_in(view: Mapping[str, Any], otherwise: str) -> str:
    """The locale in which a form was shown.

    Args:
        otherwise: the one of forms that don't say.
    """
    try:
        return Shown.model_validate_json(str(view.get("private_metadata"))).locale
    except ValidationError:
        return otherwise
