"""Follows what somebody asks for: an id for the log, which kind of thing it is, and how long it takes."""

import logging
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from bot.domain.cause import because_of, current_cause
from bot.domain.meter import Meter, begin
from bot.domain.typed import split_command
from bot.slack.actions import clicked
from bot.slack.form_values import unescape
from bot.slack.handlers.commands import ALL_NAMES
from bot.slack.inbound.routes import BUTTONS, FORMS, SHORTCUTS
from bot.slack.texts.commands import understood

log = logging.getLogger(__name__)


@contextmanager
def followed(body: Mapping[str, Any], meter: Meter) -> Iterator[None]:
    """Name the cause of what is done for somebody, and tell how long it took; not who it was."""
    began, asked = perf_counter(), label_of(body)
    with because_of(new_cause()), begin(asked):
        try:
            yield
        finally:
            took = perf_counter() - began
            meter.answered(asked, took)
            log.info("did what was asked for: %s, in %.0f ms", asked, 1000 * took)


@contextmanager
def caused() -> Iterator[None]:
    """Name a cause for what nothing has named one for yet: an event. Its span is the moment in which it came in."""
    if current_cause():
        yield
        return
    with because_of(new_cause()), begin("event"):
        yield


def new_cause() -> str:
    """An id that no other cause has."""
    return secrets.token_hex(4)


def label_of(body: Mapping[str, Any]) -> str:
    """What somebody used, by a name of the bot's own; nothing that they typed, or that a button carried, is in it."""
    if "command" in body:
        known = understood(ALL_NAMES)
        word, _ = split_command(unescape(body.get("text") or ""), known)
        return f"command {known.get(word, 'other')}"
    if "actions" in body:
        action = clicked(body["actions"][0])[0]
        return f"button {action if action in BUTTONS else 'other'}"
    form = (body.get("view") or {}).get("callback_id")
    if body.get("type") == "view_submission":
        return f"form {form if form in FORMS else 'other'}"
    shortcut = body.get("callback_id")
    return f"shortcut {shortcut if shortcut in SHORTCUTS else 'other'}"
