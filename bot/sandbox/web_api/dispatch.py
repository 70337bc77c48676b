"""Handles every request of the app: token, limit, method, answer, record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.sandbox.core import Core
from bot.sandbox.errors import RateLimitedError, SlackError
from bot.sandbox.faults import DOWNLOAD, RESPONSE_URL, RETRY_AFTER, TOO_BUSY, UPLOAD, Fault, Trouble
from bot.sandbox.log import recorded
from bot.sandbox.web_api.methods import METHODS, Call
from bot.sandbox.wire import Json
from bot.sandbox.workspace.views import FILES

SIGN_IN = b"<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body></body></html>"
TokenKind = Literal["bot", "app", "none", "unknown"]


# Which calls with a token of an organisation name no workspace, and which have to.
OF_THE_ORGANISATION = {"auth.test", "auth.teams.list", "auth.revoke", "apps.uninstall"}
OF_ONE_WORKSPACE = {"users.list", "users.conversations", "conversations.list"}


@dataclass(frozen=True)
class Answer:
    """What Slack did with a call; the app receives it, unless a `fault` of the call prevents that.

    Args:
        text: the answer as plain text, in place of the body.
        content: the bytes of a file, in place of the body.
    """

    body: Json
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    fault: Fault | None = None
    text: str | None = None
    content: bytes | None = None


class Dispatcher:
    """Answers Web API calls and posts to the addresses that Slack gives out, and records them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def answer(self, name: str, arguments: Json, token: str, broken: SlackError | None = None) -> Answer:
        """Answer one Web API call; `broken` says what is wrong with an unreadable body."""
        kind, before = self._kind(token), recorded(arguments)

        def carry_out() -> Json:
            self._core.limits.admit(name, arguments)
            if kind == "bot":
                self._check_team(name, arguments)
            if broken is not None:
                raise broken
            if not self._core.faults.knows(arguments.get("blocks")):
                raise SlackError("invalid_blocks")
            return METHODS[name](Call(self._core, arguments))

        try:
            self._check(name, kind, token)
        except SlackError as error:
            self._core.log.add_call(name, before, kind, error.response(), 200)
            return Answer(error.response())
        return self._met(name, before, kind, carry_out)

    def respond(self, path: str, body: Json) -> Answer:
        """Carry out a post to a response url, and answer it as plain text."""

        def carry_out() -> Json:
            self._core.response_urls.respond(path, body)
            return {}

        answer = self._met(RESPONSE_URL, recorded(body), "none", carry_out, 400)
        return _in_words(answer, "ok")

    def upload(self, ticket: str, content: bytes) -> Answer:
        """Receive the bytes of a file, and answer as plain text."""

        def carry_out() -> Json:
            self._core.files.receive(ticket, content)
            return {}

        answer = self._met(UPLOAD, {"length": len(content)}, "none", carry_out, 400)
        return _in_words(answer, f"OK - {len(content)}")

    def download(self, file_id: str, token: str) -> Answer:
        """Send the bytes of a file to whoever comes with the app's token.

        Without the scope Slack answers with an HTML page (vellum-assistant pull request 22998); what it answers for a
        file that is gone isn't known, so that is an error here.
        """
        kind, content = self._kind(token), [SIGN_IN]

        def carry_out() -> Json:
            if kind == "bot" and FILES in self._core.app.scopes:
                content[0] = self._core.files.seen_by_app(file_id).file.content
            return {}

        answer = self._met(DOWNLOAD, {"file": file_id}, kind, carry_out, 404)
        return replace(answer, content=content[0]) if answer.body["ok"] else _in_words(answer, "")

    def _met(
        self, name: str, before: Json, kind: TokenKind, carry_out: Callable[[], Json], refused_with: int = 200
    ) -> Answer:
        """Carry out a call unless it is refused or meets a fault, and record it."""
        trouble = self._core.faults.meet(name)
        fault = trouble.fault if trouble else None
        status, headers = 200, {}
        try:
            self._stop(name, trouble)
            body = {"ok": True, **carry_out()}
        except RateLimitedError as error:
            body, status = error.response(), 429
            headers = (
                {} if fault is Fault.RATELIMITED_WITHOUT_WORD else {"Retry-After": str(error.retry_after)}
            )
        except SlackError as error:
            body, status = error.response(), int(str(error.extra.get("status", refused_with)))
        status = trouble.status if trouble else status
        self._core.log.add_call(name, before, kind, body, status, fault)
        return Answer(body, status, headers, fault)

    def _stop(self, name: str, trouble: Trouble | None) -> None:
        """Refuse a call that must not be carried out.

        Raises:
            SlackError: the call is refused.
        """
        if code := self._core.faults.refusal(name):
            raise SlackError(code)
        if trouble is None:
            return
        if trouble.fault in TOO_BUSY:
            self._core.limits.close(name, RETRY_AFTER)
            self._core.limits.check_open(name)
        if not trouble.done:
            raise SlackError(trouble.fault)

    def _check(self, name: str, kind: TokenKind, token: str) -> None:
        if name not in METHODS:
            raise SlackError("unknown_method", req_method=name)
        if METHODS[name].caller != "none":
            self._check_token(kind, METHODS[name].caller)
        if kind == "bot" and self._core.grants.has_expired(token):
            raise SlackError("token_expired")

    def _check_token(self, kind: TokenKind, needed: str) -> None:
        if kind == "none":
            raise SlackError("not_authed")
        if kind == "unknown":
            raise SlackError("invalid_auth")
        if kind == "bot" and not self._core.app.installed:  # an app-level token is of no workspace
            raise SlackError("account_inactive")
        if kind != needed:
            raise SlackError("not_allowed_token_type")

    def _check_team(self, name: str, arguments: Json) -> None:
        """Refuse a token of the organisation where it isn't said which workspace is meant, or where it isn't let in.

        Source: docs.slack.dev/enterprise/developing-for-enterprise-orgs, and the methods' own pages.
        """
        app, workspace = self._core.app, self._core.workspace
        if not app.org_wide or name in OF_THE_ORGANISATION:
            return
        named = arguments.get("team_id")
        if not named and name in OF_ONE_WORKSPACE:
            raise SlackError("missing_argument")
        if not app.let_in or named not in {None, "", workspace.team_id}:
            raise SlackError("team_access_not_granted")

    def _kind(self, token: str) -> TokenKind:
        known: dict[str, TokenKind] = {"": "none", self._core.app.app_token: "app"}
        return "bot" if self._core.grants.is_token(token) else known.get(token, "unknown")


def _in_words(answer: Answer, accepted: str) -> Answer:
    """The same answer as plain text: `accepted`, or the error alone."""
    return replace(answer, text=str(answer.body.get("error", accepted)))
