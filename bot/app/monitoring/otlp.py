"""Spans for OpenTelemetry, sent by OTLP over HTTP. Needs the extra ``traces``; where to and how is said by OpenTelemetry's own variables."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from threading import Thread

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExportResult
from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
from opentelemetry.trace import (
    Link,
    Span,
    SpanContext,
    Status,
    StatusCode,
    TraceFlags,
    get_current_span,
    use_span,
)

from bot.domain.cause import current_cause

SERVICE = Resource({"service.name": "coffee"})
CAUSE, ERROR = "coffee.cause", "error.type"
STOP_WITHIN = 3.0  # seconds that the last spans may take to be sent
ANSWERS_WITHIN = 3.0  # seconds

_first: ContextVar[str | None] = ContextVar("first", default=None)  # the cause whose first span is being made


class OtlpTracer:
    """Records spans and sends them, some at a time, in a thread of its own. A collector that is away holds up nothing."""

    def __init__(self) -> None:
        self._provider = TracerProvider(
            resource=SERVICE.merge(OTELResourceDetector().detect()),
            id_generator=_IdsByCause(),
            shutdown_on_exit=False,  # it could take half a minute
        )
        self._provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("coffee")

    @contextmanager
    def begin(self, name: str) -> Iterator[None]:
        """The first span of the current cause; its ids are made of the cause, so that others can link to it later."""
        token = _first.set(current_cause())
        try:
            span = self._tracer.start_span(name, Context(), attributes=_attributes())
        finally:
            _first.reset(token)
        with _current(span):
            yield

    @contextmanager
    def step(self, name: str, caused_by: str | None) -> Iterator[None]:
        """A span within another; outside of any, as when nothing was due, nothing is recorded."""
        if not get_current_span().get_span_context().is_valid:
            yield
            return
        links = [Link(_context_of(caused_by))] if caused_by else []
        with _current(self._tracer.start_span(name, attributes=_attributes(), links=links)):
            yield

    async def stop(self) -> None:
        """Send what is left."""
        last = Thread(target=self._provider.shutdown, daemon=True)  # the process doesn't wait for it
        last.start()
        await asyncio.to_thread(last.join, STOP_WITHIN)


class _IdsByCause(RandomIdGenerator):
    """Ids by chance, but for the first span of a cause."""

    def generate_span_id(self) -> int:
        cause = _first.get()
        return _context_of(cause).span_id if cause else super().generate_span_id()

    def generate_trace_id(self) -> int:
        cause = _first.get()
        return _context_of(cause).trace_id if cause else super().generate_trace_id()

    def is_trace_id_random(self) -> bool:
        return False


def collector_answers() -> bool:
    """Whether what is to collect the spans takes an empty list of them."""
    exporter = OTLPSpanExporter(timeout=ANSWERS_WITHIN)
    return exporter.export([]) is SpanExportResult.SUCCESS


def _context_of(cause: str) -> SpanContext:
    """Where the first span of a cause is, in whatever process it was."""
    made = sha256(cause.encode()).digest()
    trace, span = int.from_bytes(made[:16]), int.from_bytes(made[16:24])
    return SpanContext(trace, span, is_remote=True, trace_flags=TraceFlags(TraceFlags.SAMPLED))


def _attributes() -> dict[str, str]:
    cause = current_cause()
    return {CAUSE: cause} if cause else {}


@contextmanager
def _current(span: Span) -> Iterator[None]:
    """Have what follows be within a span; of an error only its kind is told, as its words may be somebody's."""
    try:
        with use_span(span, record_exception=False, set_status_on_exception=False):
            yield
    except BaseException as error:
        span.set_status(Status(StatusCode.ERROR))
        span.set_attribute(ERROR, type(error).__name__)
        raise
    finally:
        span.end()
