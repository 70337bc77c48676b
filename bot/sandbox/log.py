"""The record of everything that passed between the workspace and the app; tests judge by it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.faults import Fault
from bot.sandbox.waiting import Changes
from bot.sandbox.wire import Json

# What an app can find out only by asking: whether a view is still the one that it knows, and whether a message is there.
PLAIN_NOES = frozenset(
    {
        ("chat.getPermalink", "message_not_found"),
        ("views.publish", "hash_conflict"),
        ("views.update", "hash_conflict"),
        ("views.update", "not_found"),
    }
)


@dataclass
class Call:
    """One request of the app: a Web API call (`method` is its name), or a post to a ``response_url`` or ``upload``.

    `response` is what Slack did, even if the app never received it: a call whose answer was cut off can be
    ``ok``. `fault` is the fault that it met, if any; `status` is 0 if no answer was sent.
    """

    number: int
    method: str
    arguments: Json
    token: str
    response: Json
    status: int = 200
    fault: Fault | None = None

    @property
    def ok(self) -> bool:
        """Whether Slack accepted it and carried it out."""
        return bool(self.response.get("ok"))

    @property
    def error(self) -> str | None:
        """The error string that Slack answered with, or the fault that stopped the call."""
        return self.response.get("error")

    @property
    def is_plain_no(self) -> bool:
        """Whether the error is no more than the answer to what the app can find out only by asking."""
        return (self.method, self.error) in PLAIN_NOES


@dataclass(frozen=True)
class Posting:
    """One HTTP request to the app, ready to be sent, and sent again."""

    url: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Envelope:
    """One delivery to the app, and its acknowledgement.

    `acked_after` is in seconds of the stopwatch, and None until an acknowledgement comes. `error` says what
    was wrong with the acknowledgement: it was late or missing, or its payload cannot be used. `redelivered`
    is true if the envelope had been delivered before. `posting` is the request that carried it, where one did.
    """

    number: int
    id: str
    type: str
    payload: Json
    accepts_response_payload: bool
    retry_attempt: int = 0
    retry_reason: str = ""
    answer: Json | None = None
    acked_after: float | None = None
    error: str | None = None
    redelivered: bool = False
    posting: Posting | None = None

    @property
    def ok(self) -> bool:
        """Whether it was acknowledged in time, with a payload that Slack can use."""
        return self.acked_after is not None and self.error is None


def recorded(arguments: Json) -> Json:
    """Copy a call's arguments as they came, but parse JSON that a form carries as text."""
    return {key: _read(value) for key, value in arguments.items()}


def _read(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.loads(json.dumps(value))  # a copy, several times as fast as a deep copy
    if not isinstance(value, str) or value[:1] not in {"[", "{"}:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


@dataclass
class CallLog:
    """All calls and envelopes, in the order in which they began."""

    changes: Changes
    entries: list[Call | Envelope] = field(default_factory=list)

    def calls(self, method: str | None = None) -> list[Call]:
        """Return the app's requests: all, or those of one method (``"response_url"`` for posts to one)."""
        calls = [entry for entry in self.entries if isinstance(entry, Call)]
        return [call for call in calls if method in {None, call.method}]

    def envelopes(self, kind: str | None = None) -> list[Envelope]:
        """Return the deliveries: all, or those of one envelope type such as ``slash_commands``."""
        envelopes = [entry for entry in self.entries if isinstance(entry, Envelope)]
        return [envelope for envelope in envelopes if kind in {None, envelope.type}]

    def errors(self) -> list[Call | Envelope]:
        """Return every request that Slack refused and every delivery that went wrong."""
        return [entry for entry in self.entries if entry.error is not None]

    def mistakes(self) -> list[Call | Envelope]:
        """Return the same without what is only an answer."""
        return [each for each in self.errors() if not (isinstance(each, Call) and each.is_plain_no)]

    def add_call(
        self,
        method: str,
        arguments: Json,
        token: str,
        response: Json,
        status: int = 200,
        fault: Fault | None = None,
    ) -> None:
        """Record a request of the app, once its answer is known."""
        self.entries.append(Call(len(self.entries) + 1, method, arguments, token, response, status, fault))
        self.changes.announce()

    def add_envelope(self, envelope_id: str, kind: str, payload: Json, *, accepts: bool) -> Envelope:
        """Record a delivery to the app, before its outcome is known."""
        envelope = Envelope(len(self.entries) + 1, envelope_id, kind, payload, accepts)
        self.entries.append(envelope)
        self.changes.announce()
        return envelope
