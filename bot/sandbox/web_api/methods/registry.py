"""How a Web API method is declared: its token, scopes and required arguments."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar

from bot.sandbox.core import Core
from bot.sandbox.errors import SlackError
from bot.sandbox.wire import Json
from bot.sandbox.workspace.workspace import Channel

T = TypeVar("T")
_TURNED = "-"  # ends a cursor that came with an empty page


@dataclass(frozen=True)
class Call:
    """One call of a method: its arguments, and the sandbox that it acts on."""

    core: Core
    arguments: Json

    def text(self, name: str) -> str:
        """Read an argument as text; empty if it is missing."""
        value = self.arguments.get(name)
        return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""

    def flag(self, name: str) -> bool:
        """Read a boolean argument, which a form carries as a word or digit."""
        return str(self.arguments.get(name, "")).lower() in {"1", "true"}

    def names(self, name: str) -> list[str]:
        """Read a list, which a form carries as comma-separated text."""
        value = self.arguments.get(name)
        items = value if isinstance(value, list) else self.text(name).split(",")
        return [str(item).strip() for item in items if str(item).strip()]

    def json(self, name: str) -> Any:
        """Read an object, which a form carries as JSON; None if it is invalid."""
        value = self.arguments.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            return None

    def need_scope(self, *any_of: str) -> None:
        """Refuse the call unless the app has one of these scopes."""
        if not self.core.app.scopes.intersection(any_of):
            provided = ",".join(sorted(self.core.app.scopes))
            raise SlackError("missing_scope", needed=",".join(any_of), provided=provided)

    def limit(self, *, default: int, most: int) -> int:
        """Read how many items a page may have."""
        limit = _whole(self.text("limit"), "invalid_limit") or default
        if limit > most:
            raise SlackError("invalid_limit")
        return limit

    def channel(self, scopes: Mapping[str, str]) -> Channel:
        """Find the conversation that the call is about, by its id, if the app has the scope for its kind."""
        channel = self.core.workspace.channels.get(self.text("channel"))
        if channel is None:
            self.need_scope(*scopes.values())
            raise SlackError("channel_not_found")
        self.need_scope(scopes[channel.kind])
        return channel

    def page(self, items: Sequence[T], *, default: int, most: int) -> tuple[list[T], Json]:
        """Return the page that ``cursor`` and ``limit`` ask for, and the cursor of the next one."""
        limit = self.limit(default=default, most=most)
        start = _whole(decoded(self.text("cursor").removesuffix(_TURNED)), "invalid_cursor")
        if start > len(items):
            raise SlackError("invalid_cursor")
        end = start + limit
        if self.core.workspace.leeway.short_pages:
            if not self.text("cursor").endswith(
                _TURNED
            ):  # first an empty page, then half of what was asked for
                return [], {"response_metadata": {"next_cursor": encoded(str(start)) + _TURNED}}
            end = start + max(1, limit // 2)
        cursor = encoded(str(end)) if end < len(items) else ""
        return list(items[start:end]), {"response_metadata": {"next_cursor": cursor}}


def _whole(digits: str, error: str) -> int:
    """Read a whole number; an empty text is 0."""
    if not re.fullmatch(r"[0-9]{0,9}", digits):
        raise SlackError(error)
    return int(digits or 0)


def encoded(place: str) -> str:
    """Encode a place in a list as a cursor."""
    return base64.b64encode(place.encode()).decode()


def decoded(cursor: str) -> str:
    """Decode the place that a cursor points to."""
    try:
        return base64.b64decode(cursor, validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        raise SlackError("invalid_cursor") from None


Handler: TypeAlias = Callable[[Call], Json]


@dataclass(frozen=True)
class Method:
    """A declared method: `caller` is whose token it takes, `required` maps arguments to the error if missing."""

    handler: Handler
    caller: Literal["bot", "app", "none"]
    scopes: tuple[str, ...]
    required: Mapping[str, str]

    def __call__(self, call: Call) -> Json:
        """Answer a call, after checking its scope and required arguments."""
        if self.scopes:
            call.need_scope(*self.scopes)
        for name, error in self.required.items():
            if call.arguments.get(name) in (None, ""):
                details = [f"[ERROR] missing required field: {name}"] if error == "invalid_arguments" else []
                raise SlackError(error, details)
        return self.handler(call)


METHODS: dict[str, Method] = {}


def method(
    name: str,
    *scopes: str,
    caller: Literal["bot", "app", "none"] = "bot",
    required: Mapping[str, str] | None = None,
) -> Callable[[Handler], Handler]:
    """Register a function as the method `name`, callable with any one of `scopes`."""

    def register(handler: Handler) -> Handler:
        METHODS[name] = Method(handler, caller, scopes, required or {})
        return handler

    return register
