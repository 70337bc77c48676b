"""Connections, envelopes and acknowledgements."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.sandbox.conftest import MANIFEST, PEOPLE, Slack, client_of, running
from tests.town import PATIENCE


async def dial(sandbox: Sandbox) -> str:
    """Ask for the address of a connection."""
    answer = await client_of(sandbox, sandbox.app_token).apps_connections_open(app_token=sandbox.app_token)
    return str(answer["url"])


@asynccontextmanager
async def socket_of(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """Hold a connection by hand, past its hello."""
    patience = aiohttp.ClientWSTimeout(ws_close=0.2)  # a dead line says no goodbye
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await dial(sandbox), timeout=patience) as socket,
    ):
        hello = await socket.receive_json(timeout=PATIENCE)
        assert hello["type"] == "hello"
        yield socket


async def test_a_ticket_admits_one_connection(slack: Slack) -> None:
    """A second dial with the same address is turned away, as is a made-up ticket."""
    url = await dial(slack.sandbox)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url):
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(url)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url.replace("ticket=", "ticket=x"))


async def test_hello_says_how_many_connections_there_are(slack: Slack) -> None:
    """Each connection is greeted with the number of those that are open."""
    async with aiohttp.ClientSession() as session:
        for number in (1, 2):
            socket = await session.ws_connect(await dial(slack.sandbox))
            hello = await socket.receive_json(timeout=PATIENCE)
            assert (hello["type"], hello["num_connections"]) == ("hello", number)
            assert hello["connection_info"]["app_id"]


async def test_ten_connections_are_the_most(slack: Slack) -> None:
    """The eleventh connection is told so and closed."""
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(await dial(slack.sandbox)) for _ in range(11)]
        last = await sockets[-1].receive_json(timeout=PATIENCE)
        assert (last["type"], last["reason"]) == ("disconnect", "too_many_websockets")


async def test_an_envelope_goes_to_any_one_connection(slack: Slack) -> None:
    """Of two connections each gets some of the commands, and every command arrives once."""
    ada, heard = slack.sandbox.people[0], []

    async def answer(name: str, socket: aiohttp.ClientWebSocketResponse) -> None:
        """Acknowledge what comes over one socket."""
        async for message in socket:
            envelope = json.loads(message.data)
            heard.append((name, envelope["payload"]["text"]))
            await socket.send_json({"envelope_id": envelope["envelope_id"]})

    async with socket_of(slack.sandbox) as one, socket_of(slack.sandbox) as two:
        tasks = [asyncio.create_task(answer(*pair)) for pair in (("one", one), ("two", two))]
        for i in range(6):
            await ada.types(f"/test {i}")
        for task in tasks:
            task.cancel()
    assert [text for _, text in heard] == [str(i) for i in range(6)]
    assert {name for name, _ in heard} == {"one", "two"}


async def test_a_command_looks_as_slack_sends_it(slack: Slack) -> None:
    """The envelope and the payload of a slash command have exactly Slack's properties."""
    ada = slack.sandbox.people[0]
    async with socket_of(slack.sandbox) as socket:
        typing = asyncio.create_task(ada.types("/test  pause 2 weeks "))
        envelope = await socket.receive_json(timeout=PATIENCE)
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Done"}})
        await typing
    payload = envelope.pop("payload")
    assert set(envelope) == {"envelope_id", "type", "accepts_response_payload"}
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
    assert payload.pop("response_url").startswith("http://127.0.0.1:")
    assert payload.pop("trigger_id")
    assert payload.pop("token")
    assert payload == {
        "team_id": slack.sandbox.team_id,
        "team_domain": "acme",
        "channel_id": ada.dm.id,
        "channel_name": "directmessage",
        "user_id": ada.id,
        "user_name": "ada.lovelace",
        "command": "/test",
        "text": "pause 2 weeks",
        "api_app_id": "A0001",
        "is_enterprise_install": "false",
    }
    assert ada.inbox[-1].rendered == "Done"
    assert slack.sandbox.log.envelopes("slash_commands")[0].ok


async def test_silence_is_a_failure_that_the_person_sees(slack: Slack) -> None:
    """A command that is not acknowledged within three seconds fails, and a late answer changes nothing."""
    ada, sandbox = slack.sandbox.people[0], slack.sandbox
    async with socket_of(sandbox) as socket:
        typing = asyncio.create_task(ada.types("/test optin"))
        envelope = await socket.receive_json(timeout=PATIENCE)
        async with running(sandbox.stopwatch):
            await typing
        assert ada.inbox[-1].author == "Slackbot"
        assert ada.inbox[-1].rendered == "/test failed because the app did not respond."
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "late"}})
        await socket.ping()
        (late,) = sandbox.late_acks
        await sandbox.until(lambda: late.acked_after, PATIENCE)
    assert late.acked_after > 3
    assert not late.ok
    assert ada.sees_nothing_of("late")


