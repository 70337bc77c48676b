"""Payloads as Slack sends them, on everything that the bot listens to, with whatever ids, values and texts."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.hostile.town import ELSEWHERE, Town
from benchmarks.hostile.values import FIELDS, Json, Values
from benchmarks.hostile.words import ANYTHING, TEXTS, text, twisted
from bot.slack.actions import VALUE, Form
from bot.slack.handlers.commands import NAMES
from bot.slack.inbound.routes import BUTTONS, FORMS, SHORTCUTS

UNKNOWN_TO_THE_BOT = (
    "message_action",
    "dialog_submission",
    "interactive_message",
    "🤖",
)
EVENTS = (
    "app_home_opened",
    "user_change",
    "team_join",
    "message",
    "app_mention",
    "tokens_revoked",
    "member_joined_channel",
)
ODD_SHARE, FOREIGN_SHARE, TWICE_SHARE = 0.4, 0.06, 0.05


@dataclass(frozen=True)
class Sent:
    """One payload and what is known of it.

    Args:
        kind: the type of its envelope.
        sender: the Slack id of whoever it says did it; empty if it names nobody of the bot's workspace.
        clicked_in: the conversation with the message that they clicked, if they did.
        times: how often it comes, at once.
    """

    kind: str
    payload: Any
    sender: str
    clicked_in: str = ""
    times: int = 1


class Generator:
    """Makes payloads by chance; the same seed gives the same ones."""

    def __init__(self, town: Town, seed: int) -> None:
        self._town = town
        self._core = town.stage.slack._core  # noqa: SLF001
        self._chance = random.Random(seed)
        self._values = Values(town, self._chance)
        self._clicked_in = ""
        self._senders = town.people

    def next(self) -> Sent:
        """One more payload."""
        chance, sender = self._chance, self._chance.choice(self._senders)
        makes: Mapping[Callable[[str], tuple[str, Json]], int] = {
            self._command: 15,
            self._click: 40,
            self._submission: 22,
            self._typing: 5,
            self._shortcut: 2,
            self._unknown: 4,
            self._event: 14,
        }
        (make,) = chance.choices(list(makes), list(makes.values()))
        kind, payload = make(sender)
        if chance.random() < FOREIGN_SHARE:
            self._come_from_elsewhere(payload)
        if chance.random() < ODD_SHARE:
            payload = twisted(chance, payload)
        if chance.random() < 0.01:
            payload = chance.choice(ANYTHING)
        clicked_in, self._clicked_in = self._clicked_in, ""
        times = 2 if chance.random() < TWICE_SHARE else 1
        return Sent(kind, payload, _sender(payload, self._team), clicked_in, times)

    @property
    def _team(self) -> str:
        return self._town.stage.slack.team_id

    def _command(self, sender: str) -> tuple[str, Json]:
        chance = self._chance
        word = chance.choice((*NAMES, *NAMES, "", *TEXTS))
        rest = text(chance, sender, "words") if chance.random() < 0.6 else ""
        return "slash_commands", {
            "team_id": self._team,
            "channel_id": "D0",
            "channel_name": "directmessage",
            "user_id": sender,
            "user_name": "somebody",
            "command": "/coffee",
            "text": f"{word} {rest}",
            "is_enterprise_install": "false",
            "response_url": self._response_url(sender),
            "trigger_id": self._trigger(sender),
        }

    def _click(self, sender: str) -> tuple[str, Json]:
        chance = self._chance
        action_id = chance.choice((*BUTTONS, *BUTTONS, "", "match.gone"))
        action = {
            "type": "button",
            "action_id": action_id,
            "block_id": "b",
            "text": {"type": "plain_text", "text": "?"},
            "value": self._values.carried(sender, action_id),
            "action_ts": f"{self._core.clock.seconds()}.000100",
        }
        payload = {
            "type": "block_actions",
            **self._who(sender),
            "trigger_id": self._trigger(sender),
            "actions": [action],
        }
        if chance.random() < 0.3:
            view = self._view(sender, chance.choice([*Form, ""]), chance.choice(("home", "modal")))
            return "interactive", payload | {
                "view": view,
                "container": {"type": "view", "view_id": view["id"]},
            }
        url, channel_id, alone = self._response_url(sender), "D0", False
        if chance.random() < 0.5 and (seen := self._core.messages.visible_to(sender)):
            message = chance.choice(seen)
            channel_id, alone = message.channel.id, message.only_for is not None
            self._clicked_in = "" if alone else channel_id
            url = self._core.response_urls.issue(
                "actions", self._core.workspace.users[sender], message.channel, message
            )
        return "interactive", payload | {
            "channel": {"id": channel_id, "name": "directmessage"},
            "container": {
                "type": "message",
                "message_ts": "1.2",
                "channel_id": channel_id,
                "is_ephemeral": alone,
            },
            "state": {"values": {}},
            "response_url": url,
        }

    def _submission(self, sender: str) -> tuple[str, Json]:
        form = self._chance.choice((*FORMS, *FORMS, *Form, "", "gone"))
        kind = self._chance.choice(("view_submission",) * 9 + ("view_closed",))
        view = self._view(sender, form, "modal")
        return "interactive", {
            "type": kind,
            **self._who(sender),
            "trigger_id": self._trigger(sender),
            "view": view,
            "response_urls": [],
            "is_cleared": False,
        }

    def _typing(self, sender: str) -> tuple[str, Json]:
        """Somebody types in a field that asks the bot for its options, which may be none of its own."""
        chance = self._chance
        payload = {
            "type": "block_suggestion",
            **self._who(sender),
            "container": {"type": "view", "view_id": "V0"},
            "block_id": chance.choice((*FIELDS, *TEXTS)),
            "action_id": VALUE,
            "value": chance.choice((text(chance, sender, "words"), *TEXTS)),
            "view": self._view(sender, chance.choice((Form.PROFILE, Form.PROFILE, *Form, "")), "modal"),
        }
        return "interactive", payload

    def _shortcut(self, sender: str) -> tuple[str, Json]:
        """Somebody uses a shortcut, which may be one that the bot hasn't."""
        callback_id = self._chance.choice((*SHORTCUTS, *SHORTCUTS, *TEXTS))
        payload = {"type": "shortcut", **self._who(sender), "callback_id": callback_id, "action_ts": "1.2"}
        return "interactive", payload | {"trigger_id": self._trigger(sender)}

    def _unknown(self, sender: str) -> tuple[str, Json]:
        chance = self._chance
        kind = chance.choice(UNKNOWN_TO_THE_BOT)
        payload = {"type": kind, **self._who(sender), "callback_id": chance.choice(TEXTS)}
        payload |= {"value": text(chance, sender, "words"), "action_id": VALUE, "block_id": "b"}
        return chance.choice(("interactive", "options", "hello_there")), payload

    def _event(self, sender: str) -> tuple[str, Json]:
        chance = self._chance
        kind = chance.choice(EVENTS)
        event: Json = {"type": kind, "user": sender, "channel": "D0", "event_ts": "1.2", "tab": "home"}
        if kind in {"user_change", "team_join"}:
            event["user"] = self._values.profile(sender)
        if kind == "message":
            event |= {"text": text(chance, sender, "words"), "channel_type": "im", "ts": "1.2"}
        return "events_api", {
            "team_id": self._team,
            "event": event,
            "type": "event_callback",
            "event_id": "Ev0",
            "event_time": 1,
            "authorizations": [
                {"team_id": self._team, "user_id": "U0", "is_bot": True, "enterprise_id": None}
            ],
        }

    def _who(self, sender: str) -> Json:
        user = {"id": sender, "username": "somebody", "name": "somebody", "team_id": self._team}
        return {
            "user": user,
            "team": {"id": self._team, "domain": "acme"},
            "api_app_id": "A0",
            "enterprise": None,
        }

    def _view(self, sender: str, callback_id: str, kind: str) -> Json:
        chance = self._chance
        return {
            "id": f"V0{chance.randrange(10**6)}",
            "team_id": self._team,
            "app_installed_team_id": self._team,
            "type": kind,
            "callback_id": callback_id,
            "private_metadata": self._values.carried(sender, callback_id),
            "hash": "1.x",
            "blocks": [],
            "state": {"values": self._values.state(sender)},
        }

    def _come_from_elsewhere(self, payload: Json) -> None:
        """Name another installing team, in one of the places where Slack names it."""
        team = self._chance.choice((ELSEWHERE, "T0NOBODYS", "E0GRID"))
        if "view" in payload:
            payload["view"]["app_installed_team_id"] = team
        elif "team_id" in payload:
            payload["team_id"] = team
            payload["authorizations"] = [{"team_id": team}]
        else:
            payload["team"] = {"id": team}
            payload["user"]["team_id"] = team

    def _response_url(self, sender: str) -> str:
        user = self._core.workspace.users[sender]
        channel = self._core.workspace.open_direct([self._core.app.bot_user.id, sender])
        return self._core.response_urls.issue("actions", user, channel)

    def _trigger(self, sender: str) -> str:
        return self._core.triggers.issue(self._core.workspace.users[sender])


def _sender(payload: Any, served: str) -> str:
    """Who did it, if the bot may do anything for them: the team that installed it is the one that is served."""
    if not isinstance(payload, dict):
        return ""
    event = payload.get("event")
    user = (
        payload.get("user_id")
        or payload.get("user")
        or (event.get("user") if isinstance(event, dict) else None)
    )
    user = user.get("id") if isinstance(user, dict) else user
    view, team = payload.get("view"), payload.get("team")
    installed = view.get("app_installed_team_id") if isinstance(view, dict) else None
    installed = installed or payload.get("team_id") or (team.get("id") if isinstance(team, dict) else team)
    installed = installed or (
        payload["user"].get("team_id") if isinstance(payload.get("user"), dict) else None
    )
    return user if isinstance(user, str) and installed == served else ""
