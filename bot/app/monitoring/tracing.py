"""Whether traces are collected, and where; OpenTelemetry is loaded only then."""

import logging
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.domain.meter import trace_with
from bot.environment import hand_on, value_of

if TYPE_CHECKING:
    from bot.app.monitoring.otlp import OtlpTracer

log = logging.getLogger(__name__)

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
ENDPOINTS = (ENDPOINT, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
GET_IT = "install the bot with its extra, by pip install '.[traces]'"


class Tracing:
    """The traces of a process, from its start to its end."""

    def __init__(self) -> None:
        self._tracer: OtlpTracer | None = None

    def start(self) -> None:
        """Record traces, if something collects them."""
        if not (name := collected()):
            return
        if not is_installed():
            log.warning("%s is set, but there are no traces: %s", name, GET_IT)
            return
        from bot.app.monitoring.otlp import OtlpTracer

        hand_on("OTEL_")
        self._tracer = OtlpTracer()
        trace_with(self._tracer)

    async def stop(self) -> None:
        """Record nothing more, and send what is left."""
        if self._tracer:
            trace_with(None)
            await self._tracer.stop()


def collected() -> str:
    """The variable that says where traces are collected; empty if they aren't."""
    return next((name for name in ENDPOINTS if value_of(name)), "")


def is_installed() -> bool:
    """Whether the extra ``traces`` is there."""
    return bool(find_spec("opentelemetry") and find_spec("opentelemetry.exporter.otlp.proto.http"))
