"""The payloads that tell an app what a person did.

Sources: docs.slack.dev/interactivity/implementing-slash-commands and /reference/interaction-payloads.
"""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.block_kit.stateful import STATE
from bot.sandbox.core import Core
from bot.sandbox.manifest import Shortcut
from bot.sandbox.person import returned
from bot.sandbox.web_api.events import timestamp
from bot.sandbox.web_api.objects import message_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.view import View, state_values
from bot.sandbox.workspace.workspace import Channel, User

_CHANNEL_NAMES = {"im": "directmessage", "private": "privategroup"}
_PICKED_CHANNEL = {"conversations_select": "selected_conversation", "channels_select": "selected_channel"}


@dataclass(frozen=True)
class Place:
    """Where the element is that a person acts on: in a message or in a view."""

    message: StoredMessage | None = None
    view: View | None = None


def command_payload(core: Core, user: User, channel: Channel, command: str, text: str) -> Json:
    """Build the payload for a slash command that a person typed."""
    return {
        "token": core.app.verification_token,
        "team_id": core.workspace.team_id,
        "team_domain": core.workspace.domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": user.id,
        "user_name": user.handle,
        "command": command,
        "text": text,
        "api_app_id": core.app.id,
        **_organisation(core),
        "is_enterprise_install": str(core.app.org_wide).lower(),
        "response_url": core.response_urls.issue("commands", user, channel),
        "trigger_id": core.triggers.issue(user),
    }


def actions_payload(core: Core, user: User, place: Place, action: Json) -> Json:
    """Build the payload for an interactive element that a person used."""
    payload = {
        "type": "block_actions",
        **_who(core, user),
        "actions": [{**returned.texts(action, core.workspace.leeway), "action_ts": timestamp(core)}],
    }
    if place.view is not None:
        container = {"type": "view", "view_id": place.view.id}
        in_modal = place.view.json["type"] == "modal"
        trigger_id = core.triggers.issue(user, place.view.id if in_modal else None)
        return {**payload, "container": container, "trigger_id": trigger_id, "view": _shown(core, place.view)}
    message = place.message
    if message is None:
        raise ValueError("An element stands in a message or in a view.")
    shown = returned.texts(message_object(core, message), core.workspace.leeway)
    chosen = state_values(message.content.blocks, message.chosen.get(user.id, {}))
    return {
        **payload,
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel.id,
            "is_ephemeral": message.only_for is not None,
        },
        "trigger_id": core.triggers.issue(user),
        "channel": {"id": message.channel.id, "name": channel_name(message.channel)},
        **({} if message.only_for else {"message": shown}),
        "state": {"values": returned.state(chosen, core.workspace.leeway)},
        "response_url": core.response_urls.issue("actions", user, message.channel, message),
    }


def shortcut_payload(core: Core, user: User, shortcut: Shortcut, message: StoredMessage | None) -> Json:
    """Build the payload for a shortcut, which is about a message or about nothing in particular.

    Source: docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload.
    """
    payload: Json = {
        **_who(core, user),
        "type": "shortcut" if message is None else "message_action",
        "callback_id": shortcut.callback_id,
        "trigger_id": core.triggers.issue(user),
        "action_ts": timestamp(core),
    }
    if message is None:
        return payload
    return {
        **payload,
        "channel": {"id": message.channel.id, "name": channel_name(message.channel)},
        "message_ts": message.ts,
        "message": returned.texts(message_object(core, message), core.workspace.leeway),
        "response_url": core.response_urls.issue("app", user, message.channel),
    }


def submission_payload(core: Core, view: View) -> Json:
    """Build the payload for a modal that a person submitted."""
    return {
        "type": "view_submission",
        **_who(core, view.user),
        "trigger_id": core.triggers.issue(view.user, view.id),
        "view": _shown(core, view),
        "response_urls": _response_urls(core, view),
    }


def closed_payload(core: Core, view: View, *, cleared: bool) -> Json:
    """Build the payload for a modal that a person closed; `cleared` if all its views were closed with it."""
    return {"type": "view_closed", **_who(core, view.user), "view": _shown(core, view), "is_cleared": cleared}


def suggestion_payload(core: Core, user: User, place: Place, ids: tuple[str, str], typed: str) -> Json:
    """Build the payload that asks the app for the options of a select."""
    payload: Json = {
        "type": "block_suggestion",
        **_who(core, user),
        "block_id": ids[0],
        "action_id": ids[1],
        "value": typed,
    }
    if place.view is not None:
        return {
            **payload,
            "container": {"type": "view", "view_id": place.view.id},
            "view": _shown(core, place.view),
        }
    if place.message is None:
        raise ValueError("An element stands in a message or in a view.")
    message, channel = place.message, place.message.channel
    container = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
    return {**payload, "container": container, "channel": {"id": channel.id, "name": channel_name(channel)}}


def channel_name(channel: Channel) -> str:
    """Return the name that payloads give a conversation."""
    return _CHANNEL_NAMES.get(channel.kind, channel.name)


def picked(block_id: str, element: Json, value: Any) -> Json:
    """Build the action for an element in which `value` was chosen or typed."""
    kind = element["type"]
    action = {"type": kind, "action_id": element["action_id"], "block_id": block_id, STATE[kind][0]: value}
    initial = STATE[kind][1]
    if initial in element:
        action[initial] = element[initial]
    return action


def _shown(core: Core, view: View) -> Json:
    """Build the view object of an interaction, with the state that the app is told of."""
    return {**view.json, "state": {"values": returned.state(view.state(), core.workspace.leeway)}}


def _who(core: Core, user: User) -> Json:
    home = user.profile.home_team or core.workspace.team_id  # of the person who acts, not of the app
    team = {"id": home, "domain": core.workspace.domain if home == core.workspace.team_id else home.lower()}
    person = {"id": user.id, "username": user.handle, "name": user.handle, "team_id": home}
    return {
        "user": person,
        "api_app_id": core.app.id,
        "token": core.app.verification_token,
        "team": None if core.app.org_wide else team,
        "enterprise": {"id": owner.id, "name": owner.name}
        if (owner := core.workspace.organisation)
        else None,
        "is_enterprise_install": core.app.org_wide,
    }


def _organisation(core: Core) -> Json:
    """What a command says of the organisation, if there is one."""
    owner = core.workspace.organisation
    return {"enterprise_id": owner.id, "enterprise_name": owner.name} if owner else {}


def _response_urls(core: Core, view: View) -> list[Json]:
    urls = []
    state = view.state()
    for block in view.json["blocks"]:
        element = block.get("element", {})
        key = _PICKED_CHANNEL.get(element.get("type", ""), "")
        if not key or not element.get("response_url_enabled"):
            continue
        ids = {"block_id": block["block_id"], "action_id": element["action_id"]}
        channel = core.workspace.channels.get(state[ids["block_id"]][ids["action_id"]][key])
        if channel is not None:
            url = core.response_urls.issue("app", view.user, channel)
            urls.append({**ids, "channel_id": channel.id, "response_url": url})
    return urls