async def test_without_a_connection_a_command_fails_at_once(slack: Slack) -> None:
    """Nobody there to answer is as bad as no answer."""
    ada = slack.sandbox.people[0]
    await ada.types("/test optin")
    assert ada.inbox[-1].rendered == "/test failed because the app did not respond."
    assert [envelope.error for envelope in slack.sandbox.late_acks] == ["no app is connected"]


async def test_an_event_without_a_connection_comes_later(slack: Slack) -> None:
    """Slack tries at once, and once more; whoever is there after a minute gets it as a retry."""
    ada = slack.sandbox.people[0]
    await slack.sandbox.edits_profile(ada, title="Countess")
    async with socket_of(slack.sandbox) as socket:
        await asyncio.sleep(0)
        slack.sandbox.clock.forward(seconds=60)
        envelope = await socket.receive_json(timeout=PATIENCE)
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await slack.sandbox.idle()
    assert (envelope["type"], envelope["retry_attempt"]) == ("events_api", 2)
    assert envelope["retry_reason"] == "connection_failed"
    assert envelope["payload"]["event"]["user"]["profile"]["title"] == "Countess"


async def test_an_event_is_dropped_where_nobody_takes_it_in_time(slack: Slack) -> None:
    """After a minute and five more there is no other attempt: who comes back then never hears of it."""
    await slack.sandbox.edits_profile(slack.sandbox.people[0], title="Countess")
    while not slack.sandbox.faults.met["lost_event"]:
        slack.sandbox.clock.forward(seconds=60)
        await asyncio.sleep(0)
    async with socket_of(slack.sandbox) as socket:
        with pytest.raises(TimeoutError):
            await socket.receive_json(timeout=0.1)
    assert slack.sandbox.log.envelopes("events_api") == []


async def test_an_event_that_nobody_acknowledges_comes_again(slack: Slack) -> None:
    """It is sent again at once, then after a minute and five of the sandbox's time, with the same event id."""
    async with socket_of(slack.sandbox) as socket:
        await slack.sandbox.edits_profile(slack.sandbox.people[0], title="Countess")
        first = await socket.receive_json(timeout=PATIENCE)
        async with running(slack.sandbox.stopwatch):
            second = await socket.receive_json(timeout=PATIENCE)
            late = asyncio.create_task(socket.receive_json(timeout=PATIENCE))
            while len(slack.sandbox.late_acks) < 2:
                await asyncio.sleep(0.01)
        await asyncio.sleep(0)
        slack.sandbox.clock.forward(seconds=61)
        third = await late
        await socket.send_json({"envelope_id": third["envelope_id"]})
        await slack.sandbox.idle()
    seen = [(one["retry_attempt"], one["retry_reason"]) for one in (first, second, third)]
    assert seen == [(0, ""), (1, "timeout"), (2, "timeout")]
    assert len({one["payload"]["event_id"] for one in (first, second, third)}) == 1
    assert len({one["envelope_id"] for one in (first, second, third)}) == 3


async def test_an_app_that_is_told_to_refresh_comes_back(online: Slack) -> None:
    """After `disconnect` the SDK dials anew and goes on answering."""
    ada = online.sandbox.people[0]

    @online.app.command("/test")
    async def hear(ack) -> None:
        """Answer the command."""
        await ack("Here again")

    opened = len(online.sandbox.log.calls("apps.connections.open"))
    await online.sandbox.disconnect("refresh_requested")
    await online.sandbox.connected()
    assert len(online.sandbox.log.calls("apps.connections.open")) == opened + 1
    await ada.types("/test")
    await ada.sees("Here again")


async def test_a_mere_warning_leaves_the_connection_open(slack: Slack) -> None:
    """The warning comes ahead of the real thing."""
    async with socket_of(slack.sandbox) as socket:
        await slack.sandbox.disconnect("warning")
        assert (await socket.receive_json(timeout=PATIENCE))["reason"] == "warning"
        await slack.sandbox.connected()


async def test_nonsense_on_the_socket_is_ignored(slack: Slack) -> None:
    """Texts that acknowledge nothing do no harm."""
    ada = slack.sandbox.people[0]
    async with socket_of(slack.sandbox) as socket:
        for nonsense in ("{", "[]", '"x"', '{"envelope_id": 3}', '{"envelope_id": "unknown"}'):
            await socket.send_str(nonsense)
        typing = asyncio.create_task(ada.types("/test"))
        envelope = await socket.receive_json(timeout=PATIENCE)
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await typing
    assert slack.sandbox.log.errors() == []


async def test_leaving_the_sandbox_closes_everything() -> None:
    """At the end sockets are closed and unsent events are forgotten."""
    async with aiohttp.ClientSession() as session:
        async with Sandbox(PEOPLE, manifest=MANIFEST) as sandbox:
            await sandbox.edits_profile(sandbox.people[0], title="x")
            socket = await session.ws_connect(await dial(sandbox))
        for _ in range(3):
            message = await socket.receive(timeout=PATIENCE)
            if message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.CLOSING}:
                break
        assert socket.closed
