"""Where every request of the app passes through: token, limit, method, answer, record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.core import Core
from bot.sandbox.errors import RateLimitedError, SlackError
from bot.sandbox.faults import RETRY_AFTER, Fault, Trouble
from bot.sandbox.log import recorded
from bot.sandbox.web_api.methods import METHODS, Call
from bot.sandbox.wire import Json

TokenKind = Literal["bot", "app", "none", "unknown"]


@dataclass(frozen=True)
class Answer:
    """What Slack did with a call; the app hears of it, unless the call met with a `fault` that prevents that."""

    body: Json
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    fault: Fault | None = None


class Dispatcher:
    """Answers Web API calls and posts to response urls, and keeps the record of both."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def answer(self, name: str, arguments: Json, token: str, broken: SlackError | None = None) -> Answer:
        """Answer one Web API call; `broken` says what is wrong with a body that could not be read."""
        kind, before = self._kind(token), recorded(arguments)
        trouble: Trouble | None = None
        status, headers = 200, {}
        try:
            self._check(name, kind)
            trouble = self._core.faults.meet(name)
            body = {"ok": True, **self._carry_out(name, arguments, broken, trouble)}
        except RateLimitedError as error:
            status, headers, body = 429, {"Retry-After": str(error.retry_after)}, error.response()
        except SlackError as error:
            body = error.response()
        fault = trouble.fault if trouble else None
        status = trouble.status if trouble else status
        self._core.log.add_call(name, before, kind, body, status, fault)
        return Answer(body, status, headers, fault)

    def respond(self, path: str, body: Json) -> tuple[int, str]:
        """Carry out a post to a response url, and give the HTTP status and text of the answer."""
        status, text, before = 200, "ok", recorded(body)
        try:
            self._core.response_urls.respond(path, body)
        except SlackError as error:
            status, text = int(str(error.extra.get("status", 400))), error.code
        response: Json = {"ok": status == 200} | ({} if status == 200 else {"error": text})
        self._core.log.add_call("response_url", before, "none", response, status)
        return status, text

    def upload(self, ticket: str, content: bytes) -> tuple[int, str]:
        """Take the bytes of a file, and give the HTTP status and text of the answer."""
        status, text = 200, f"OK - {len(content)}"
        try:
            self._core.files.receive(ticket, content)
        except SlackError as error:
            status, text = int(str(error.extra["status"])), error.code
        response: Json = {"ok": status == 200} | ({} if status == 200 else {"error": text})
        self._core.log.add_call("upload", {"length": len(content)}, "none", response, status)
        return status, text

    def _carry_out(
        self, name: str, arguments: Json, broken: SlackError | None, trouble: Trouble | None
    ) -> Json:
        if trouble is not None and trouble.fault is Fault.RATELIMITED:
            self._core.limits.close(name, RETRY_AFTER)
        elif trouble is not None and not trouble.done:
            raise SlackError(trouble.fault)
        self._core.limits.admit(name, arguments)
        if broken is not None:
            raise broken
        return METHODS[name](Call(self._core, arguments))

    def _check(self, name: str, kind: TokenKind) -> None:
        if name not in METHODS:
            raise SlackError("unknown_method", req_method=name)
        if METHODS[name].caller != "none":
            self._check_token(kind, METHODS[name].caller)

    def _check_token(self, kind: TokenKind, needed: str) -> None:
        if kind == "none":
            raise SlackError("not_authed")
        if kind == "unknown":
            raise SlackError("invalid_auth")
        if not self._core.app.installed:
            raise SlackError("account_inactive")
        if kind != needed:
            raise SlackError("not_allowed_token_type")

    def _kind(self, token: str) -> TokenKind:
        known: dict[str, TokenKind] = {
            "": "none",
            self._core.app.bot_token: "bot",
            self._core.app.app_token: "app",
        }
        return known.get(token, "unknown")
