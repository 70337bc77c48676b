"""Where everything from Slack comes in: what the bot can't read is acked, and goes no further."""

import logging
from collections.abc import Mapping
from time import perf_counter
from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.domain.clean import cleaned
from bot.domain.meter import UNMEASURED, Meter
from bot.slack.inbound.shapes import SHAPES, kind_of, misshapen

log = logging.getLogger(__name__)


class Door(AsyncSocketModeHandler):
    """Socket Mode for Bolt, with a look at each payload first; the arguments are Bolt's, but for the meter."""

    def __init__(self, *arguments: Any, meter: Meter = UNMEASURED, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._meter = meter
        self.client.message_listeners.append(_make_readable)

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Let a payload in, or ack it and say in one line that it stays outside."""
        if stays_outside(req.payload):
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
            return
        came = perf_counter()
        await super().handle(client, req)  # it returns once the ack is out
        self._meter.acked(req.type, perf_counter() - came)


async def _make_readable(
    _client: AsyncBaseSocketModeClient, message: dict[str, Any], _raw: str | None = None
) -> None:
    """Clean all texts, and replace a payload that isn't an object, before anybody reads them."""
    if "payload" in message:
        message["payload"] = readable(message["payload"])


def readable(payload: object) -> dict[str, Any]:
    """A payload with all its texts cleaned; empty if it isn't an object."""
    return cleaned(payload) if isinstance(payload, dict) else {}


def stays_outside(payload: Mapping[str, Any]) -> bool:
    """Whether the bot can't read a payload; if so, one line says which part."""
    part = misshapen(payload)
    if part:
        kind = kind_of(payload)
        log.warning(
            "passed over a payload of type %s: can't read its %s", kind if kind in SHAPES else "unknown", part
        )
    return bool(part)


async def pass_over(event: Mapping[str, Any]) -> None:
    """Ignore an event that the app is subscribed to but the bot doesn't use; Bolt has acked it."""
    log.debug("passed over an event: %s", event.get("type"))
