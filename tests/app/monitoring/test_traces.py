"""What a collector of OpenTelemetry's receives of a running bot, by its own protocol: OTLP over HTTP."""

import asyncio
import json
import logging
import os
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from bot.app.doctor.about_traces import about_traces
from bot.app.doctor.observation import Verdict
from bot.app.logs import formatter_of
from bot.sandbox import free_port
from bot.sandbox.faults import Fault
from tests.forked import Forked
from tests.services.gestures import opts_out
from tests.town import FIRST_ROUND, PEOPLE, open_town

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
LOADED = "import sys; print(*(name for name in sys.modules if name.startswith('opentelemetry')))"


class Collector:
    """Keeps the spans that are sent to it."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.bodies = b""

    async def take(self, request: web.Request) -> web.Response:
        """Answer as a collector does."""
        assert request.content_type == "application/x-protobuf"
        body = await request.read()
        self.bodies += body
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
            assert ("service.name", "coffee") in {
                (each.key, each.value.string_value) for each in resource.resource.attributes
            }
            self.spans += [span for scope in resource.scope_spans for span in scope.spans]
        answer = ExportTraceServiceResponse().SerializeToString()
        return web.Response(body=answer, content_type="application/x-protobuf")

    def named(self, name: str) -> list[Span]:
        """The spans of a name."""
        return [span for span in self.spans if span.name == name]

    def below(self, above: Span) -> set[str]:
        """The names of the spans right below one."""
        return {span.name for span in self.spans if span.parent_span_id == above.span_id}


def attributes(span: Span) -> dict[str, str]:
    """A span's attributes."""
    return {each.key: each.value.string_value for each in span.attributes}


@pytest.fixture
async def collector(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Collector]:
    """A collector that the environment names."""
    for name in [name for name in os.environ if name.startswith("OTEL_")]:
        monkeypatch.delenv(name)
    collector, port = Collector(), free_port()
    app = web.Application()
    app.router.add_post("/v1/traces", collector.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    monkeypatch.setenv(ENDPOINT, f"http://127.0.0.1:{port}")
    yield collector
    await runner.cleanup()


async def test_a_trace_leads_from_what_somebody_asked_for_to_what_was_sent_because_of_it(
    collector: Collector, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Under the id that the log has; a send links to what caused it. No name, id, word or token of anybody is in it."""
    caplog.set_level(logging.INFO, "bot")
    caplog.handler.setFormatter(formatter_of("json"))
    async with open_town(sqlite_url) as town:
        await town.enrols(*(person.name for person in PEOPLE))
        await town.person("Ada").opens_home()
        await town.person("Ada").types("/coffee Ada's secret words")
        town.slack.faults.next("chat.postMessage", Fault.RATELIMITED, done=False)
        await town.time_comes(FIRST_ROUND)
        await opts_out(town, town.person("Ada"))
        await town.settles()
        known = [
            *(town.slack.team_id, town.slack.bot_token, town.slack.app_token, "secret words"),
            *(each.id for each in town.slack.people),
            *(each.name for each in town.slack.people),
        ]

    (asked,) = collector.named("command optout")
    cause = attributes(asked)["coffee.cause"]
    lines = [json.loads(line) for line in caplog.text.splitlines()]
    assert cause == next(line["cause"] for line in lines if "command optout" in line["event"])
    assert {"database read", "database write"} <= {
        span.name for span in collector.spans if span.trace_id == asked.trace_id
    }
    told = next(
        span for span in collector.named("send partner_left") if attributes(span)["coffee.cause"] == cause
    )
    assert [link.span_id for link in told.links] == [asked.span_id]
    assert told.trace_id != asked.trace_id
    assert "slack chat.postMessage" in collector.below(told)
    (started,) = collector.named("start round")
    assert {"plan round", "database write"} <= collector.below(started)
    assert collector.named("command other")
    assert collector.named("event")
    assert {name for span in collector.spans for name in attributes(span)} <= {"coffee.cause", "error.type"}
    assert not [each for each in known if each.encode() in collector.bodies]


async def test_an_error_is_told_by_its_kind_alone(collector: Collector, sqlite_url: str) -> None:
    """Its words may be somebody's."""
    async with open_town(sqlite_url) as town:
        await town.person("Ada").types("/coffee optin")
        town.slack.faults.next("views.open", Fault.CUT)
        await town.person("Ada").types("/coffee optin")
        await town.answered()

    failed = [span for span in collector.named("slack views.open") if span.status.code]
    assert [attributes(span)["error.type"] for span in failed] == ["ClientOSError"]
    assert not [span for span in collector.spans if span.events or span.status.message]


async def test_a_collector_that_is_away_holds_up_nobody(
    collector: Collector, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither answers nor the end of the bot; the doctor says what is wrong."""
    assert (await about_traces()).verdict is Verdict.OK
    monkeypatch.setenv(ENDPOINT, f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_TIMEOUT", "1")
    async with open_town(sqlite_url) as town:
        await town.person("Ada").types("/coffee status")
        await town.answered()
        assert "response_url" in {call.method for call in town.slack.log.calls()}

    found = await about_traces()
    assert found.verdict is Verdict.WRONG
    assert "start the collector" in found.says


async def test_without_a_collector_nothing_of_it_is_loaded() -> None:
    """So it costs those nothing who have none."""
    load = "import bot.app.bot, bot.app.monitoring.monitor, bot.app.doctor.examination"
    process = Forked(exec, f"{load}; {LOADED}", env={})
    assert await asyncio.wait_for(process.communicate(), 60) == (b"\n", b"")
    process.close()
