"""Where every request of the app passes through: token, method, answer, record."""

from typing import Literal

from bot.sandbox.core import Core
from bot.sandbox.errors import SlackError
from bot.sandbox.log import recorded
from bot.sandbox.methods import METHODS, Call
from bot.sandbox.wire import Json

TokenKind = Literal["bot", "app", "none", "unknown"]


class Dispatcher:
    """Answers Web API calls and posts to response urls, and keeps the record of both."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def answer(self, name: str, arguments: Json, token: str, broken: SlackError | None = None) -> Json:
        """Answer one Web API call; `broken` says what is wrong with a body that could not be read."""
        kind, before = self._kind(token), recorded(arguments)
        try:
            self._check(name, kind)
            if broken is not None:
                raise broken
            body = {"ok": True, **METHODS[name](Call(self._core, arguments))}
        except SlackError as error:
            body = error.response()
        self._core.log.add_call(name, before, kind, body)
        return body

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
