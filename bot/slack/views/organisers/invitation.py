"""Inviting people to a program: the message with a Join button, words to copy, and the form that asks for a channel."""

from datetime import datetime

from slack_sdk.models.blocks import (
    ConversationFilter,
    ConversationSelectElement,
    RichTextBlock,
    RichTextElementParts,
    RichTextPreformattedElement,
)
from slack_sdk.models.views import View

from bot.domain.rounds.program import Program
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.organiser_payloads import ForOrganised
from bot.slack.payloads import ForProgram
from bot.slack.texts import say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    lacking,
    marked_up,
    paragraph,
    small_print,
    title,
    with_button,
)
from bot.slack.views.fields import field
from bot.slack.views.naming import named_program
from bot.slack.views.organisers.first_steps import needs_placing
from bot.slack.views.rich import linked
from bot.slack.views.rounds.schedule import in_words as schedule_in_words
from bot.slack.views.shortcuts import join_program
from bot.slack.views.window import form

LET_IN = "/invite @Coffee Chats"  # what people type in a channel that the bot is to be in
WITHOUT_BEING_IN = "chat:write.public"  # the scope for posting in public channels


def invitation(program: Program, now: datetime) -> Message:
    """What everybody in a channel reads, with the button to join."""
    name, words = named_program(program), schedule_in_words(program.settings, program.next_round_at, now)
    about, promise = say("invitation-about"), say("promise")
    return Message(
        in_words(name, words, about),
        [
            title(f"☕ {name}"),
            paragraph(f"{about}\n{words}"),
            buttons(join_program(program.id)),
            small_print(promise),
        ],
    )


def announcement(program: Program, now: datetime) -> str:
    """The same for a newsletter, an intranet or a meeting."""
    words = schedule_in_words(program.settings, program.next_round_at, now)
    return say("announcement", program=named_program(program), words=words, app=say("home-title"))


def invite_form(
    program: Program, posted: Message, copied: str, now: datetime, *, nobody_placed: bool = False
) -> View:
    """Say what will happen, ask for a channel, and show what will be posted there, before it is.

    Args:
        posted: the invitation, in the program's language.
        copied: the announcement, in the program's language.
    """
    change = button("button-change-first", Action.CHANGE_FIRST, ForProgram(program=program.id))
    words = schedule_in_words(program.settings, program.next_round_at, now)
    shown = [block for block in posted.blocks if block.type != "actions"]
    blocks = [
        with_button(say("inviting-what", program=named_program(program), words=words), change),
        *needs_placing(program, nobody_placed=nobody_placed),
        field(
            Field.CHANNEL,
            say("inviting-channel"),
            _channel(program.settings.channel),
            optional=False,
            hint=say("inviting-channel-hint"),
        ),
        small_print(say("inviting-preview")),
        *shown,
        small_print(say("inviting-copy")),
        to_copy(copied),
    ]
    carries = ForOrganised(program=program.id)
    return form(Form.INVITE_PEOPLE, "inviting-title", "button-post", blocks, carries)


def posted(program: Program, channel: str, copied: str) -> Message:
    """Confirm that the invitation was posted, with the announcement to copy."""
    words, more = say("inviting-posted", channel=f"<#{channel}>"), say("inviting-copy")
    again = button("button-invite-elsewhere", Action.INVITE, ForProgram(program=program.id))
    plainly = say("inviting-posted-plainly")
    return Message(
        in_words(plainly, more, copied), [marked_up(words), small_print(more), to_copy(copied)], [again]
    )


def not_posted(program: Program, why: str, link: str = "") -> Message:
    """Say why nothing was posted, and what to do.

    Args:
        why: the id of the text.
        link: where people of the workspace allow the bot more, if that would help.
    """
    words = lacking(why, link, command=LET_IN, scope=WITHOUT_BEING_IN)
    again = button("button-invite", Action.INVITE, ForProgram(program=program.id))
    return Message(in_words(words), [linked(words, link)], [again])


def to_copy(words: str) -> RichTextBlock:
    """Words as they are, in a box that Slack offers to copy."""
    text = RichTextElementParts.Text(text=words)
    return RichTextBlock(elements=[RichTextPreformattedElement(elements=[text])])


def _channel(chosen: str | None) -> ConversationSelectElement:
    shown = ConversationFilter(
        include=["public", "private"], exclude_bot_users=True, exclude_external_shared_channels=True
    )
    return ConversationSelectElement(action_id=VALUE, initial_conversation=chosen, filter=shown)
