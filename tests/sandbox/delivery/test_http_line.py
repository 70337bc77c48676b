"""What an app gets that has request URLs instead of a connection: signed requests, whose answers count."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle, repeat
from urllib.parse import parse_qsl

import pytest
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from bot.sandbox import AppManifest, Form, Sandbox, SandboxClock, free_port
from tests.sandbox.blocks import actions, button, input_block, modal, plain, text_input
from tests.sandbox.conftest import MANIFEST, PEOPLE, START, client_of, running

JSON, FORM = "application/json", "application/x-www-form-urlencoded"


def manifest_at(port: int) -> AppManifest:
    """The manifest of an app that listens at a port of this machine."""
    return MANIFEST.listening_at(f"http://127.0.0.1:{port}/slack/events")


@asynccontextmanager
async def serving(app: web.Application, port: int) -> AsyncIterator[None]:
    """Let an app listen at a port."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


@pytest.fixture
async def posted() -> AsyncIterator[tuple[Sandbox, int]]:
    """A workspace whose app has request URLs at a port, where nobody listens yet."""
    port, clock = free_port(), SandboxClock(START)
    stopwatch = SandboxClock(by=lambda: 0.0)
    async with Sandbox(PEOPLE, clock=clock, manifest=manifest_at(port), stopwatch=stopwatch) as sandbox:
        yield sandbox, port


@dataclass
class Hand:
    """An app by hand: it keeps what comes, and answers what the test says; a challenge it repeats."""

    answers: Iterator[web.Response | None] = field(default_factory=lambda: repeat(None))
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @asynccontextmanager
    async def listening(self, posted: tuple[Sandbox, int]) -> AsyncIterator[Sandbox]:
        """Listen, and let the workspace find out."""
        app = web.Application()
        app.router.add_post("/slack/events", self._answer)
        async with serving(app, posted[1]):
            await posted[0].connected()
            self.heard.clear()
            yield posted[0]

    async def _answer(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.heard.append((dict(request.headers), body))
        if b"challenge" in body:
            return web.Response(text=json.loads(body)["challenge"])
        answer = next(self.answers)
        return web.Response() if answer is None else answer


def bolt_app(sandbox: Sandbox, heard: list[str]) -> AsyncApp:
    """A plain Bolt app that uses all that comes over a line; it keeps what it hears of people's titles."""
    app = AsyncApp(name="app", client=client_of(sandbox), signing_secret=sandbox.signing_secret)
    select = {"type": "external_select", "action_id": "fruit", "min_query_length": 1}
    fields = [text_input("Why"), input_block("Which", select, optional=True)]

    @app.command("/test")
    async def hear(ack) -> None:
        """Answer in blocks."""
        await ack(text="Well?", blocks=[actions(button("Ask me", "ask_me"))])

    @app.action("ask_me")
    async def ask(ack, body, client) -> None:
        """Open a form."""
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(*fields))

    @app.options("fruit")
    async def offer(ack, body) -> None:
        """Offer something that begins with what was typed."""
        await ack(options=[{"text": plain(body["value"] + "pple"), "value": "1"}])

    @app.view("form")
    async def check(ack, body) -> None:
        """Find a mistake in short answers."""
        said = body["view"]["state"]["values"]["why"]["value"]["value"]
        await (ack(response_action="errors", errors={"why": "Say more."}) if len(said) < 5 else ack())

    @app.event("user_change")
    async def learn(body) -> None:
        """Keep what was heard."""
        heard.append(body["event"]["user"]["profile"]["title"])

    return app


async def test_an_app_over_http_does_all_that_one_in_socket_mode_does(posted: tuple[Sandbox, int]) -> None:
    """A plain Bolt app: it answers commands, opens a form, offers options, finds a mistake, and hears of events."""
    (sandbox, port), heard = posted, list[str]()
    sandbox.sign_by(SandboxClock())  # Bolt goes by the real time
    async with serving(bolt_app(sandbox, heard).web_app(path="/slack/events"), port):
        await sandbox.connected()
        ada = sandbox.people[0]
        await ada.types("/test")
        await ada.clicks("Ask me")
        form: Form | None = await ada.modal("Join")
        assert await ada.options(form, "Which", "a") == ("apple",)
        form = await ada.submits(form, {"Why": "so", "Which": "apple"})
        assert form is not None
        assert "Say more." in form.rendered
        assert await ada.submits(form, {"Why": "because"}) is None
        await sandbox.edits_profile(ada, title="Countess")
        await sandbox.until(lambda: heard == ["Countess"])
    assert sandbox.log.errors() == []


