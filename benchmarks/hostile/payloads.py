"""Payloads as Slack sends them, on everything that the bot listens to, with whatever ids, values and texts."""

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from benchmarks.hostile.town import ELSEWHERE, Town, reading
from benchmarks.hostile.words import (
    ANYTHING,
    DATES,
    MOMENTS,
    NUMBERS,
    TEXTS,
    TIMES,
    ZONES,
    text,
    twisted,
)
from bot.slack import payloads as carried
from bot.slack.actions import VALUE, Field, Form
from bot.slack.handlers.commands import WORDS
from bot.slack.inbound.routes import BUTTONS, FORMS
from bot.slack.views.people.questions import QUESTIONS

Json = dict[str, Any]
TABLES = {
    "match": "matches",
    "partner": "participants",
    "person": "participants",
    "joiner": "participants",
    "follow_up": "followups",
    "introduction": "introductions",
}
CARRIED = tuple(carried.Carried.__subclasses__())
# What buttons and forms carry, by the beginning of their ids; some carry nothing.
FITTING: Mapping[str, type[carried.Carried]] = {
    "times.slot": carried.ForSlot,
    "times.others": carried.ForProposal,
    "times.": carried.ForMatch,
    "match.": carried.ForMatch,
    "follow_up.": carried.ForFollowUp,
    "suggestion.": carried.ForReferral,
    "notes.more": carried.ForMore,
    "history.more": carried.ForMore,
    "standing.skip": carried.ForRound,
    "standing.undo": carried.ForUndo,
    "now.hello": carried.ForPerson,
    "profile": carried.ForProfile,
    "feedback": carried.ForFeedback,
    "follow_up": carried.ForFeedback,
    "introduction": carried.ForPartner,
    "pause": carried.ForPause,
}
FIELDS = (*Field, *(each.name for each in QUESTIONS), *(f"{each.name}_known" for each in QUESTIONS))
UNKNOWN_TO_THE_BOT = ("shortcut", "message_action", "block_suggestion", "dialog_submission", "interactive_message", "🤖")
EVENTS = ("app_home_opened", "user_change", "team_join", "message", "app_mention", "tokens_revoked", "member_joined_channel")
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
        with reading(town.before) as rows:
            self._ids = {
                name: [id_ for (id_,) in rows.execute(f"SELECT id FROM {table}")]
                for name, table in TABLES.items()
            }
            slots = rows.execute("SELECT match_id, proposal, starts_at FROM slots").fetchall()
        self._slots = [tuple(slot) for slot in slots]
        self._clicked_in = ""
        self._senders = town.people

    def next(self) -> Sent:
        """One more payload."""
        chance, sender = self._chance, self._chance.choice(self._senders)
        makes: Mapping[Callable[[str], tuple[str, Json]], int] = {
            self._command: 15,
            self._click: 40,
            self._submission: 25,
            self._unknown: 6,
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
        word = chance.choice((*WORDS, *WORDS, "", *TEXTS))
        rest = text(chance, sender, "words") if chance.random() < 0.6 else ""
        return "slash_commands", {
            "token": "t",
            "team_id": self._team,
            "team_domain": "acme",
            "channel_id": "D0",
            "channel_name": "directmessage",
            "user_id": sender,
            "user_name": "somebody",
            "command": "/coffee",
            "text": f"{word} {rest}",
            "api_app_id": "A0",
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
            "value": self._carried(action_id),
            "action_ts": f"{self._core.clock.seconds()}.000100",
        }
        payload = {"type": "block_actions", **self._who(sender), "trigger_id": self._trigger(sender), "actions": [action]}
        if chance.random() < 0.3:
            view = self._view(sender, chance.choice([*Form, ""]), chance.choice(("home", "modal")))
            return "interactive", payload | {"view": view, "container": {"type": "view", "view_id": view["id"]}}
        url, channel_id = self._response_url(sender), "D0"
        found = self._core.workspace.find_user(sender)
        if found and chance.random() < 0.5 and (seen := self._core.messages.visible_to(sender)):
            message = chance.choice(seen)
            channel_id = self._clicked_in = message.channel.id
            url = self._core.response_urls.issue("actions", found, message.channel, message)
        return "interactive", payload | {
            "channel": {"id": channel_id, "name": "directmessage"},
            "container": {"type": "message", "message_ts": "1.2", "channel_id": channel_id, "is_ephemeral": False},
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
            event["user"] = self._profile(sender)
        if kind == "message":
            event |= {"text": text(chance, sender, "words"), "channel_type": "im", "ts": "1.2"}
        return "events_api", {
            "token": "t",
            "team_id": self._team,
            "api_app_id": "A0",
            "event": event,
            "type": "event_callback",
            "event_id": "Ev0",
            "event_time": 1,
            "authorizations": [{"team_id": self._team, "user_id": "U0", "is_bot": True, "enterprise_id": None}],
        }

    def _profile(self, sender: str) -> Json:
        chance = self._chance
        held = {name: chance.choice(TEXTS) for name in ("real_name", "display_name", "title")}
        return {
            "id": sender,
            "team_id": self._team,
            "name": chance.choice(TEXTS),
            "deleted": chance.random() < 0.1,
            "tz": chance.choice((*ZONES, None)),
            "tz_offset": chance.choice((0, 3600, None, *NUMBERS)),
            "profile": chance.choice((held, held, {}, {"fields": []})),
        }

    def _who(self, sender: str) -> Json:
        user = {"id": sender, "username": "somebody", "name": "somebody", "team_id": self._team}
        return {"user": user, "team": {"id": self._team, "domain": "acme"}, "api_app_id": "A0", "enterprise": None}

    def _view(self, sender: str, callback_id: str, kind: str) -> Json:
        chance = self._chance
        fields = chance.sample(FIELDS, chance.randrange(len(FIELDS))) if chance.random() < 0.5 else FIELDS
        return {
            "id": f"V0{chance.randrange(10**6)}",
            "team_id": self._team,
            "app_installed_team_id": self._team,
            "type": kind,
            "callback_id": callback_id,
            "private_metadata": self._carried(callback_id),
            "hash": "1.x",
            "blocks": [],
            "state": {"values": {name: {VALUE: self._element(sender)} for name in fields}},
        }

    def _element(self, sender: str) -> Json:
        """The state of a field, whatever kind of field it is; now and then of none."""
        chance = self._chance
        option = {"text": {"type": "plain_text", "text": "?"}, "value": self._option(sender)}
        element = {
            "type": "plain_text_input",
            "value": chance.choice((None, text(chance, sender, "note"), text(chance, sender, "note"))),
            "selected_option": chance.choice((None, option, option, option)),
            "selected_options": chance.choice(([], [option], [option, option])),
            "selected_user": chance.choice((None, *self._senders)),
            "selected_users": chance.choices(self._senders, k=chance.randrange(4)),
            "selected_date": chance.choice((None, *DATES)),
            "selected_time": chance.choice((None, *TIMES)),
        }
        return element if chance.random() < 0.9 else {"type": "plain_text_input", "value": None}

    def _option(self, sender: str) -> str:
        chance = self._chance
        known = ("5", "1", "either", "every_round", "pair", "task", "promise", "laugh", "help", "Department 0")
        return chance.choice((*known, *known, self._carried("introduction"), text(chance, sender, "note")))

    def _carried(self, what: str) -> str:
        """What a button or a form carries; now and then what another one does, with ids of anybody's."""
        chance = self._chance
        if chance.random() < 0.05:
            return chance.choice(TEXTS)
        kind = next((kind for begins, kind in FITTING.items() if what.startswith(begins)), carried.ForMatch)
        if chance.random() < 0.2:
            kind = chance.choice(CARRIED)
        if kind is carried.ForSlot and self._slots and chance.random() < 0.8:
            match_id, proposal, starts_at = chance.choice(self._slots)
            starts = datetime.fromtimestamp(starts_at / 10**6, UTC)
            return json.dumps({"match": match_id, "proposal": proposal, "starts_at": starts.isoformat()})
        values = {
            name: self._value(name)
            for name, field in kind.model_fields.items()
            if field.is_required() or chance.random() < 0.5
        }
        return json.dumps(twisted(chance, values) if chance.random() < 0.15 else values)

    def _value(self, name: str) -> Any:
        chance = self._chance
        stance = {"standing": chance.choice(("active", "paused", "left")), "paused_until": chance.choice((None, *DATES))}
        values: Mapping[str, Callable[[], Any]] = {
            "zone": lambda: chance.choice(("UTC", "UTC", *ZONES)),
            "starts_at": lambda: chance.choice(MOMENTS),
            "at": lambda: chance.choice(MOMENTS),
            "proposal": lambda: chance.choice((1, 1, 2, *NUMBERS)),
            "shown": lambda: chance.choice((0, 5, *NUMBERS)),
            "icebreaker": lambda: chance.choice((0, 1, 2, *NUMBERS)),
            "words": lambda: chance.choice(TEXTS),
            "filled_in": lambda: chance.choice(([], [Field.TEAM_FROM_SLACK])),
            "before": lambda: stance,
            "after": lambda: stance | {"skips_round_at": chance.choice((None, *MOMENTS))},
        }
        if name in self._ids:
            return chance.choice(self._ids[name] if chance.random() < 0.9 else NUMBERS)
        return values[name]() if name in values else chance.random() < 0.5

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
        user = self._core.workspace.find_user(sender)
        if user is None:
            return "https://pinged.example/nowhere"
        channel = self._core.workspace.open_direct([self._core.app.bot_user.id, user.id])
        return self._core.response_urls.issue("actions", user, channel)

    def _trigger(self, sender: str) -> str:
        user = self._core.workspace.find_user(sender)
        return self._core.triggers.issue(user) if user else "1.2.0"


def _sender(payload: Any, served: str) -> str:
    """Who did it, if the bot may do anything for them: the team that installed it is the one that is served."""
    if not isinstance(payload, dict):
        return ""
    event = payload.get("event")
    user = payload.get("user_id") or payload.get("user") or (event.get("user") if isinstance(event, dict) else None)
    user = user.get("id") if isinstance(user, dict) else user
    view, team = payload.get("view"), payload.get("team")
    installed = view.get("app_installed_team_id") if isinstance(view, dict) else None
    installed = installed or payload.get("team_id") or (team.get("id") if isinstance(team, dict) else team)
    installed = installed or (payload["user"].get("team_id") if isinstance(payload.get("user"), dict) else None)
    return user if isinstance(user, str) and installed == served else ""


