"""How long is waited, and by which clock."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.sandbox import NotSeenError, Sandbox, SandboxClock
from bot.sandbox.waiting import PARTS, Changes
from tests.sandbox.blocks import modal
from tests.sandbox.conftest import MANIFEST, PEOPLE, Slack, client_of

MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
A_MOMENT = 0.1  # seconds of patience


async def test_waiting_ends_with_what_is_looked_for() -> None:
    """Whoever waits looks at once and after every change, and gets what they found."""
    changes, seen = Changes(), [""]
    waiting = asyncio.create_task(changes.until(lambda: seen[0]))
    await asyncio.sleep(0)
    seen[0] = "a message"
    changes.announce()
    assert await waiting == "a message"


async def test_patience_ends_with_a_silence() -> None:
    """Where nothing happens, waiting ends once that has lasted for as long as was said."""
    with pytest.raises(TimeoutError):
        await Changes().until(lambda: False, A_MOMENT)


async def test_patience_lasts_while_anything_happens_in_the_whole() -> None:
    """Whoever waits for one thing goes on waiting as long as anything else happens, however long that takes."""
    whole = Changes()
    mine, others = Changes(whole), Changes(whole)
    waiting = asyncio.create_task(mine.until(lambda: mine.count, A_MOMENT))
    for _ in range(3 * PARTS):
        await asyncio.sleep(A_MOMENT / PARTS)
        others.announce()
    assert not waiting.done()
    mine.announce()
    assert await waiting


async def test_calls_of_the_app_are_progress(slack: Slack) -> None:
    """Somebody who waits for a message waits while the app calls Slack, and is shown what there is once it doesn't any more."""
    waiting = asyncio.create_task(slack.sandbox.people[0].sees("Hello", within=A_MOMENT))
    for _ in range(3 * PARTS):
        await slack.client.auth_test()
        await asyncio.sleep(A_MOMENT / PARTS)
    assert not waiting.done()
    with pytest.raises(NotSeenError, match=r"nothing has happened for 0\.1 s"):
        await waiting


async def test_the_workspace_can_be_waited_for(slack: Slack) -> None:
    """A condition about the log holds as soon as the call is there."""
    waiting = asyncio.create_task(slack.sandbox.until(lambda: slack.sandbox.log.calls("auth.test")))
    await slack.client.auth_test()
    (call,) = await waiting
    assert call.ok


async def test_three_seconds_go_by_the_stopwatch() -> None:
    """A click's trigger lives and its ack may come as long as the stopwatch hasn't gone on by three seconds."""
    stopwatch = SandboxClock(MONDAY, by=lambda: 0.0)
    async with Sandbox(PEOPLE, manifest=MANIFEST, stopwatch=stopwatch) as sandbox:
        slack, ada = Slack.of(sandbox), sandbox.people[0]
        goes_on, triggers = asyncio.Event(), asyncio.Queue()

        async def listener(ack, body) -> None:
            """Acknowledge once it may."""
            triggers.put_nowait(body["trigger_id"])
            await goes_on.wait()
            await ack()

        slack.app.command("/test")(listener)
        async with slack.online():
            typing = asyncio.create_task(ada.types("/test"))
            trigger = await triggers.get()
            stopwatch.forward(seconds=2.9)
            goes_on.set()
            await typing
            assert sandbox.late_acks == []
            assert 2.9 <= (sandbox.log.envelopes()[0].acked_after or 0) < 3
            opened = await client_of(sandbox).views_open(trigger_id=trigger, view=modal())
            assert opened["ok"]

            goes_on.clear()
            typing = asyncio.create_task(ada.types("/test"))
            await triggers.get()
            stopwatch.forward(seconds=3)
            await typing
            assert [late.error for late in sandbox.late_acks] == ["not acknowledged within 3 seconds"]
            goes_on.set()
