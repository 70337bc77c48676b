"""Connections that break, and envelopes that come twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.sandbox.conftest import Slack, running
from tests.sandbox.socket.test_socket_mode import dial, socket_of
from tests.town import PATIENCE


async def acked(socket: aiohttp.ClientWebSocketResponse) -> dict:
    """Receive the next envelope and acknowledge it."""
    envelope = await socket.receive_json(timeout=PATIENCE)
    await socket.send_json({"envelope_id": envelope["envelope_id"]})
    return envelope


async def command(slack: Slack, socket: aiohttp.ClientWebSocketResponse) -> dict:
    """Let Ada type a command that is acknowledged; gives the envelope."""
    typing = asyncio.create_task(slack.sandbox.people[0].types("/test"))
    envelope = await acked(socket)
    await typing
    return envelope


def teach(online: Slack) -> None:
    """Let the app answer the command."""

    @online.app.command("/test")
    async def answer(ack) -> None:
        """Answer."""
        await ack("Heard")


@asynccontextmanager
async def watchful(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """Hold a connection by hand that wants its pings answered."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await dial(sandbox), heartbeat=0.4) as socket,
    ):
        assert (await socket.receive_json(timeout=PATIENCE))["type"] == "hello"
        yield socket


async def test_a_dropped_connection_is_reset(slack: Slack) -> None:
    """The app reads no goodbye; the connection is just gone, and nobody is connected any more."""
    async with socket_of(slack.sandbox) as socket:
        slack.sandbox.drop_connections()
        message = await socket.receive(timeout=PATIENCE)
        assert message.type in {aiohttp.WSMsgType.ERROR, aiohttp.WSMsgType.CLOSED}
        assert socket.close_code == aiohttp.WSCloseCode.ABNORMAL_CLOSURE
        await slack.sandbox.people[0].types("/test")
    assert [envelope.error for envelope in slack.sandbox.late_acks] == ["no app is connected"]


async def test_an_app_comes_back_after_a_drop(online: Slack) -> None:
    """The SDK dials anew and goes on answering."""
    teach(online)
    opened = len(online.sandbox.log.calls("apps.connections.open"))
    online.sandbox.drop_connections()
    await online.sandbox.connected()
    assert len(online.sandbox.log.calls("apps.connections.open")) > opened
    await online.sandbox.people[0].types("/test")
    await online.sandbox.people[0].sees("Heard")


async def test_nothing_gets_through_a_frozen_connection(slack: Slack) -> None:
    """No envelope comes over it, no ping is answered, and what was to go over it counts as not acknowledged."""
    async with watchful(slack.sandbox) as socket:
        await command(slack, socket)
        slack.sandbox.freeze_connections()
        message = asyncio.create_task(socket.receive(timeout=PATIENCE))
        async with running(slack.sandbox.stopwatch):
            await slack.sandbox.people[0].types("/test")
        ended = await message
        assert ended.type is aiohttp.WSMsgType.ERROR  # the client missed its pong
        assert [envelope.error for envelope in slack.sandbox.late_acks] == [
            "not acknowledged within 3 seconds"
        ]


async def test_a_frozen_connection_stays_open(slack: Slack) -> None:
    """To an app that doesn't ping it looks as if nothing happened."""
    async with socket_of(slack.sandbox) as socket:
        slack.sandbox.freeze_connections()
        with pytest.raises(TimeoutError):
            await socket.receive(timeout=0.3)
        assert not socket.closed


async def test_an_acknowledgement_over_a_frozen_connection_gets_lost(slack: Slack) -> None:
    """Also where the envelope was there before the line died, and whichever way the acknowledgement takes."""
    ada = slack.sandbox.people[0]
    async with socket_of(slack.sandbox) as old:
        typing = asyncio.create_task(ada.types("/test"))
        envelope = await old.receive_json(timeout=PATIENCE)
        slack.sandbox.freeze_connections()
        async with socket_of(slack.sandbox) as new:
            for socket in (old, new):
                await socket.send_json({"envelope_id": envelope["envelope_id"]})
            async with running(slack.sandbox.stopwatch):
                await typing
            (late,) = slack.sandbox.late_acks
            assert late.acked_after is None
            assert ada.inbox[-1].rendered == "/test failed because the app did not respond."


