"""``conversations.*`` and ``users.conversations``: where people and the app meet."""

from collections.abc import Iterable

from bot.sandbox.errors import SlackError
from bot.sandbox.web_api.events import member_joined
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.web_api.objects import channel_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.workspace import SLACKBOT, Channel, User

MOST_USERS = 8
READ = {"public": "channels:read", "private": "groups:read", "im": "im:read", "mpim": "mpim:read"}
TYPES = {"public_channel": "public", "private_channel": "private", "mpim": "mpim", "im": "im"}


@method("conversations.open", "im:write", "mpim:write", "channels:manage", "groups:write")
def conversations_open(call: Call) -> Json:
    """Open or resume a direct message with one to eight people."""
    workspace, bot = call.core.workspace, call.core.app.bot_user
    if call.text("channel"):
        return _opened(call, _resumed(call), already=True)
    users = _invited(call)
    call.need_scope("im:write" if len(users) == 1 else "mpim:write")
    everyone = [bot.id, *(user.id for user in users)]
    existing = workspace.direct(everyone)
    if existing is None and call.flag("prevent_creation"):
        raise SlackError("channel_not_found")
    return _opened(call, workspace.open_direct(everyone), already=existing is not None)


@method("conversations.info", required={"channel": "channel_not_found"})
def conversations_info(call: Call) -> Json:
    """Describe one conversation."""
    channel = _readable(call)
    described = channel_object(call.core, channel)
    if call.flag("include_num_members"):
        described["num_members"] = len(channel.members)
    return {"channel": described}


@method("conversations.members", required={"channel": "channel_not_found"})
def conversations_members(call: Call) -> Json:
    """List the people in a conversation, page by page."""
    members, cursor = call.page(list(_readable(call).members), default=100, most=999)
    return {"members": members, **cursor}


@method("conversations.list")
def conversations_list(call: Call) -> Json:
    """List the channels of the workspace and the app's own conversations, page by page."""
    page, cursor = _listed(call, call.core.workspace.channels.values())
    described = [
        {**channel_object(call.core, channel), "num_members": len(channel.members)} for channel in page
    ]
    return {"channels": described, **cursor}


@method("users.conversations")
def users_conversations(call: Call) -> Json:
    """List the conversations that a user is in, by default the bot, page by page."""
    user_id = call.text("user") or call.core.app.bot_user.id
    if user_id not in call.core.workspace.users:
        raise SlackError("user_not_found")
    page, cursor = _listed(call, call.core.workspace.channels_of(user_id))
    described = [channel_object(call.core, channel) for channel in page]
    for one in described:
        one.pop("is_member", None)
    return {"channels": described, **cursor}


@method("conversations.join", "channels:join", required={"channel": "channel_not_found"})
def conversations_join(call: Call) -> Json:
    """Let the bot join a public channel."""
    channel = call.core.workspace.channels.get(call.text("channel"))
    if channel is None or (channel.kind == "private" and not _is_in(call, channel)):
        raise SlackError("channel_not_found")
    if channel.kind != "public":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    warning = "already_in_channel"
    already = (
        {"warning": warning, "response_metadata": {"warnings": [warning]}} if _is_in(call, channel) else {}
    )
    if not already:
        bot = call.core.app.bot_user
        call.core.workspace.join(channel, bot.id)
        member_joined(call.core, channel, bot)
    return {"channel": channel_object(call.core, channel), **already}


def _invited(call: Call) -> list[User]:
    """Return whom to talk to, without the bot itself, or refuse."""
    workspace, ids = call.core.workspace, list(dict.fromkeys(call.names("users")))
    if not ids:
        raise SlackError("users_list_not_supplied")
    users = [workspace.users.get(user_id) for user_id in ids]
    found = [user for user in users if user is not None and user is not call.core.app.bot_user]
    if None in users:
        raise SlackError("user_not_found")
    if any(user.hidden for user in found):
        raise SlackError("user_not_visible")
    if any(users_apart <= {user.id for user in found} for users_apart in workspace.apart):
        raise SlackError("invalid_user_combination")
    if any(user.deleted for user in found):
        raise SlackError("user_disabled")
    if not found or any(user.is_bot or user.id == SLACKBOT for user in found):
        raise SlackError("cannot_dm_bot")
    if len(found) > MOST_USERS:
        raise SlackError("too_many_users")
    return found


def _resumed(call: Call) -> Channel:
    channel = call.core.workspace.channels.get(call.text("channel"))
    if channel is None or not _is_in(call, channel):
        raise SlackError("channel_not_found")
    if channel.kind not in {"im", "mpim"}:
        raise SlackError("method_not_supported_for_channel_type")
    call.need_scope(f"{channel.kind}:write")
    return channel


def _opened(call: Call, channel: Channel, *, already: bool) -> Json:
    whole = channel.kind == "mpim" or call.flag("return_im")
    described = channel_object(call.core, channel) if whole else {"id": channel.id}
    return {"channel": described, **({"no_op": True, "already_open": True} if already else {})}


def _is_in(call: Call, channel: Channel) -> bool:
    return call.core.app.bot_user.id in channel.members


def _readable(call: Call) -> Channel:
    """Find the conversation that a call is about, if the app may read its kind and can see it."""
    channel = call.channel(READ)
    if channel.kind != "public" and not _is_in(call, channel):
        raise SlackError("channel_not_found")
    return channel


def _listed(call: Call, channels: Iterable[Channel]) -> tuple[list[Channel], Json]:
    types = call.names("types") or ["public_channel"]
    if unknown := set(types) - set(TYPES):
        raise SlackError("invalid_types", [f"[ERROR] unknown type: {name}" for name in sorted(unknown)])
    kinds = {TYPES[name] for name in types}
    for kind in sorted(kinds):
        call.need_scope(READ[kind])
    visible = [
        channel
        for channel in channels
        if channel.kind in kinds
        and (channel.kind == "public" or _is_in(call, channel))
        and not (channel.archived and call.flag("exclude_archived"))
    ]
    return call.page(visible, default=100, most=999)
