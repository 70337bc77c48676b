"""The shapes of what the bot reads of Slack's payloads; whatever has another shape is refused before anything reads it.

They name only what is read, here or by Bolt, and no more strictly than Slack's own limits: anything else may come and go.
"""

from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from bot.slack.actions import COMMAND

TYPED = 3000  # https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
CHOSEN = 100  # options or people in one field

SlackId = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,63}$")]
Trigger = Annotated[str, Field(pattern=r"^[\w-]+\.[\w-]+\.[\w-]+$")]
Address = Annotated[str, Field(pattern=r"^(https?://[^\s/?#@]+/\S*)?$")]
Timestamp = Annotated[str, Field(pattern=r"^\d{1,11}(\.\d{1,9})?$")]


def _read(kind: type[date | time]) -> AfterValidator:
    """A text that can be read as a day or a time of day; empty for none."""

    def check(value: str) -> str:
        if value:
            kind.fromisoformat(value)
        return value

    return AfterValidator(check)


class Shape(BaseModel):
    """A part of a payload."""

    model_config = ConfigDict(strict=True, extra="ignore")


class Chosen(Shape):
    """An option that somebody chose."""

    value: str = Field(max_length=TYPED)


class Element(Shape):
    """What stands in a field of a form."""

    value: str | None = Field(None, max_length=TYPED)
    selected_option: Chosen | None = None
    selected_options: list[Chosen] | None = Field(None, max_length=CHOSEN)
    selected_user: SlackId | None = None
    selected_users: list[SlackId] | None = Field(None, max_length=CHOSEN)
    selected_date: Annotated[str, _read(date)] | None = None
    selected_time: Annotated[str, _read(time)] | None = None


class FormState(Shape):
    """What stands in all fields of a form, by block id and action id."""

    values: dict[str, dict[str, Element]] | None = None


class ShownForm(Shape):
    """A form, a window or a Home tab."""

    id: SlackId
    type: str
    callback_id: str
    private_metadata: str
    state: FormState | None = None
    app_installed_team_id: SlackId | None = None


class SlackTeam(Shape):
    """A workspace."""

    id: SlackId
    enterprise_id: str | None = None


class Enterprise(Shape):
    """An organisation of several workspaces."""

    id: str | None = None


class SlackUser(Shape):
    """Whoever acted."""

    id: SlackId
    team_id: SlackId | None = None
    name: str | None = None
    username: str | None = None


class Authorization(Shape):
    """For whom the app hears of an event."""

    team_id: SlackId | None = None
    enterprise_id: str | None = None


class Payload(Shape):
    """What any payload may say of where it comes from; Bolt looks for it in all of them."""

    authorizations: list[Authorization] | None = None
    enterprise: Enterprise | None = None
    team: SlackTeam | None = None
    user: SlackUser | None = None
    view: ShownForm | None = None


class Interaction(Payload):
    """Something that somebody did with a button or a form; it names their workspace in one place at least."""

    user: SlackUser

    @model_validator(mode="after")
    def _is_of_a_team(self) -> Self:
        if self.team is None and self.user.team_id is None:
            raise ValueError
        return self


class Pressed(Shape):
    """A button that was clicked, or a menu in which something was chosen."""

    action_id: str
    action_ts: Timestamp
    value: str | None = None
    selected_option: Chosen | None = None


class Click(Interaction):
    """A click on a button."""

    trigger_id: Trigger
    response_url: Address = ""
    actions: list[Pressed] = Field(min_length=1)
    channel: Mapping[str, Any] | None = None
    container: Mapping[str, Any] | None = None


class Submission(Interaction):
    """A form that was submitted."""

    view: ShownForm
    response_urls: list[dict[str, Any]] = Field([], max_length=CHOSEN)


class CommandLine(Payload):
    """A line that somebody typed after the command."""

    command: Literal[COMMAND]  # type: ignore[valid-type]
    team_id: SlackId
    user_id: SlackId
    trigger_id: Trigger
    response_url: Address
    text: str | None = None
    user_name: str = ""


class SlackProfile(Shape):
    """What people say about themselves in Slack."""

    real_name: str | None = None
    display_name: str | None = None
    title: str | None = None


class ChangedUser(Shape):
    """A person as Slack describes them; nearly everything may be absent."""

    id: SlackId
    name: str | None = None
    real_name: str | None = None
    profile: SlackProfile | None = None
    tz: str | None = None
    tz_offset: int | None = None
    deleted: bool | None = None


class Happening(Shape):
    """What happened, and where; a kind that the bot does nothing about may be about anything."""

    type: str
    user: str | Mapping[str, Any] | None = None
    channel: str | Mapping[str, Any] | None = None


class HomeOpened(Happening):
    """Somebody opened the conversation with the bot, at one of its tabs."""

    user: SlackId
    tab: str = "home"


class UserChange(Happening):
    """Somebody's profile changed."""

    user: ChangedUser  # type: ignore[assignment]  # narrower, as it is never assigned


HAPPENINGS: Mapping[str, type[Happening]] = {"app_home_opened": HomeOpened, "user_change": UserChange}


def _read_event(event: Any) -> Any:
    kind = event.get("type") if isinstance(event, dict) else ""
    return HAPPENINGS.get(kind if isinstance(kind, str) else "", Happening).model_validate(event)


class Event(Payload):
    """Something that happened in a workspace."""

    team_id: SlackId
    event: Annotated[Happening, BeforeValidator(_read_event)]


SHAPES: Mapping[str, type[Shape]] = {
    "slash_command": CommandLine,
    "block_actions": Click,
    "view_submission": Submission,
    "event_callback": Event,
}


def kind_of(payload: Mapping[str, Any]) -> str:
    """Which of the shapes a payload claims to have; only a command has no type."""
    kind = payload.get("type", "slash_command" if "command" in payload else "")
    return kind if isinstance(kind, str) else ""


def misshapen(payload: Mapping[str, Any]) -> str:
    """Which part of a payload the bot can't read, in words that are none of the payload's; empty if it can read all."""
    try:
        SHAPES[kind_of(payload)].model_validate(payload)
    except KeyError:
        return "type"
    except ValidationError as error:
        return ".".join(str(part) for part in error.errors()[0]["loc"][:1]) or "team"
    return ""
