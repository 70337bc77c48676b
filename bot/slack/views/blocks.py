"""The building blocks of all views."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    HeaderBlock,
    InteractiveElement,
    MarkdownTextObject,
    Option,
    OverflowMenuElement,
    PlainTextObject,
    SectionBlock,
)

from bot.slack import texts
from bot.slack.actions import Action
from bot.slack.payloads import Carried, ForMore
from bot.slack.texts import shortened
from bot.slack.views.older import older

# https://docs.slack.dev/reference/block-kit/blocks
TEXT_LENGTH = 4000
HEADER_LENGTH = 150
SECTION_LENGTH = 3000
OPTION_LENGTH = 75
OPTIONS = 100


@dataclass(frozen=True, slots=True)
class Message:
    """A message that the bot posts.

    Args:
        text: for notifications and screen readers; already escaped.
        blocks: for everyone else.
        shortcuts: buttons for what its reader might do next, and for the commands that it names.
        otherwise: the blocks for where Slack doesn't take a newer one; without any, they are made of ``blocks``.
    """

    text: str
    blocks: Sequence[Block]
    shortcuts: Sequence[ButtonElement] = ()
    otherwise: Sequence[Block] = ()

    @property
    def in_older_blocks(self) -> "Message":
        """The same made of sections and buttons alone, without pictures, for when Slack doesn't take a newer block."""
        return Message(self.text, [*self.otherwise] or older(self.blocks), self.shortcuts)

    @property
    def with_shortcuts(self) -> "Message":
        """The same message with a row of its shortcuts."""
        row = [buttons(*self.shortcuts)] if self.shortcuts else []
        return replace(self, blocks=[*self.blocks, *row], shortcuts=())


def in_words(*lines: str) -> str:
    """The text of a message, cut to Slack's limit; screen readers read nothing else."""
    return _fitting(escape("\n".join(lines)))


def together(first: Message, then: Message) -> Message:
    """Two messages in one."""
    return Message(_fitting(f"{first.text}\n{then.text}"), [*first.blocks, *then.blocks])


def _fitting(escaped: str) -> str:
    if texts.length(escaped) <= TEXT_LENGTH:
        return escaped
    return re.sub("&[a-z]*$", "", texts.cut(escaped, TEXT_LENGTH - 1)) + "…"


def escape(typed: str) -> str:
    """Make what people typed safe in Slack's markup, see https://docs.slack.dev/messaging/formatting-message-text.

    This disarms mentions and links. Asterisks and the like would still be formatted, so use it for fallback
    texts, which are sent with ``mrkdwn`` off. Blocks use ``plain_text``.
    """
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(words: str, length: int = SECTION_LENGTH) -> PlainTextObject:
    """Text without any markup, but for emoji: Slack gives back what people type of them as codes such as ``:tada:``."""
    return PlainTextObject(text=shortened(words, length), emoji=True)


def title(words: str) -> HeaderBlock:
    """A heading."""
    return HeaderBlock(text=plain(words, HEADER_LENGTH))


def paragraph(words: str) -> SectionBlock:
    """A paragraph of plain text."""
    return SectionBlock(text=plain(words))


def marked_up(words: str, beside: InteractiveElement | None = None) -> SectionBlock:
    """A paragraph of the bot's own words and Slack's ids, with mentions and dates.

    Args:
        beside: a button or a menu.
    """
    return SectionBlock(text=MarkdownTextObject(text=words), accessory=beside)


def marked_up_small(words: str) -> ContextBlock:
    """The same in smaller print."""
    return ContextBlock(elements=[MarkdownTextObject(text=words)])


def small_print(words: str) -> ContextBlock:
    """A line in smaller print."""
    return ContextBlock(elements=[plain(words)])


def paragraphs(*words: str) -> list[Block]:
    """A paragraph for each text that isn't empty: Slack rejects empty ones, and white space is nothing to read."""
    return [paragraph(each) for each in words if each.strip()]


def lacking(text: str, link: str, **values: object) -> str:
    """The sentence that says which permission is missing, and what to do.

    Args:
        text: the id of the sentence; there is another for who has a link, with ``-here`` behind it.
        link: where people of the workspace allow it; empty if only whoever runs the bot can.
    """
    return texts.say(f"{text}-here", link=link, **values) if link else texts.say(text, **values)


def said(words: str, shortcuts: Sequence[ButtonElement] = ()) -> Message:
    """A message of one paragraph."""
    return Message(in_words(words), [paragraph(words)], shortcuts)


def button(
    text: str,
    action: str,
    carries: Carried | None = None,
    style: str | None = None,
    confirm: str | None = None,
    deny: str = "confirm-stay",
    **values: object,
) -> ButtonElement:
    """A button with one of the bot's texts.

    Args:
        text: the id of the label.
        values: the values of the label's placeholders.
        style: ``primary`` or ``danger``.
        confirm: the id of the text that asks for confirmation, if needed.
        deny: the id of the label that declines the confirmation.
    """
    question = confirm and ConfirmObject(
        title=plain(texts.say(confirm)),
        text=plain(texts.say(f"{confirm}-text")),
        confirm=plain(texts.say(text)),
        deny=plain(texts.say(deny)),
    )
    return ButtonElement(
        text=plain(texts.say(text, **values)),
        action_id=action,
        value=carries.encode() if carries else None,
        style=style,
        confirm=question or None,
    )


def page_button(text: str, action: str, url: str, style: str | None = None) -> ButtonElement:
    """A button that opens a page; Slack reports its clicks to the bot as well."""
    return ButtonElement(text=plain(texts.say(text)), action_id=action, url=url, style=style)


def buttons(*elements: InteractiveElement) -> ActionsBlock:
    """A row of buttons and menus."""
    return ActionsBlock(elements=list(elements))


def with_button(words: str, element: InteractiveElement | None) -> SectionBlock:
    """A paragraph of plain text with a button or a menu beside it, if there is one."""
    return SectionBlock(text=plain(words), accessory=element)


def menu(*entries: tuple[str, str, Carried | None]) -> OverflowMenuElement:
    """A menu of at most five things to do.

    Args:
        entries: for each the id of its label, what it does, and what it carries, which Slack allows little room for.
    """
    options = [
        Option(
            text=plain(texts.say(text), OPTION_LENGTH),
            value=f"{action} {carries.model_dump_json(exclude_defaults=True)}" if carries else action,
        )
        for text, action, carries in entries
    ]
    return OverflowMenuElement(action_id=Action.MENU, options=options)


def more(action: Action, shown: ForMore, left: int) -> list[Block]:
    """A button that shows the rest of a list; empty if nothing is left."""
    return [buttons(button("button-more", action, shown, count=left))] if left > 0 else []


def next_round(at: datetime | None, zone: str, text: str = "next-round") -> str:
    """The sentence that says when the next round is, or that none is planned.

    Args:
        text: the id of the sentence, for a different wording.
    """
    return texts.say(text, when=texts.moment(at, zone)) if at else texts.say("next-round-none")
