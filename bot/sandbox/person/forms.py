"""A modal as seen by the person who fills it in."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.block_kit.block_kit import label_of
from bot.sandbox.block_kit.stateful import initial_value, options_of
from bot.sandbox.errors import NotSeenError
from bot.sandbox.person.reader import Reader
from bot.sandbox.person.screen import Button, Menu, buttons_in, menus_in
from bot.sandbox.rendering.mrkdwn import Styled
from bot.sandbox.rendering.render import Rendered, render_blocks
from bot.sandbox.wire import Json, text_of
from bot.sandbox.workspace.view import View
from bot.sandbox.workspace.workspace import Workspace


@dataclass(frozen=True)
class Field:
    """One input of a form; `value` is what the screen shows: a text, or a list if several can be chosen."""

    label: str
    kind: str
    value: str | list[str] | None
    options: tuple[str, ...]
    hint: str
    placeholder: str
    optional: bool
    error: str | None
    block_id: str
    action_id: str
    block: Json = field(repr=False, compare=False)


@dataclass(frozen=True)
class Form:
    """A modal at one moment: its title, its text as on the screen, and its fields by label.

    `errors` maps labels to what is wrong with the field; `problem` is what is wrong with the form as a whole.
    """

    title: str
    text: str
    fields: dict[str, Field]
    errors: dict[str, str]
    problem: str | None
    submit_text: str
    close_text: str
    buttons: tuple[Button, ...]
    menus: tuple[Menu, ...]
    pings: tuple[str, ...]
    styled: tuple[Styled, ...]
    links: tuple[str, ...]
    view: View = field(repr=False, compare=False)

    @property
    def rendered(self) -> str:
        """Everything on the screen, including title and buttons."""
        errors = [f"! {label}: {error}" for label, error in self.errors.items()]
        feet = [f"[{text}]" for text in (self.close_text, self.submit_text) if text]
        return "\n".join(filter(None, [self.title, self.text, *errors, self.problem, *feet]))

    def field(self, label: str) -> Field:
        """Find a field by its label, or by the beginning of it if no other field begins alike."""
        if label in self.fields:
            return self.fields[label]
        matching = [one for name, one in self.fields.items() if name.lower().startswith(label.lower())]
        if len(matching) != 1:
            known = ", ".join(repr(name) for name in self.fields) or "none"
            raise NotSeenError(
                f"The form {self.title!r} has no single field {label!r}; its fields are: {known}."
            )
        return matching[0]


def read_form(workspace: Workspace, view: View) -> Form:
    """Read a modal as seen by the person who has it open."""
    reader, blocks = Reader(workspace, view.user), view.json["blocks"]
    seen = render_blocks(blocks, reader, view.on_screen)
    fields: dict[str, Field] = {}
    for block in blocks:
        if block["type"] == "input":
            one = _field(block, view, reader)
            fields[_free(one.label, fields)] = one
    return Form(
        title=text_of(view.json["title"]),
        text=seen.text,
        fields=fields,
        errors={label: one.error for label, one in fields.items() if one.error},
        problem=view.problem,
        submit_text=text_of(view.json["submit"]),
        close_text=text_of(view.json["close"]) or "Cancel",
        buttons=buttons_in(blocks),
        menus=menus_in(blocks),
        **_notes(seen),
        view=view,
    )


def _notes(seen: Rendered) -> dict[str, Any]:
    return {"pings": seen.pings, "styled": seen.styled, "links": seen.links}


def _field(block: Json, view: View, reader: Reader) -> Field:
    element = block["element"]
    held = view.on_screen.get((block["block_id"], element["action_id"]), initial_value(element))
    return Field(
        label=label_of(block),
        kind=element["type"],
        value=[_shown(one, element, reader) for one in held]
        if isinstance(held, list)
        else _shown(held, element, reader),
        options=tuple(text_of(option["text"]) for option in options_of(element)),
        hint=text_of(block.get("hint")),
        placeholder=text_of(element.get("placeholder")),
        optional=bool(block.get("optional")),
        error=view.errors.get(block["block_id"]),
        block_id=block["block_id"],
        action_id=element["action_id"],
        block=block,
    )


def _shown(value: Any, element: Json, reader: Reader) -> Any:
    if isinstance(value, dict):
        return text_of(value["text"]) if "text" in value else value["name"]  # an option, or a file
    if value is not None and "users_select" in element["type"]:
        return reader.user_name(value)
    return value if value is None else str(value)


def _free(label: str, taken: dict[str, Field]) -> str:
    number, free = 1, label
    while free in taken:
        number, free = number + 1, f"{label} ({number + 1})"
    return free
