"""What happens when a person acts: the app is told, and its acknowledgement takes effect."""

import re
from typing import Any

from bot.sandbox.block_kit.elements import SUGGESTIONS
from bot.sandbox.block_kit.stateful import options_of
from bot.sandbox.core import Core
from bot.sandbox.errors import NoAnswerError, SlackError
from bot.sandbox.manifest import INTERACTIVITY, Shortcut
from bot.sandbox.person.payloads import (
    Place,
    actions_payload,
    command_payload,
    picked,
    shortcut_payload,
    suggestion_payload,
)
from bot.sandbox.rendering.mrkdwn import escape
from bot.sandbox.web_api.events import home_opened, messages_opened
from bot.sandbox.wire import Json, as_codes, as_dict
from bot.sandbox.workspace.message_content import read_content
from bot.sandbox.workspace.messages import Content, StoredMessage
from bot.sandbox.workspace.workspace import SLACKBOT, Channel, User

# The client's words when the app did not respond.
NO_RESPONSE = "failed because the app did not respond"
TROUBLE = "We had some trouble connecting. Try again?"
_MENTION = re.compile(r"(?<!\S)@([\w.-]*\w)|(?<!\S)#([\w-]+)|https?://[^\s<>|]+")


async def types(core: Core, user: User, channel: Channel, text: str) -> None:
    """Let a person type a line: a slash command, or a message to everyone in the conversation."""
    if not text.startswith("/"):
        core.messages.post(channel, user.id, Content(_with_mentions(core, escape(text))))
        return
    command, _, rest = text.partition(" ")
    if command not in core.app.commands:
        _whisper(core, user, channel, f"`{command}` is not a valid command.")
        return
    rest = as_codes(rest.strip())
    if core.app.should_escape:
        rest = _with_mentions(core, escape(rest))
    payload = command_payload(core, user, channel, command, rest)
    try:
        envelope, answer = await core.deliveries.ask("slash_commands", payload, accepts=True)
    except NoAnswerError as error:
        told = f'failed with the error "{error.code}"' if error.code else NO_RESPONSE
        _whisper(core, user, channel, f"{command} {told}.")
        return
    try:
        _show_answer(core, user, channel, answer)
    except SlackError as error:
        envelope.error = f"invalid_command_response: {error.code}"
        _whisper(core, user, channel, f'{command} failed with the error "invalid_command_response".')


async def clicks(
    core: Core, user: User, place: Place, block_id: str, element: Json, option: Json | None
) -> None:
    """Let a person click a button, or an entry of an overflow menu."""
    action: Json = {"type": element["type"], "action_id": element["action_id"], "block_id": block_id}
    if option is not None:
        action["selected_option"] = option
    else:
        action |= {key: element[key] for key in ("text", "value", "style") if key in element}
    await _act(core, user, place, action)


async def chooses(core: Core, user: User, place: Place, block_id: str, element: Json, value: Any) -> None:
    """Let a person choose something in an element that tells the app at once."""
    remember(user, place, (block_id, element["action_id"]), value)
    await _act(core, user, place, picked(block_id, element, value))


async def suggestions(
    core: Core, user: User, place: Place, block_id: str, element: Json, typed: str
) -> list[Json]:
    """Ask the app for the options of an external select, as the client does while a person types.

    It asks nothing before as many characters are typed as the element wants, by default three.
    """
    if not element["type"].endswith("external_select") or len(typed) < element.get("min_query_length", 3):
        return []
    payload = suggestion_payload(core, user, place, (block_id, element["action_id"]), as_codes(typed))
    try:
        check_interactivity(core)
        envelope, answer = await core.deliveries.ask("interactive", payload, accepts=True)
    except NoAnswerError:
        return []
    if complaints := SUGGESTIONS(answer, ""):
        envelope.error = f"invalid options: {'; '.join(complaints)}"
        return []
    return options_of(as_dict(answer))


async def uses_shortcut(
    core: Core, user: User, shortcut: Shortcut, message: StoredMessage | None = None
) -> None:
    """Let a person use a shortcut of the app; the log alone shows that the app did not respond, as there is no place for it."""
    try:
        check_interactivity(core)
        await core.deliveries.ask("interactive", shortcut_payload(core, user, shortcut, message))
    except NoAnswerError:
        user.screen.announce()


async def opens_home(core: Core, user: User) -> None:
    """Let a person open the app's home tab."""
    channel = core.workspace.open_direct([core.app.bot_user.id, user.id])
    home_opened(core, user, channel, core.views.home(user))


async def opens_messages(core: Core, user: User) -> None:
    """Let a person open their conversation with the app."""
    messages_opened(core, user, core.workspace.open_direct([core.app.bot_user.id, user.id]))


def check_interactivity(core: Core) -> None:
    """Tell the person that nothing happened if the app is told of no clicks and forms.

    Raises:
        NoAnswerError: its manifest does not switch interactivity on.
    """
    if INTERACTIVITY not in core.app.switched_on:
        raise NoAnswerError("interactivity is off")


def remember(user: User, place: Place, ids: tuple[str, str], value: Any) -> None:
    """Store what a person typed or picked; the next payload and their screen show it."""
    if place.view is not None:
        place.view.chosen[ids] = value
        place.view.unsaid.pop(ids, None)
    elif place.message is not None:
        place.message.chosen.setdefault(user.id, {})[ids] = value
    user.screen.announce()


async def _act(core: Core, user: User, place: Place, action: Json) -> None:
    if place.view is not None:
        place.view.problem = None
    if place.message is not None:
        place.message.failed_for.discard(user.id)
    try:
        check_interactivity(core)
        await core.deliveries.ask("interactive", actions_payload(core, user, place, action))
    except NoAnswerError:
        if place.view is not None:
            place.view.problem = TROUBLE
        if place.message is not None:
            place.message.failed_for.add(user.id)
        user.screen.announce()


def _show_answer(core: Core, user: User, channel: Channel, answer: Json | None) -> None:
    if not answer:
        return
    only_for = None if answer.get("response_type") == "in_channel" else user.id
    core.messages.post(channel, core.app.bot_user.id, read_content(answer), only_for=only_for)


def _whisper(core: Core, user: User, channel: Channel, text: str) -> None:
    core.messages.post(channel, SLACKBOT, Content(text), only_for=user.id)


def _with_mentions(core: Core, text: str) -> str:
    """Turn typed @handles, #channels and addresses into Slack's tokens, as the client does."""

    def token(match: re.Match[str]) -> str:
        if match[1]:
            user = core.workspace.find_user(match[1])
            return f"<@{user.id}|{user.handle}>" if user else match[0]
        if match[2]:
            channel = core.workspace.find_channel(match[2])
            return f"<#{channel.id}|{channel.name}>" if channel else match[0]
        return f"<{match[0]}>"

    return _MENTION.sub(token, text)
