"""Requests to the app as Slack sends them: where to, in which form, and signed.

Sources: docs.slack.dev/authentication/verifying-requests-from-slack, /interactivity/implementing-slash-commands,
/reference/interaction-payloads, /apis/events-api.
"""

import hashlib
import hmac
import json
from urllib.parse import urlencode

from bot.sandbox.errors import NoAnswerError
from bot.sandbox.log import Envelope, Posting
from bot.sandbox.manifest import EVENTS_URL, INTERACTIVITY_URL, OPTIONS_URL
from bot.sandbox.wire import as_dict
from bot.sandbox.workspace.workspace import App

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Sign a body as Slack does."""
    signed = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def posting(url: str, content_type: str, body: bytes, secret: str, at: int) -> Posting:
    """Make a request that is signed at a moment, in seconds since 1970."""
    headers = {
        "Content-Type": content_type,
        "User-Agent": AGENT,
        "X-Slack-Request-Timestamp": str(at),
        "X-Slack-Signature": signature(secret, str(at), body),
    }
    return Posting(url, headers, body)


def posting_of(envelope: Envelope, app: App, at: int) -> Posting:
    """Make the request that carries an envelope to an app.

    Raises:
        NoAnswerError: the app named no address for it.
    """
    url = app.request_urls.get(_address_of(envelope, app), "")
    if not url:
        raise NoAnswerError("the app has no request URL for it", "dispatch_failed", "connection_failed")
    made = posting(url, *_body_of(envelope), app.signing_secret, at)
    if not envelope.retry_attempt:
        return made
    again = {
        "X-Slack-Retry-Num": str(envelope.retry_attempt),
        "X-Slack-Retry-Reason": envelope.retry_reason,
    }
    return Posting(made.url, {**made.headers, **again}, made.body)


def _address_of(envelope: Envelope, app: App) -> str:
    """Whether it goes to the address of a command, of interactions, of options or of events.

    A command that the app hasn't, which only a test sends, goes where interactions go.
    """
    if envelope.type == "events_api":
        return EVENTS_URL
    payload = as_dict(envelope.payload)
    if envelope.type == "slash_commands" and str(payload.get("command")) in app.commands:
        return str(payload["command"])
    return OPTIONS_URL if payload.get("type") == "block_suggestion" else INTERACTIVITY_URL


def _body_of(envelope: Envelope) -> tuple[str, bytes]:
    """The content type and the body: JSON for events, a form for all else, in which interactions are JSON."""
    payload = envelope.payload
    if envelope.type == "events_api":
        return JSON, json.dumps(payload).encode()
    if envelope.type != "slash_commands" or not isinstance(payload, dict):
        return FORM, urlencode({"payload": json.dumps(payload)}).encode()
    fields = {key: each if isinstance(each, str) else json.dumps(each) for key, each in payload.items()}
    return FORM, urlencode(fields, errors="surrogatepass").encode()
