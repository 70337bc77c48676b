"""``chat.*``: the app's messages."""

from bot.sandbox.errors import SlackError
from bot.sandbox.manifest import MESSAGES_TAB
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.web_api.objects import message_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.message_content import (
    TRUNCATED_AT,
    UPDATE_TEXT,
    read_content,
    read_metadata,
)
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.workspace import SLACKBOT, Channel

_OWN = {"channel": "channel_not_found", "ts": "message_not_found"}


@method("chat.postMessage", "chat:write", required={"channel": "channel_not_found"})
def chat_post_message(call: Call) -> Json:
    """Post a message to a conversation, or to a person given by their id."""
    channel = _addressed(call)
    _may_post(call, channel)
    content = read_content(call.arguments)
    message = call.core.messages.post(
        channel,
        call.core.app.bot_user.id,
        content,
        metadata=read_metadata(call.arguments.get("metadata")) or None,
        thread_ts=thread_of(call, channel),
    )
    return {
        "channel": channel.id,
        "ts": message.ts,
        "message": message_object(call.core, message),
        **_cut(call),
    }


@method(
    "chat.postEphemeral",
    "chat:write",
    required={"channel": "channel_not_found", "user": "user_not_in_channel"},
)
def chat_post_ephemeral(call: Call) -> Json:
    """Show a message to one person in a conversation."""
    channel = _addressed(call)
    _may_post(call, channel)
    if call.text("user") not in channel.members:
        raise SlackError("user_not_in_channel")
    message = call.core.messages.post(
        channel,
        call.core.app.bot_user.id,
        read_content(call.arguments),
        thread_ts=thread_of(call, channel),
        only_for=call.text("user"),
    )
    return {"message_ts": message.ts}


@method("chat.update", "chat:write", required=_OWN)
def chat_update(call: Call) -> Json:
    """Replace the content of one of the app's messages."""
    message = _own(call, "cant_update_message")
    if len(call.text("text")) > UPDATE_TEXT:
        raise SlackError("msg_too_long")
    content = read_content(call.arguments, keep=message.content)
    metadata = read_metadata(call.arguments.get("metadata"))
    if metadata is not None:
        message.metadata = metadata or None
    call.core.messages.edit(message, content)
    described = message_object(call.core, message)
    return {"channel": message.channel.id, "ts": message.ts, "text": content.text, "message": described}


@method("chat.delete", "chat:write", required=_OWN)
def chat_delete(call: Call) -> Json:
    """Delete one of the app's messages."""
    message = _own(call, "cant_delete_message")
    call.core.messages.delete(message)
    return {"channel": message.channel.id, "ts": message.ts}


@method("chat.getPermalink", required={"channel": "channel_not_found", "message_ts": "message_not_found"})
def chat_get_permalink(call: Call) -> Json:
    """Return a message's address; it needs no scope."""
    workspace, channel = call.core.workspace, call.core.workspace.channels.get(call.text("channel"))
    if channel is None or (channel.kind != "public" and call.core.app.bot_user.id not in channel.members):
        raise SlackError("channel_not_found")
    message = call.core.messages.get(channel.id, call.text("message_ts"))
    if message is None:
        raise SlackError("message_not_found")
    place = f"https://{workspace.name.lower()}.slack.com/archives/{channel.id}"
    return {"channel": channel.id, "permalink": f"{place}/p{message.ts.replace('.', '')}"}


def _addressed(call: Call) -> Channel:
    """Find where a message goes; a person's id stands for the app's direct message with them."""
    workspace, bot, what = call.core.workspace, call.core.app.bot_user, call.text("channel")
    user = workspace.users.get(what)
    if user is not None:
        if user.is_bot or user.id == SLACKBOT or user.hidden:
            raise SlackError("channel_not_found")
        return workspace.open_direct([bot.id, user.id])
    channel = workspace.find_channel(what)
    if channel is None or (channel.kind != "public" and bot.id not in channel.members):
        raise SlackError("channel_not_found")
    return channel


def _may_post(call: Call, channel: Channel) -> None:
    if channel.archived:
        raise SlackError("is_archived")
    if channel.kind == "im" and MESSAGES_TAB not in call.core.app.switched_on:
        raise SlackError("messages_tab_disabled")
    if call.core.app.bot_user.id not in channel.members and "chat:write.public" not in call.core.app.scopes:
        raise SlackError("not_in_channel")
    if any(call.text(key) for key in ("username", "icon_emoji", "icon_url")):
        call.need_scope("chat:write.customize")


def thread_of(call: Call, channel: Channel) -> str | None:
    """Return the `ts` of the message that is replied to; None if it is no reply."""
    ts = call.text("thread_ts")
    if ts and call.core.messages.get(channel.id, ts) is None:
        raise SlackError("thread_not_found")
    return ts or None


def _own(call: Call, refusal: str) -> StoredMessage:
    """Find the message that a call is about, if it is the app's own."""
    channel = call.core.workspace.channels.get(call.text("channel"))
    bot_id = call.core.app.bot_user.id
    if channel is None or (channel.kind != "public" and bot_id not in channel.members):
        raise SlackError("channel_not_found")
    message = call.core.messages.get(channel.id, call.text("ts"))
    if message is None:
        raise SlackError("message_not_found")
    if message.author != bot_id:
        raise SlackError(refusal)
    return message


def _cut(call: Call) -> Json:
    if len(call.text("text")) <= TRUNCATED_AT:
        return {}
    return {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}
