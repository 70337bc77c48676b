"""The shapes of forms, of what stands in their fields, and of messages; and those that all of Slack's payloads share."""

from datetime import date, time
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.slack.payload_types import MessageTs

TYPED = 3000  # https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
CHOSEN = 100  # options or people in one field
NAMED = 255  # characters of a block's or an element's id

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


class UploadedFile(Shape):
    """A file that somebody put into a form."""

    id: SlackId
    name: str | None = None
    size: int | None = None


class Element(Shape):
    """What stands in a field of a form."""

    value: str | None = Field(None, max_length=TYPED)
    selected_option: Chosen | None = None
    selected_options: list[Chosen] | None = Field(None, max_length=CHOSEN)
    selected_user: SlackId | None = None
    selected_conversation: SlackId | None = None
    selected_users: list[SlackId] | None = Field(None, max_length=CHOSEN)
    files: list[UploadedFile] | None = Field(None, max_length=CHOSEN)
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
    previous_view_id: str | None = None
    app_installed_team_id: SlackId | None = None


class MessageElement(Shape):
    """Something to click, or a part of a text."""

    action_id: str | None = None
    value: str | None = None


class MessageBlock(Shape):
    """A part of a message."""

    elements: list[MessageElement] | None = None


class ClickedMessage(Shape):
    """The message that was clicked."""

    blocks: list[MessageBlock] | None = None


class Conversation(Shape):
    """Where a message stands."""

    id: SlackId | None = None


class Container(Shape):
    """The message or the form that was clicked in, and who sees it."""

    channel_id: SlackId | None = None
    message_ts: MessageTs | None = None
    is_ephemeral: bool | None = None
