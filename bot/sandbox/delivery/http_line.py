"""The line of an app that has request URLs: each delivery is a signed HTTP request, whose answer is the acknowledgement.

Slack follows up to two redirects; here none is followed, so that no app comes to rely on it.
"""

import asyncio
import contextlib
import json
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qs

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector

from bot.sandbox.clock import SandboxClock
from bot.sandbox.delivery.requests import JSON, posting, posting_of
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.ids import secret
from bot.sandbox.log import CallLog, Envelope, Posting
from bot.sandbox.manifest import EVENTS_URL
from bot.sandbox.wire import Json, as_dict
from bot.sandbox.workspace.workspace import App

ANSWER_WITHIN = 3.0
ASK_AGAIN = 0.1  # seconds until an address is asked again that did not prove to be the app's
REDIRECTED, CLIENTS_FAULT, SERVERS_FAULT = 300, 400, 500


@dataclass(frozen=True)
class Reply:
    """What the app answered to a request."""

    status: int
    content_type: str
    text: str
    no_retry: bool = False


class HttpLine:
    """Sends requests to an app.

    Args:
        now: the time of Slack's clock, in seconds since 1970, by which requests are signed.
        stopwatch: the clock for the three seconds that an answer may take.
    """

    def __init__(self, app: App, now: Callable[[], int], stopwatch: SandboxClock, log: CallLog) -> None:
        self._app = app
        self.now = now
        self._stopwatch = stopwatch
        self._log = log
        self._session: ClientSession | None = None
        self._under_way: set[asyncio.Task[Reply]] = set()
        self._is_verified = False

    @property
    def is_up(self) -> bool:
        """Whether there is an address; that nobody is there shows only as one tries."""
        return bool(self._app.request_urls)

    @property
    def takes_events(self) -> bool:
        """Whether the address for events has proved to be the app's; until then Slack subscribes to none."""
        return self._is_verified

    async def until_up(self) -> None:
        """Don't wait: there is nothing that could come up."""

    async def verify(self) -> bool:
        """Ask the address for events to repeat a word, as Slack does when it is set; return whether it did."""
        word = secret()
        asked = {"token": self._app.verification_token, "challenge": word, "type": "url_verification"}
        url, body = self._app.request_urls[EVENTS_URL], json.dumps(asked).encode()
        answering = self._begin(posting(url, JSON, body, self._app.signing_secret, self.now()))
        with contextlib.suppress(ClientError, TimeoutError):
            reply = await self._stopwatch.wait_for(answering, ANSWER_WITHIN)
            self._is_verified = reply.status == 200 and _challenge_in(reply) == word
        return self._is_verified

    async def verified(self) -> None:
        """Wait until the address for events has proved to be the app's, asking again and again."""
        while not await self.verify():  # noqa: ASYNC110  (the app may start at any time, and tells nobody)
            await asyncio.sleep(ASK_AGAIN)

    async def send(self, envelope: Envelope) -> Json | None:
        """Send an envelope as a request; a late answer is written into it, too.

        Raises:
            NoAnswerError: there is no address, or nobody answered in time that all is well.
        """
        made = envelope.posting = posting_of(envelope, self._app, self.now())
        sent = self._stopwatch.now()
        answering = self._begin(made)
        answering.add_done_callback(lambda done: self._note(envelope, sent, done))
        try:
            reply = await self._stopwatch.wait_for(answering, ANSWER_WITHIN)
        except TimeoutError:
            raise NoAnswerError(
                "not answered within 3 seconds", "operation_timeout", "http_timeout"
            ) from None
        except ClientError as error:
            raise NoAnswerError(type(error).__name__, "dispatch_failed", "connection_failed") from None
        _check(envelope, reply)
        if envelope.accepts_response_payload:
            envelope.answer = _read(envelope, reply)
        return envelope.answer

    async def post(self, made: Posting) -> Reply:
        """Send a request, whoever made and signed it.

        Raises:
            ClientError: nobody answers.
        """
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(force_close=True),
                cookie_jar=DummyCookieJar(),
                timeout=ClientTimeout(total=None),
            )
        async with self._session.post(
            made.url, data=made.body, headers=made.headers, allow_redirects=False
        ) as answer:
            text, headers = await answer.text(errors="replace"), answer.headers
            return Reply(answer.status, answer.content_type, text, headers.get("X-Slack-No-Retry") == "1")

    async def close(self) -> None:
        """Give up what is under way."""
        for task in list(self._under_way):
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _begin(self, made: Posting) -> asyncio.Task[Reply]:
        task = asyncio.get_running_loop().create_task(self.post(made))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    def _note(self, envelope: Envelope, sent: datetime, done: asyncio.Task[Reply]) -> None:
        """Write down when a good answer came, in time or not."""
        if not done.cancelled() and done.exception() is None and done.result().status < REDIRECTED:
            envelope.acked_after = (self._stopwatch.now() - sent).total_seconds()
            self._log.changes.announce()


def free_port() -> int:
    """Find a port of this machine where nobody listens, for an app whose address the workspace has to know first."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _check(envelope: Envelope, reply: Reply) -> None:
    """Refuse an answer that says that something went wrong; for events, any 2xx is good."""
    status = reply.status
    if status == 200 or (envelope.type == "events_api" and status < REDIRECTED):
        return
    said, final = f"answered with HTTP status {status}", reply.no_retry
    if status < CLIENTS_FAULT:
        raise NoAnswerError(said, "dispatch_failed", "too_many_redirects", is_final=final)
    code = "http_client_error" if status < SERVERS_FAULT else "http_service_error"
    raise NoAnswerError(said, code, "http_error", is_final=final)


def _read(envelope: Envelope, reply: Reply) -> Json | None:
    """What an answer carries; a command may be answered with plain text."""
    if not reply.text:
        return None
    if reply.content_type == JSON:
        with contextlib.suppress(ValueError):
            return as_dict(json.loads(reply.text))
    if envelope.type == "slash_commands":
        return {"text": reply.text}
    raise NoAnswerError("answered with something that is no JSON", "dispatch_failed", "http_error")


def _challenge_in(reply: Reply) -> str:
    """The word that the app repeats: as text, in JSON or in a form."""
    found: Mapping[str, object] = {}
    if reply.content_type == JSON:
        with contextlib.suppress(ValueError):
            found = as_dict(json.loads(reply.text))
    elif "challenge=" in reply.text:
        found = {key: values[0] for key, values in parse_qs(reply.text).items()}
    return str(found.get("challenge", reply.text))
