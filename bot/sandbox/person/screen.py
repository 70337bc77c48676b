"""What a person sees: messages, the home tab and their buttons, as they are now."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from bot.sandbox.block_kit.block_kit import interactive, label_of
from bot.sandbox.block_kit.stateful import STATE
from bot.sandbox.person.reader import Reader
from bot.sandbox.rendering.mrkdwn import Styled
from bot.sandbox.rendering.render import Rendered, render_blocks, render_text
from bot.sandbox.wire import Json, text_of
from bot.sandbox.workspace.files import File
from bot.sandbox.workspace.messages import Content, StoredMessage
from bot.sandbox.workspace.view import View
from bot.sandbox.workspace.workspace import SLACKBOT, Channel, User, Workspace

WARNING = "⚠ The app did not respond."


@dataclass(frozen=True)
class Button:
    """Something to click: a button, or one entry of an overflow menu."""

    text: str
    block_id: str
    action_id: str
    value: str = ""
    url: str = ""
    style: str = ""
    element: Json = field(default_factory=dict, repr=False, compare=False)
    option: Json | None = field(default=None, repr=False, compare=False)

    @property
    def label(self) -> str:
        """What a screen reader calls it, if the app gives it another name than its text."""
        return str(self.element.get("accessibility_label", ""))


@dataclass(frozen=True)
class Menu:
    """Something to choose in, outside a form's inputs: a select, a date picker, radio buttons and so on."""

    label: str
    placeholder: str
    block_id: str
    action_id: str
    element: Json = field(repr=False, compare=False)


@dataclass(frozen=True)
class Message:
    """A message as its reader sees it now.

    `text` is the fallback that notifications show. `rendered` is what the screen shows, line by line. `files`
    can be opened; each has a `name`, a `title` and its `content`. `pings` is whom the message notifies.
    `styled` is what is in bold, italic, strike, code or a quote.
    """

    ts: str
    channel: Channel
    author: str
    text: str
    rendered: str
    blocks: list[Json] = field(repr=False)
    ephemeral: bool = False
    edited: bool = False
    metadata: Json | None = None
    thread_ts: str | None = None
    pings: tuple[str, ...] = ()
    styled: tuple[Styled, ...] = ()
    links: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    failed: bool = False
    stored: StoredMessage | None = field(default=None, repr=False, compare=False)

    @cached_property
    def buttons(self) -> tuple[Button, ...]:
        """Everything to click, in reading order."""
        return buttons_in(self.blocks)

    @cached_property
    def menus(self) -> tuple[Menu, ...]:
        """Everything to choose in."""
        return menus_in(self.blocks)


@dataclass(frozen=True)
class Home:
    """The app's home tab as one person sees it."""

    rendered: str
    blocks: list[Json] = field(default_factory=list, repr=False)
    buttons: tuple[Button, ...] = ()
    menus: tuple[Menu, ...] = ()
    pings: tuple[str, ...] = ()
    styled: tuple[Styled, ...] = ()
    links: tuple[str, ...] = ()
    problem: str | None = None
    view: View | None = field(default=None, repr=False, compare=False)


def read_message(workspace: Workspace, message: StoredMessage, user: User) -> Message:
    """Read a message as a user sees it."""
    content, failed = message.content, user.id in message.failed_for
    seen = read_content_as_shown(workspace, content, user, message.chosen.get(user.id))
    return Message(
        ts=message.ts,
        channel=message.channel,
        author="Slackbot" if message.author == SLACKBOT else workspace.users[message.author].name,
        text=content.text,
        rendered=f"{seen.text}\n{WARNING}" if failed else seen.text,
        blocks=content.blocks,
        ephemeral=message.only_for is not None,
        edited=len(message.versions) > 1,
        metadata=message.metadata,
        thread_ts=message.thread_ts,
        pings=seen.pings,
        styled=seen.styled,
        links=seen.links,
        files=content.files,
        failed=failed,
        stored=message,
    )


def read_home(workspace: Workspace, view: View | None, user: User) -> Home:
    """Read a user's home tab; it is empty if the app has not published one."""
    if view is None:
        return Home("")
    blocks = view.json["blocks"]
    seen = render_blocks(blocks, Reader(workspace, user), view.on_screen)
    return Home(
        rendered="\n".join(filter(None, [seen.text, view.problem])),
        blocks=blocks,
        buttons=buttons_in(blocks),
        menus=menus_in(blocks),
        pings=seen.pings,
        styled=seen.styled,
        links=seen.links,
        problem=view.problem,
        view=view,
    )


def read_content_as_shown(
    workspace: Workspace, content: Content, user: User, chosen: dict[tuple[str, str], Any] | None = None
) -> Rendered:
    """Read the blocks, or the text if there are none, and the titles of files."""
    reader = Reader(workspace, user)
    if content.blocks:
        seen = render_blocks(content.blocks, reader, chosen)
    else:
        seen = render_text(content.text, reader, mrkdwn=content.mrkdwn)
    titles = [f"[📎 {file.title}]" for file in content.files]
    return replace(seen, text="\n".join(filter(None, [seen.text, *titles])))


def buttons_in(blocks: list[Json]) -> tuple[Button, ...]:
    """Find everything that can be clicked in some blocks, in reading order."""
    found = []
    for block, element in interactive(blocks):
        ids = block["block_id"], element["action_id"]
        if element["type"] == "button":
            extras = {key: element.get(key, "") for key in ("value", "url", "style")}
            found.append(Button(text_of(element["text"]), *ids, **extras, element=element))
        elif element["type"] == "overflow":
            found += [
                Button(text_of(option["text"]), *ids, option["value"], element=element, option=option)
                for option in element["options"]
            ]
    return tuple(found)


def menus_in(blocks: list[Json]) -> tuple[Menu, ...]:
    """Find every menu in some blocks, except ordinary inputs of a form."""
    return tuple(
        Menu(
            label_of(block),
            text_of(element.get("placeholder")),
            block["block_id"],
            element["action_id"],
            element,
        )
        for block, element in interactive(blocks)
        if element["type"] in STATE and (block["type"] != "input" or block.get("dispatch_action"))
    )