async def test_requests_are_signed_and_hold_what_an_envelope_would(posted: tuple[Sandbox, int]) -> None:
    """A command is a form, an event JSON; the signature is over the time and the bytes."""
    hand = Hand()
    async with hand.listening(posted) as sandbox:
        ada = sandbox.people[0]
        await ada.types("/test a & b=c ☕")
        await sandbox.edits_profile(ada, title="Countess")
        await sandbox.idle()
    (command, typed), (event, told) = hand.heard
    verifier = SignatureVerifier(sandbox.signing_secret)
    for headers, body in hand.heard:
        assert headers["X-Slack-Request-Timestamp"] == str(int(START.timestamp()))
        signed = verifier.generate_signature(timestamp=headers["X-Slack-Request-Timestamp"], body=body)
        assert headers["X-Slack-Signature"] == signed
    assert (command["Content-Type"], event["Content-Type"]) == (FORM, JSON)
    commands, events = (sandbox.log.envelopes(kind)[-1].payload for kind in ("slash_commands", "events_api"))
    assert dict(parse_qsl(typed.decode(), keep_blank_values=True)) == commands
    assert json.loads(told) == events
    assert "X-Slack-Retry-Num" not in event


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (web.Response(status=404), "http_client_error"),
        (web.Response(status=503), "http_service_error"),
        (web.Response(status=302, headers={"Location": "/slack/events"}), "dispatch_failed"),
    ],
)
async def test_whoever_typed_a_command_sees_what_went_wrong(
    posted: tuple[Sandbox, int], answer: web.Response, error: str
) -> None:
    """Any status but 200 is a failure, and no redirect is followed."""
    hand = Hand(repeat(answer))
    async with hand.listening(posted) as sandbox:
        ada = sandbox.people[0]
        await ada.types("/test")
    assert ada.inbox[-1].rendered == f'/test failed with the error "{error}".'
    assert len(hand.heard) == 1


async def test_an_answer_has_three_seconds(posted: tuple[Sandbox, int]) -> None:
    """Then the person sees that it took too long; where nobody listens, that nothing could be sent."""
    sandbox, port = posted
    ada, asked, over = sandbox.people[0], asyncio.Event(), asyncio.Event()
    await ada.types("/test")
    assert ada.inbox[-1].rendered == '/test failed with the error "dispatch_failed".'

    async def dawdle(_: web.Request) -> web.Response:
        """Answer when it is too late."""
        asked.set()
        await over.wait()
        return web.Response(text="late")

    app = web.Application()
    app.router.add_post("/slack/events", dawdle)
    async with serving(app, port):
        typing = asyncio.create_task(ada.types("/test"))
        await asked.wait()
        async with running(sandbox.stopwatch):
            await typing
        assert ada.inbox[-1].rendered == '/test failed with the error "operation_timeout".'
        over.set()
        late = sandbox.late_acks[-1]
        await sandbox.until(lambda: late.acked_after)
    assert not late.ok
    assert ada.sees_nothing_of("late")


async def test_an_event_that_fails_comes_again_until_the_app_says_no(posted: tuple[Sandbox, int]) -> None:
    """At once, after a minute and after five, and says the how-manieth it is and why; then it is lost."""
    hand = Hand(cycle([web.Response(status=500) for _ in range(9)]))
    async with hand.listening(posted) as sandbox:
        await sandbox.edits_profile(sandbox.people[0], title="Countess")
        while not sandbox.faults.met["lost_event"]:
            sandbox.clock.forward(seconds=60)
            await asyncio.sleep(0.01)
        tries = [headers.get("X-Slack-Retry-Num", "0") for headers, _ in hand.heard]
        assert tries == ["0", "1", "2", "3"]
        assert {headers.get("X-Slack-Retry-Reason") for headers, _ in hand.heard[1:]} == {"http_error"}
        assert len({json.loads(body)["event_id"] for _, body in hand.heard}) == 1

        hand.heard.clear()
        hand.answers = iter([web.Response(status=500, headers={"X-Slack-No-Retry": "1"})])
        await sandbox.edits_profile(sandbox.people[0], title="Countess of Lovelace")
        await sandbox.until(lambda: sandbox.faults.met["lost_event"] == 2)
    assert len(hand.heard) == 1


async def test_no_event_is_sent_to_an_address_that_is_not_the_app_s(posted: tuple[Sandbox, int]) -> None:
    """It has to repeat a word first, as text or in JSON."""
    sandbox, port = posted
    heard: list[object] = []

    async def answer(request: web.Request) -> web.Response:
        """Repeat the word from the third time on."""
        body = await request.json()
        heard.append(body["type"])
        if body["type"] == "url_verification" and len(heard) > 2:
            return web.json_response({"challenge": body["challenge"]})
        return web.Response(text="ok")

    app = web.Application()
    app.router.add_post("/slack/events", answer)
    async with serving(app, port):
        assert not await sandbox.core.requests.verify()
        await sandbox.edits_profile(sandbox.people[0], title="Countess")
        await sandbox.idle()
        await sandbox.connected()
        await sandbox.edits_profile(sandbox.people[0], title="Countess")
        await sandbox.idle()
    assert heard == [*["url_verification"] * 3, "event_callback"]


def test_an_address_has_to_be_encrypted_but_on_this_machine() -> None:
    """Slack sends nothing without TLS."""
    document = {
        "features": {"bot_user": {"display_name": "x"}},
        "oauth_config": {"scopes": {"bot": []}},
        "settings": {"event_subscriptions": {"request_url": "http://example.org/slack/events"}},
    }
    with pytest.raises(ValueError, match="has to begin with https"):
        AppManifest.read(document)
