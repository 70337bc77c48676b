"""The fields of forms, and what can be chosen in them."""

from collections.abc import Collection, Sequence

from slack_sdk.models.blocks import (
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    StaticMultiSelectElement,
    StaticSelectElement,
)

from bot.slack import texts
from bot.slack.actions import VALUE
from bot.slack.views.blocks import OPTION_LENGTH, plain


def option(text: str, value: str) -> Option:
    """An option of a menu or of checkboxes."""
    return Option(text=plain(text, OPTION_LENGTH), value=value)


def choice(options: Sequence[Option], chosen: str | None) -> StaticSelectElement:
    """A menu with one option chosen."""
    initial = next((each for each in options if each.value == chosen), None)
    return StaticSelectElement(action_id=VALUE, options=list(options), initial_option=initial)


def choices(options: Sequence[Option], chosen: Collection[str], *, most: int) -> StaticMultiSelectElement:
    """A menu in which several options can be chosen; the limit grows to allow a larger earlier choice."""
    initial = [each for each in options if each.value in chosen]
    return StaticMultiSelectElement(
        action_id=VALUE,
        options=list(options),
        initial_options=initial or None,
        max_selected_items=max(most, len(initial)),
    )


def words_field(value: str, *, length: int, multiline: bool = False) -> PlainTextInputElement:
    """A text input."""
    return PlainTextInputElement(
        action_id=VALUE,
        initial_value=texts.cut(value.strip(), length) or None,
        max_length=length,
        multiline=multiline,
    )


def field(
    name: str,
    label: str,
    element: InputInteractiveElement,
    *,
    optional: bool = True,
    hint: str | None = None,
) -> InputBlock:
    """A labelled field of a form."""
    return InputBlock(
        block_id=name,
        label=plain(label),
        element=element,
        optional=optional,
        hint=plain(hint) if hint else None,
    )
