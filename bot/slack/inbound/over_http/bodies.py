"""What a request's body holds: JSON, a form, or JSON in a form's field."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
MOST_FIELDS = 100  # of a command, which has some fifteen
SHORT = 1000  # bytes: Slack's look at the certificate is a form of two fields


def read(content_type: str, body: bytes) -> object:
    """The payload of a request; None if there is none in it."""
    try:
        if content_type == JSON:
            return _json(body.decode())
        return _in_form(body) if content_type == FORM else None
    except (ValueError, RecursionError):
        return None


def kind_of_request(payload: Mapping[str, Any]) -> str:
    """What Socket Mode would call the envelope of such a payload."""
    if "command" in payload:
        return "slash_commands"
    return "events_api" if payload.get("type") == "event_callback" else "interactive"


def looks_at_certificate(body: bytes) -> bool:
    """Whether it is one of the requests by which Slack looks at the server's certificate now and then, and which want no work."""
    return len(body) < SHORT and _is_form_with(body, "ssl_check", "1")


def _in_form(body: bytes) -> object:
    fields = _fields(body)
    return _json(fields["payload"]) if "payload" in fields else fields


def _is_form_with(body: bytes, name: str, value: str) -> bool:
    try:
        return _fields(body).get(name) == value
    except ValueError:
        return False


def _fields(body: bytes) -> dict[str, str]:
    return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS))


def _json(text: str) -> object:
    payload: object = json.loads(text)
    return payload
