"""What goes into buttons and forms and comes back: ids, and typed values.

What comes back is a claim: whoever acts on it looks up whether the person may.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.domain.errors import Refusal

VALUE = "value"  # the action id of every form field; the block id names the field


class Action(StrEnum):
    """The buttons, by action id."""

    MET = "match.met"
    NOT_YET = "match.not_yet"
    NO = "match.no"
    ICEBREAKER = "match.icebreaker"
    CANT = "match.cant"
    SOMEONE_ELSE = "match.someone_else"
    SNOOZE = "match.snooze"
    FEEDBACK = "match.feedback"
    PROFILE = "home.profile"
    PAUSE = "home.pause"
    RESUME = "home.resume"
    NOTES = "home.notes"
    LEAVE = "home.leave"


class Form(StrEnum):
    """The forms, by callback id."""

    PROFILE = "profile"
    FEEDBACK = "feedback"


class Field(StrEnum):
    """The fields of the forms, by block id."""

    DEPARTMENT = "department"
    DEPARTMENT_FROM_SLACK = "department_from_slack"
    DEPARTMENT_OTHER = "department_other"
    INTERESTS = "interests"
    CAN_HELP = "can_help"
    WANTS_TO_LEARN = "wants_to_learn"
    MEETING_MODE = "meeting_mode"
    OFFICE = "office"
    CADENCE = "cadence"
    RATING = "rating"
    GAINS = "gains"
    NOTE = "note"
    REMIND_ON = "remind_on"
    THANKS = "thanks"


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


class ForFeedback(Carried):
    """Which match a feedback form is about, and the writer's time zone, which its dates are read in."""

    match: int
    zone: str


class ForProfile(Carried):
    """Whether saving the profile joins."""

    joins: bool


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


class Answers:
    """What someone filled into a form: the ``state.values`` of a view.

    Args:
        view: the view of a submission; fields that are missing or left empty read as empty.
    """

    def __init__(self, view: Mapping[str, Any]) -> None:
        self._values: Mapping[str, Any] = view["state"]["values"]

    def text(self, field: Field) -> str:
        """What was typed, without white space around it."""
        return (self._element(field).get("value") or "").strip()

    def choice(self, field: Field) -> str | None:
        """The value of the option that was chosen."""
        option = self._element(field).get("selected_option")
        return option["value"] if option else None

    def choices(self, field: Field) -> tuple[str, ...]:
        """The values of the options that were ticked."""
        return tuple(option["value"] for option in self._element(field).get("selected_options") or ())

    def day(self, field: Field) -> date | None:
        """The day that was picked."""
        picked = self._element(field).get("selected_date")
        return date.fromisoformat(picked) if picked else None

    def _element(self, field: Field) -> Mapping[str, Any]:
        element: Mapping[str, Any] = (self._values.get(field) or {}).get(VALUE) or {}
        return element
