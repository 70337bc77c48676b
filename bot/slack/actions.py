"""What goes into buttons and forms and comes back: ids, and typed values.

What comes back is a claim: whoever acts on it looks up whether the person may.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from bot.domain.errors import Refusal
from bot.domain.participant import Stance

VALUE = "value"  # the action id of every form field; the block id names the field


class Action(StrEnum):
    """The buttons, by action id."""

    MET = "match.met"
    NOT_YET = "match.not_yet"
    NO = "match.no"
    ICEBREAKER = "match.icebreaker"
    FEEDBACK = "match.feedback"
    TIMES = "match.times"
    SLOT = "times.slot"
    OTHER_TIMES = "times.others"
    IN_WRITING = "times.in_writing"
    CALENDAR = "times.calendar"
    GOOGLE = "times.google"
    OUTLOOK = "times.outlook"
    VIDEO = "times.video"
    PROFILE = "home.profile"
    MORE = "profile.more"
    PAUSE = "home.pause"
    RESUME = "home.resume"
    NOTES = "home.notes"
    MORE_NOTES = "notes.more"
    HISTORY = "home.history"
    MORE_HISTORY = "history.more"
    FOLLOW_UPS = "home.follow_ups"
    ADD_FOLLOW_UP = "match.follow_up"
    DONE = "follow_up.done"
    LATER = "follow_up.later"
    DROP = "follow_up.drop"
    INTRODUCE = "match.introduce"
    INTRODUCE_ANYONE = "home.introduce"
    AGREE = "suggestion.yes"
    DECLINE = "suggestion.no"
    LEAVE = "home.leave"
    NOT_WITH = "home.not_with"
    EXPORT = "home.export"
    FORGET = "home.forget"
    FORGET_ME = "own_data.forget_me"
    PAUSE_NOW = "standing.pause"
    SKIP = "standing.skip"
    UNDO = "standing.undo"
    KEEP_IN = "standing.keep"
    EVERY_SECOND = "standing.every_second"
    MONTHLY = "standing.monthly"
    NOW = "now.look"
    HELLO = "now.hello"


class Form(StrEnum):
    """The forms, by callback id."""

    PROFILE = "profile"
    FEEDBACK = "feedback"
    FOLLOW_UP = "follow_up"
    INTRODUCTION = "introduction"
    NOT_WITH = "not_with"
    PAUSE = "pause"


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
    INTERESTS_KNOWN = "interests_known"
    CAN_HELP_KNOWN = "can_help_known"
    WANTS_TO_LEARN_KNOWN = "wants_to_learn_known"
    TEAM = "team"
    TEAM_FROM_SLACK = "team_from_slack"
    BEFORE = "before"
    WANTS_TO_MEET = "wants_to_meet"
    WANTS_TO_MEET_KNOWN = "wants_to_meet_known"
    LANGUAGES = "languages"
    LANGUAGES_KNOWN = "languages_known"
    HOURS_FROM = "hours_from"
    HOURS_TO = "hours_to"
    COMPANY = "company"
    RATING = "rating"
    GAINS = "gains"
    NOTE = "note"
    REMIND_ON = "remind_on"
    THANKS = "thanks"
    WHAT = "what"
    FOLLOW_UP_KIND = "follow_up_kind"
    DUE_ON = "due_on"
    PARTNER = "partner"
    PERSON = "person"
    WHY = "why"
    NOT_WITH = "not_with"
    PAUSE_WORDS = "pause_words"
    PAUSE_DAY = "pause_day"


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


class Answers:
    """What someone filled into a form: the ``state.values`` of a view.

    Args:
        view: the view of a submission; fields that are missing or left empty read as empty.
    """

    def __init__(self, view: Mapping[str, Any]) -> None:
        self._values: Mapping[str, Any] = view["state"]["values"]

    def has(self, field: Field) -> bool:
        """Whether the form has this field."""
        return field in self._values

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

    def person(self, field: Field) -> str:
        """The Slack id of the person who was picked."""
        return self._element(field).get("selected_user") or ""

    def people(self, field: Field) -> tuple[str, ...]:
        """Slack's ids of the people who were chosen."""
        return tuple(self._element(field).get("selected_users") or ())

    def day(self, field: Field) -> date | None:
        """The day that was picked."""
        picked = self._element(field).get("selected_date")
        return date.fromisoformat(picked) if picked else None

    def clock(self, field: Field) -> time | None:
        """The time of the day that was picked."""
        picked = self._element(field).get("selected_time")
        return time.fromisoformat(picked) if picked else None

    def _element(self, field: Field) -> Mapping[str, Any]:
        element: Mapping[str, Any] = (self._values.get(field) or {}).get(VALUE) or {}
        return element
