"""Where Slack's requests come in: only what is Slack's, only once, and acked before the work begins."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.domain.meter import UNMEASURED, Meter
from bot.slack.inbound.door import readable, stays_outside
from bot.slack.inbound.news import RETRY
from bot.slack.inbound.over_http.bodies import kind_of_request, looks_at_certificate, read
from bot.slack.inbound.over_http.seen import Seen
from bot.slack.inbound.over_http.signatures import SIGNATURE, Signatures

log = logging.getLogger(__name__)

REMEMBERED = (
    50_000  # requests, and as many events; Slack sends a workspace's app 30,000 events an hour at most
)
BODY_WITHIN = 10.0  # seconds in which a body has to come
NOT_SLACKS = 401
TOO_SLOW = 408
ASKS_AGAIN = (
    "block_suggestion"  # nothing tells two of these apart that come within a second, and they change nothing
)
RETRY_REASON = "x-slack-retry-reason"


class HttpDoor:
    """Answers Slack's requests by way of Bolt.

    Args:
        on_missed: called when something comes again of whose first time nothing is known: more may have been lost.
    """

    def __init__(
        self,
        app: AsyncApp,
        signatures: Signatures,
        on_missed: Callable[[], None],
        meter: Meter = UNMEASURED,
    ) -> None:
        self._app = app
        self._signatures = signatures
        self._on_missed = on_missed
        self._meter = meter
        self._requests = Seen(REMEMBERED)
        self._events = Seen(REMEMBERED)
        self._is_refusing = False

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Ack a request, and have the work on it begin."""
        came = perf_counter()
        try:
            body = await asyncio.wait_for(request.read(), BODY_WITHIN)
        except (TimeoutError, ConnectionError):  # or whoever sent it has hung up, and hears nothing of this
            return web.Response(status=TOO_SLOW)
        if looks_at_certificate(body):
            return web.Response()
        if not self._is_slacks(request, body):
            return web.Response(status=NOT_SLACKS)
        payload = readable(read(request.content_type, body))
        if payload.get("type") == "url_verification":
            return web.Response(text=str(payload.get("challenge")))
        signature = request.headers[SIGNATURE]
        is_new = payload.get("type") == ASKS_AGAIN or self._requests.is_new(signature)
        if not is_new or stays_outside(payload) or self._came_before(request, payload):
            return web.Response()
        response = await self._dispatch(request, payload)
        if response.status == web.HTTPOk.status_code:
            self._meter.acked(kind_of_request(payload), perf_counter() - came)
        else:  # Slack sends it again
            self._requests.forget(signature)
            self._events.forget(_event_in(payload))
        return response

    def _is_slacks(self, request: web.Request, body: bytes) -> bool:
        """Whether Slack sent it; the first of several that are refused is told."""
        is_slacks = self._signatures.is_slacks(request.headers, body)
        if not is_slacks and not self._is_refusing:
            log.warning(
                "refused a request that Slack has not signed, or not lately; if people get no answers,"
                " SLACK_SIGNING_SECRET is another app's, or this machine's clock is wrong"
            )
        self._is_refusing = not is_slacks
        return is_slacks

    def _came_before(self, request: web.Request, payload: Mapping[str, Any]) -> bool:
        """Whether it is an event that was heard, though Slack doesn't know; one that wasn't tells that Slack has tried in vain."""
        event = _event_in(payload)
        is_again = request.headers.get(RETRY, "0") != "0"
        is_new = not event or self._events.is_new(event)
        if is_again and is_new:
            self._on_missed()
        return is_again and not is_new

    async def _dispatch(self, request: web.Request, payload: dict[str, Any]) -> web.Response:
        """Have Bolt find the listener; to Bolt it looks as if it came over Socket Mode, as all of HTTP is done here."""
        told = {name: request.headers[name] for name in (RETRY, RETRY_REASON) if name in request.headers}
        bolts = AsyncBoltRequest(mode="socket_mode", body=payload, headers=dict(told))
        return await to_aiohttp_response(await self._app.async_dispatch(bolts))


def _event_in(payload: Mapping[str, Any]) -> str:
    """Slack's id of an event, the same each time that it comes; empty if it is none."""
    event = payload.get("event_id")
    return event if isinstance(event, str) else ""
