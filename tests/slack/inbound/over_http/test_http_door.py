"""What comes in as requests: Slack's is done once, as over Socket Mode, and nobody else's at all."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientSession, web
from hypothesis import given
from hypothesis import strategies as st
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.sandbox import SandboxClock, free_port
from bot.sandbox.delivery.http_line import HttpLine
from bot.sandbox.delivery.requests import FORM, JSON, posting
from bot.sandbox.log import Posting
from bot.slack.inbound.over_http.bodies import read
from bot.slack.inbound.over_http.seen import Seen
from bot.slack.inbound.over_http.signatures import Signatures
from tests.services.gestures import HALF_WAY
from tests.slack.scenes import answer, home_says, pair, says_met, until
from tests.town import MONDAY, Town, open_town

SECRET = "Sesame opens the budget"
EMPTY = (200, "")


@pytest.fixture
async def town(sqlite_url: str) -> AsyncIterator[Town]:
    """The usual town, whose bot listens for requests; when the test is over, Slack has refused nothing."""
    async with open_town(sqlite_url, port=free_port()) as made:
        yield made
        await made.slack.idle()
        assert not made.refused()


def line(town: Town) -> HttpLine:
    """The line to the bot, over which a test may send what Slack never would."""
    return town.slack.core.requests


def signed(town: Town, body: bytes, content_type: str = JSON, *, late: timedelta = timedelta()) -> Posting:
    """A request with this body, signed as by Slack so long ago."""
    at = int((town.clock.now() - late).timestamp())
    return posting(
        town.slack.core.app.request_urls["events"], content_type, body, town.slack.signing_secret, at
    )


async def sends(town: Town, made: Posting) -> tuple[int, str]:
    """Send a request, and wait until the bot has done what it does about it."""
    reply = await line(town).post(made)
    await town.answered()
    return reply.status, reply.text


def newest(town: Town, kind: str) -> Posting:
    """The request that carried what Slack sent last."""
    made = town.slack.log.envelopes(kind)[-1].posting
    assert made
    return made


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the bot had to say at WARNING or above."""
    found = [record for record in caplog.records if not record.name.startswith("bot.sandbox")]
    return [record.getMessage() for record in found if record.levelno >= logging.WARNING]


async def test_a_round_goes_over_http_as_it_does_over_a_connection(town: Town) -> None:
    """Somebody joins by a command and a form with options, two are introduced, say how it was, and see it on Home."""
    ada = town.person("Ada")
    form = await town.form_of(ada)
    assert await ada.options(form, "Ask me about", "chess") == ("Add “chess”",)
    still_open = await ada.submits(form, {"Ask me about": "chess"})
    assert still_open is None
    await ada.sees("You're in!")

    ada, ben = await pair(town, "Ada", "Ben")
    await says_met(ada, note=SECRET)
    await town.time_comes(HALF_WAY)
    await ben.clicks("Yes, we met")
    await until(ben, lambda: any(button.text == "Tell more" for each in ben.inbox for button in each.buttons))
    await ada.opens_home()
    await home_says(ada, "Ben Okri")
    assert SECRET in (await answer(ada, "/coffee notes")).rendered
    await town.slack.edits_profile(ben, title="Novelist")
    await town.answered()
    assert await town.rows("SELECT title FROM members WHERE name LIKE 'Ben%'") == [("Novelist",)]
    assert not town.slack.log.calls("apps.connections.open")
    assert town.slack.late_acks == []


