"""The shapes of what the bot reads of Slack's payloads; whatever has another shape is refused before anything reads it.

They name only what is read, here or by Bolt, and no more strictly than Slack's own limits: anything else may come and go.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from bot.slack.actions import COMMAND
from bot.slack.inbound.form_shapes import (
    CHOSEN,
    NAMED,
    TYPED,
    Address,
    Chosen,
    ClickedMessage,
    Container,
    Conversation,
    Shape,
    ShownForm,
    SlackId,
    Timestamp,
    Trigger,
)


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
    block_id: str = Field("", max_length=NAMED)
    value: str | None = None
    selected_option: Chosen | None = None


class Click(Interaction):
    """A click on a button."""

    trigger_id: Trigger
    response_url: Address = ""
    actions: list[Pressed] = Field(min_length=1)
    channel: Conversation | None = None
    container: Container | None = None
    message: ClickedMessage | None = None


class UsedShortcut(Interaction):
    """A shortcut that somebody used, from the message box or the search."""

    callback_id: str = Field(max_length=NAMED)
    trigger_id: Trigger


class Typing(Interaction):
    """Somebody types in a field that asks the bot for its options."""

    view: ShownForm
    block_id: str = Field(max_length=NAMED)
    action_id: str = Field(max_length=NAMED)
    value: str = Field(max_length=TYPED)


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


class TokensRevoked(Happening):
    """Tokens are void: each kind's, by the ids of their users."""

    tokens: dict[str, list[str]] | None = None


HAPPENINGS: Mapping[str, type[Happening]] = {
    "app_home_opened": HomeOpened,
    "user_change": UserChange,
    "tokens_revoked": TokensRevoked,
}


def _read_event(event: Any) -> Any:
    kind = event.get("type") if isinstance(event, dict) else ""
    return HAPPENINGS.get(kind if isinstance(kind, str) else "", Happening).model_validate(event)


class Event(Payload):
    """Something that happened in a workspace, or in an organisation."""

    team_id: SlackId | None = None
    enterprise_id: SlackId | None = None
    event: Annotated[Happening, BeforeValidator(_read_event)]

    @model_validator(mode="after")
    def _is_from_somewhere(self) -> Self:
        if self.team_id is None and self.enterprise_id is None:
            raise ValueError
        return self


SHAPES: Mapping[str, type[Shape]] = {
    "slash_command": CommandLine,
    "block_actions": Click,
    "view_submission": Submission,
    "block_suggestion": Typing,
    "shortcut": UsedShortcut,
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
