"""The state of a sandbox as a file, so that one can go on another day: people, conversations, messages, Home tabs, tokens, time.

Forms that are open, trigger ids and response urls are not kept: they live for minutes. The file is JSON for its owner's eyes alone,
since it holds tokens and what people wrote.
"""

import json
from base64 import b64decode, b64encode
from collections import Counter
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.sandbox.core import Core
from bot.sandbox.wire import Json
from bot.sandbox.workspace.files import File
from bot.sandbox.workspace.messages import Content, StoredMessage
from bot.sandbox.workspace.roster import Profile
from bot.sandbox.workspace.workspace import SLACKBOT, Channel, User

VERSION = 1
PARTS = {"now", "ids", "tokens", "users", "channels", "messages", "homes"}
_OF_USERS = (
    "id",
    "is_bot",
    "deleted",
    "hidden",
    "status",
    "status_emoji",
    "status_expiration",
    "in_huddle",
    "updated",
)
_OF_CHANNELS = ("id", "kind", "name", "created", "creator", "archived")
_OF_MESSAGES = ("ts", "author", "metadata", "thread_ts", "only_for", "deleted")
_OF_VIEWS = ("type", "blocks", "private_metadata", "callback_id", "external_id")
_TOKENS = ("bot_token", "app_token", "verification_token", "signing_secret")


def save(core: Core, path: Path) -> None:
    """Write the state of a sandbox, in place of what was there."""
    users = [user for user in core.workspace.users.values() if user.id != SLACKBOT]
    homes = {user.id: home.json for user in users if (home := core.views.home(user))}
    state = {
        "version": VERSION,
        "now": core.clock.now().isoformat(),
        "ids": core.workspace.ids.given,
        "tokens": {name: getattr(core.app, name) for name in _TOKENS},
        "users": [_picked(user, _OF_USERS) | {"profile": asdict(user.profile)} for user in users],
        "channels": [_channel(channel) for channel in core.workspace.channels.values()],
        "messages": [_message(message) for message in core.messages.kept()],
        "homes": {key: {name: home[name] for name in _OF_VIEWS} for key, home in homes.items()},
    }
    draft = path.with_name(f"{path.name}.new")
    draft.touch(mode=0o600)
    draft.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
    draft.replace(path)


def read(path: Path) -> Json:
    """Read what was saved.

    Raises:
        ValueError: it is no such file, or one of another version.
    """
    state = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(state, dict) or state.get("version") != VERSION or not state.keys() >= PARTS:
        raise ValueError("it was not written by this version of the sandbox")
    return state


def people_of(state: Json) -> list[Profile]:
    """Return who works there, for the sandbox that the state is put into."""
    return [Profile(**user["profile"]) for user in state["users"] if not user["is_bot"]]


def time_of(state: Json) -> datetime:
    """Return when it was left."""
    return datetime.fromisoformat(state["now"])


def restore(core: Core, state: Json) -> None:
    """Put a state into a new sandbox, in which its people work."""
    workspace = core.workspace
    for name in _TOKENS:
        if name in state["tokens"]:  # earlier versions knew fewer
            setattr(core.app, name, state["tokens"][name])
    for user in state["users"]:
        for name in _OF_USERS[2:]:
            if name in user:  # earlier versions knew less
                setattr(workspace.users[user["id"]], name, user[name])
    for saved in state["channels"]:
        members, visitors = saved.pop("members"), saved.pop("visitors")
        workspace.restore(Channel(**saved, visitors=set(visitors)), members)
    for saved in state["messages"]:
        core.messages.restore(_restored(core, saved))
    for user_id, home in state["homes"].items():
        core.views.publish(workspace.users[user_id], {key: value for key, value in home.items() if value})
    workspace.ids.given |= Counter(state["ids"])


def _picked(thing: User | Channel | StoredMessage, names: tuple[str, ...]) -> Json:
    return {name: getattr(thing, name) for name in names}


def _channel(channel: Channel) -> Json:
    people = {"members": [*channel.members], "visitors": sorted(channel.visitors)}
    return _picked(channel, _OF_CHANNELS) | people


def _message(message: StoredMessage) -> Json:
    chosen = [
        [user_id, [*ids], value] for user_id, held in message.chosen.items() for ids, value in held.items()
    ]
    versions = [
        {"text": each.text, "blocks": each.blocks, "mrkdwn": each.mrkdwn, "files": [*map(_file, each.files)]}
        for each in message.versions
    ]
    more = {"channel": message.channel.id, "versions": versions, "chosen": chosen}
    return _picked(message, _OF_MESSAGES) | more


def _file(file: File) -> Json:
    return asdict(file) | {"content": b64encode(file.content).decode()}


def _restored(core: Core, saved: Json) -> StoredMessage:
    channel, versions, chosen = saved.pop("channel"), saved.pop("versions"), saved.pop("chosen")
    message = StoredMessage(core.workspace.channels[channel], versions=[*map(_content, versions)], **saved)
    for user_id, ids, value in chosen:
        message.chosen.setdefault(user_id, {})[(ids[0], ids[1])] = value
    return message


def _content(saved: Json) -> Content:
    files: list[Any] = saved.pop("files")
    return Content(
        **saved, files=tuple(File(**{**each, "content": b64decode(each["content"])}) for each in files)
    )
