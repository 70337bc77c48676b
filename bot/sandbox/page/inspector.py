"""The inspector: every call of the app, and everything that the app was told, the newest first."""

import json

from bot.sandbox.log import Call, Envelope
from bot.sandbox.page.drawing.markup import Html, tag, together
from bot.sandbox.page.window import Window
from bot.sandbox.wire import Json, as_dict, as_list, as_text

SHOWN = 80


def draw_inspector(window: Window) -> Html:
    """Draw the list; what an entry holds is asked for when it is opened."""
    log = window.desk.slack.log
    entries = [_line(entry) for entry in reversed(log.entries[-SHOWN:])]
    calls, errors = len(log.calls()), len(log.mistakes())
    noes = sorted(f"{each.method}: {each.error}" for each in log.calls() if each.is_plain_no)
    told = f"{calls} calls of the app, {len(log.entries) - calls} envelopes to it, {errors} with errors"
    if noes:
        told += f"; {len(noes)} more only found out that somebody was faster or nothing is there ({', '.join(dict.fromkeys(noes))})"
    return tag(
        "aside",
        tag("header", tag("h2", "Inspector"), tag("small", told)),
        tag("div", *(entries or [tag("p", "Nothing yet.")]), class_="entries"),
        class_="inspector",
        aria_label="Inspector",
    )


def draw_entry(entry: Call | Envelope) -> Html:
    """Draw what an entry holds."""
    if isinstance(entry, Call):
        parts = (("Arguments", entry.arguments), ("Response", entry.response))
    else:
        parts = (("Payload", entry.payload), ("Acknowledged with", entry.answer or {}))
    return together(together([tag("h3", title), tag("pre", _pretty(value))]) for title, value in parts)


def latest_error(window: Window) -> str:
    """Return what went wrong last between app and workspace, in a sentence; nothing if all went well."""
    errors = window.desk.slack.log.mistakes()
    if not errors:
        return ""
    entry = errors[-1]
    if isinstance(entry, Call):
        details = "; ".join(as_list(as_dict(entry.response.get("response_metadata")).get("messages")))
        return f"Slack refused the app's call {entry.method}: {entry.error}. {details}".strip()
    return f"The app did not answer well to {_about(entry)}: {entry.error}."


def _line(entry: Call | Envelope) -> Html:
    is_call = isinstance(entry, Call)
    what = entry.method if isinstance(entry, Call) else _about(entry)
    direction = tag(
        "span", "→" if is_call else "←", title="app to workspace" if is_call else "workspace to app"
    )
    is_wrong = entry.error and not (isinstance(entry, Call) and entry.is_plain_no)
    outcome = tag("span", entry.error or ("ok" if entry.ok else "…"), class_="wrong" if is_wrong else "fine")
    summary = tag("summary", tag("small", str(entry.number)), direction, tag("b", what), outcome)
    held = tag("div", data_keep=True, data_load=f"/entry/{entry.number}")
    return tag("details", summary, held, id=f"entry-{entry.number}")


def _about(envelope: Envelope) -> str:
    """Say what an envelope is about: a command, an event, or what somebody did."""
    payload: Json = envelope.payload
    if envelope.type == "slash_commands":
        return f"{payload['command']} {payload['text']}".strip()
    if envelope.type == "events_api":
        return as_text(as_dict(payload.get("event")).get("type"))
    actions = as_list(payload.get("actions"))
    names = [as_text(as_dict(action).get("action_id")) for action in actions]
    return " ".join([as_text(payload.get("type")), *(names or [as_text(payload.get("callback_id"))])]).strip()


def _pretty(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