async def test_a_new_connection_works_beside_a_frozen_one(slack: Slack) -> None:
    """Everything goes over the connection that the app dialled afterwards."""
    async with socket_of(slack.sandbox):
        slack.sandbox.freeze_connections()
        with pytest.raises(TimeoutError):
            await slack.sandbox.connected(within=0.05)
        async with socket_of(slack.sandbox) as new:
            await slack.sandbox.connected()
            for _ in range(4):
                await command(slack, new)
    assert slack.sandbox.log.errors() == []


async def test_a_command_can_come_twice(slack: Slack) -> None:
    """It is the very same envelope, and its second answer has no effect."""
    ada = slack.sandbox.people[0]
    async with socket_of(slack.sandbox) as socket:
        first = await command(slack, socket)
        (delivered,) = slack.sandbox.log.envelopes()
        coming = asyncio.create_task(slack.sandbox.redeliver(delivered))
        second = await socket.receive_json(timeout=PATIENCE)
        await socket.send_json({"envelope_id": second["envelope_id"], "payload": {"text": "Done twice"}})
        again = await coming
    assert second == first
    assert (again.redelivered, again.ok, delivered.redelivered) == (True, True, False)
    assert slack.sandbox.log.envelopes() == [delivered, again]
    assert ada.sees_nothing_of("Done twice")


async def test_an_event_that_comes_twice_is_a_retry(slack: Slack) -> None:
    """It has the same event id in another envelope, which says that it was tried before."""
    async with socket_of(slack.sandbox) as socket:
        await slack.sandbox.edits_profile(slack.sandbox.people[0], title="Countess")
        first = await acked(socket)
        await slack.sandbox.idle()
        coming = asyncio.create_task(slack.sandbox.redeliver(slack.sandbox.log.envelopes()[-1]))
        second = await acked(socket)
        await coming
    assert second["payload"] == first["payload"]
    assert second["envelope_id"] != first["envelope_id"]
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")


async def test_what_is_on_its_way_cannot_come_again(slack: Slack) -> None:
    """An envelope is delivered once more when it is known how the first time ended."""
    async with socket_of(slack.sandbox) as socket:
        typing = asyncio.create_task(slack.sandbox.people[0].types("/test"))
        envelope = await socket.receive_json(timeout=PATIENCE)
        with pytest.raises(ValueError, match="still on its way"):
            await slack.sandbox.redeliver(slack.sandbox.log.envelopes()[0])
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await typing


async def test_a_share_of_the_envelopes_comes_twice(slack: Slack) -> None:
    """Each of those that were acknowledged, where all are to; what came twice doesn't come a third time."""
    slack.sandbox.faults.plan(1, redelivered=1)
    async with socket_of(slack.sandbox) as socket:
        for _ in range(2):
            first = await command(slack, socket)
            assert await acked(socket) == first
        await slack.sandbox.idle()
    assert [envelope.redelivered for envelope in slack.sandbox.log.envelopes()] == [False, True] * 2
    assert slack.sandbox.faults.met == {"redelivered": 2, "dropped": 0}


async def test_a_share_of_the_envelopes_breaks_the_connection(online: Slack) -> None:
    """The command was acknowledged; then its connection is reset, and the app dials anew."""
    teach(online)
    ada = online.sandbox.people[0]
    opened = len(online.sandbox.log.calls("apps.connections.open"))
    online.sandbox.faults.plan(1, dropped=1)
    await ada.types("/test")
    online.sandbox.faults.stop()
    await ada.sees("Heard")
    await online.sandbox.connected()
    assert len(online.sandbox.log.calls("apps.connections.open")) > opened
    assert online.sandbox.faults.met["dropped"] == 1
    assert online.sandbox.late_acks == []


async def test_leaving_the_sandbox_ends_frozen_connections() -> None:
    """They don't hold it up."""
    async with aiohttp.ClientSession() as session:
        async with Sandbox() as sandbox:
            socket = await session.ws_connect(await dial(sandbox))
            await socket.receive_json(timeout=PATIENCE)
            sandbox.freeze_connections()
        message = await socket.receive(timeout=PATIENCE)
        assert message.type in {aiohttp.WSMsgType.ERROR, aiohttp.WSMsgType.CLOSED}