async def test_only_what_slack_signed_just_now_is_let_in(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Unsigned, signed by somebody else, for another body, long ago or ahead: refused, and one line for all of it."""
    ada = town.person("Ada")
    await ada.types("/coffee status")
    await town.answered()
    real = newest(town, "slash_commands")
    headers, seen, calls = real.headers, len(ada.inbox), len(town.slack.log.calls())
    stolen = {"X-Slack-Signature": headers["X-Slack-Signature"]}
    forged = [
        replace(real, headers={"Content-Type": FORM}),
        replace(real, headers={**headers, "X-Slack-Signature": "v0=" + "0" * 64}),
        replace(real, headers={**headers, "X-Slack-Signature": "v0=ä"}),
        replace(real, headers={**headers, "X-Slack-Request-Timestamp": "soon"}),
        replace(real, headers={**headers, "X-Slack-Request-Timestamp": str(int(MONDAY.timestamp()) + 1)}),
        replace(real, body=real.body.replace(b"status", b"forget")),
        posting(real.url, FORM, real.body, "another secret", int(town.clock.now().timestamp())),
        replace(signed(town, b"\xff\xfe"), headers={**headers, **stolen}),
        signed(town, real.body, FORM, late=timedelta(minutes=5, seconds=2)),
        signed(town, real.body, FORM, late=-timedelta(minutes=5, seconds=2)),
    ]
    assert {await sends(town, each) for each in forged} == {(401, "")}
    assert (len(ada.inbox), len(town.slack.log.calls())) == (seen, calls)
    (told,) = lines(caplog)
    assert "SLACK_SIGNING_SECRET" in told
    assert "status" not in caplog.text


async def test_the_same_request_again_is_acked_and_done_once(town: Town) -> None:
    """Within the five minutes for which its signature is good; after that it is refused."""
    ada = town.person("Ada")
    await ada.types("/coffee status")
    await town.answered()
    real, calls = newest(town, "slash_commands"), len(town.slack.log.calls())
    assert await sends(town, real) == EMPTY
    town.clock.forward(minutes=4)
    assert await sends(town, real) == EMPTY
    town.clock.forward(minutes=2)
    assert await sends(town, real) == (401, "")
    assert len(town.slack.log.calls()) == calls


async def test_an_event_that_comes_again_is_done_once(town: Town) -> None:
    """Slack says that it is a retry; if the first came, nothing happens, and else the bot also asks what else it missed."""
    await town.enrols("Ada", "Ben")
    ada = town.person("Ada")
    await ada.opens_home()
    await home_says(ada, "You're in.")
    (heard,) = town.slack.log.envelopes("events_api")
    shown = len(town.slack.log.calls("views.publish"))
    town.clock.forward(seconds=1)  # within the same second it would be the same request
    assert (await town.slack.redeliver(heard)).ok
    await town.answered()
    assert len(town.slack.log.calls("views.publish")) == shown

    town.clock.forward(minutes=10)
    asked = len(town.slack.log.calls("users.list"))
    lost = json.dumps({**heard.payload, "event_id": "Ev0LOST"}).encode()
    made = signed(town, lost)
    again = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "connection_failed"}
    assert await sends(town, replace(made, headers={**made.headers, **again})) == EMPTY
    await town.settles()
    assert len(town.slack.log.calls("views.publish")) == shown + 1
    assert len(town.slack.log.calls("users.list")) == asked + 1


async def test_what_cannot_be_read_is_acked_and_leaves_one_calm_line(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack doesn't send it again, and the log holds nothing of it."""
    calls = len(town.slack.log.calls())
    odd = [
        (JSON, b"{"),
        (JSON, b"[" * 100_000),
        (JSON, json.dumps({"type": SECRET}).encode()),
        (FORM, b"payload=%7B"),
        (FORM, b"command=%2Fcoffee&text=" + SECRET.encode()),
        (FORM, b"&".join(b"a=1" for _ in range(1000))),
        ("text/plain", json.dumps({"type": "event_callback"}).encode()),
        (JSON, b""),
    ]
    for number, (content_type, body) in enumerate(odd, 1):
        assert await sends(town, signed(town, body, content_type)) == EMPTY
        assert len(lines(caplog)) == number
    assert all(told.startswith("passed over a payload of type") for told in lines(caplog))
    assert SECRET not in caplog.text
    assert len(town.slack.log.calls()) == calls


async def test_nothing_but_slack_s_requests_is_answered(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    """No page, no other path, no body that is larger than any of Slack's; Slack's look at the certificate wants a mere 200."""
    url = line(town)._app.request_urls["events"]
    large = BytesIO(b"x" * 3 * 1024 * 1024)
    async with ClientSession() as session:
        asked = [session.get(url), session.post(f"{url}/more"), session.post(url, data=large)]
        assert [(await each).status for each in asked] == [405, 404, 413]
        looks = session.post(url, data={"ssl_check": "1", "token": "t"})
        assert (await looks).status == 200
    assert lines(caplog) == []


async def test_a_body_that_does_not_come_is_not_waited_for(town: Town) -> None:
    """Nobody holds the bot up by sending nothing."""
    parts = urlsplit(line(town)._app.request_urls["events"])
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(f"POST {parts.path} HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n".encode())
    assert (await reader.readline()).startswith(b"HTTP/1.1 408")
    writer.close()
    await writer.wait_closed()


async def test_whoever_hangs_up_before_the_body_is_no_failure(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Operators hear of no error then."""

    async def lost(_request: web.Request) -> bytes:
        """Raise what aiohttp raises."""
        raise ConnectionResetError("Connection lost")

    monkeypatch.setattr(web.Request, "read", lost)
    async with ClientSession() as session, session.post(line(town)._app.request_urls["events"]) as answered:
        assert answered.status == 408
    assert lines(caplog) == []


async def test_what_failed_before_the_ack_is_done_when_slack_sends_it_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same request is no replay then, nor the event one that was heard."""
    dispatch, fails = AsyncApp.async_dispatch, [True]

    async def fail_once(app: AsyncApp, request: AsyncBoltRequest) -> BoltResponse:
        """Fail at the first try."""
        return BoltResponse(status=500) if fails and fails.pop() else await dispatch(app, request)

    monkeypatch.setattr(AsyncApp, "async_dispatch", fail_once)
    await town.person("Ada").opens_home()
    await home_says(town.person("Ada"), "Meet a colleague")
    tried = town.slack.log.envelopes("events_api")
    assert [each.retry_attempt for each in tried] == [0, 1]


async def test_a_path_before_the_address_works_whether_a_proxy_takes_it_off_or_not(sqlite_url: str) -> None:
    """What a proxy says of the client is read by nobody."""
    public = {"COFFEE_PUBLIC_URL": "https://example.org/chats/"}
    async with open_town(sqlite_url, port=free_port(), **public) as town:
        made = signed(town, b'{"type": "url_verification", "challenge": "w"}')
        longer = made.url.replace("/slack/", "/chats/slack/")
        faked = {"X-Forwarded-For": "127.0.0.1", "X-Forwarded-Proto": "https", "Forwarded": "for=127.0.0.1"}
        assert await sends(town, replace(made, url=longer)) == (200, "w")
        town.clock.forward(seconds=1)
        assert await sends(town, signed(town, made.body)) == (200, "w")
        assert await sends(town, replace(made, url=longer, headers=faked)) == (401, "")


async def test_what_is_under_way_as_the_bot_stops_is_finished(town: Town) -> None:
    """The command is acked and answered; afterwards nobody listens."""
    ada = town.person("Ada")
    await ada.types("/coffee status")
    await town.stop_bot()
    assert await ada.sees("You haven't joined")
    await ada.types("/coffee status")
    assert "dispatch_failed" in ada.inbox[-1].rendered


async def test_the_members_are_asked_about_at_the_start(town: Town) -> None:
    """Whoever left while nobody listened is noticed, though no new connection tells that the bot was away."""
    ada, ben = await pair(town)
    await town.stop_bot()
    await town.slack.deactivate(ben)
    await town.slack.idle()
    town.clock.forward(hours=1)
    await town.start_bot()
    await town.settles()
    assert await ada.sees("has left")


@given(st.binary(), st.sampled_from([FORM, JSON, "", "text/xml"]))
def test_no_body_makes_reading_it_fail(body: bytes, content_type: str) -> None:
    """Whatever it is, it is a payload or none."""
    read(content_type, body)


@given(st.binary(), st.text(), st.text())
def test_no_header_makes_checking_it_fail(body: bytes, at: str, signature: str) -> None:
    """Whatever it is, it isn't Slack's."""
    headers = {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": signature}
    assert not Signatures("secret", SandboxClock()).is_slacks(headers, body)


@given(st.lists(st.sampled_from("abcdef"), max_size=30), st.integers(1, 4))
def test_the_latest_keys_are_remembered_and_no_more(keys: list[str], at_most: int) -> None:
    """A key is new if it isn't among the last so many that were."""
    seen, remembered = Seen(at_most), []
    for key in keys:
        assert seen.is_new(key) == (key not in remembered)
        if key not in remembered:
            remembered = [*remembered, key][-at_most:]
