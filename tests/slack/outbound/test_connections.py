"""The connections to Slack that calls share: fewer of them, and no message in doubt because of it."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.outbound.connections import Connections
from bot.slack.outbound.errors import SlackUncertain
from bot.slack.outbound.gateway import Gateway
from bot.slack.views.blocks import Message

HELLO = Message("hello", [])
BODY = b'{"ok": true, "channel": "D1", "ts": "1.0", "members": []}'
SILENCE = 120  # real seconds, after which a test gives up


class Line:
    """Slack's end of the line: answers over as many connections as there are, and sees how each of them goes on."""

    def __init__(self) -> None:
        self.dialled = 0
        self.asked: list[bytes] = []
        self.hangs_up = False  # after each answer, without having said so
        self.answers = True
        self.hung_up = asyncio.Semaphore(0)  # one for each connection that it has closed itself
        self.goodbyes = asyncio.Semaphore(0)  # one for each that the other end has closed

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request after the other, as long as the connection holds."""
        self.dialled += 1
        try:
            while not writer.is_closing():
                self.asked.append(await _request(reader))
                if self.answers:
                    writer.write(
                        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nSet-Cookie: b=1; path=/\r\n"
                        b"Content-Length: %d\r\n\r\n%s" % (len(BODY), BODY)
                    )
                    await writer.drain()
                if self.hangs_up:
                    writer.close()
                    await writer.wait_closed()
                    self.hung_up.release()
        except (asyncio.IncompleteReadError, ConnectionError):
            self.goodbyes.release()
        finally:
            writer.close()


async def _request(reader: asyncio.StreamReader) -> bytes:
    """Read a request to its end; gives its head."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = dict(line.split(b": ", 1) for line in head.lower().split(b"\r\n")[1:-2])
    await reader.readexactly(int(lines.get(b"content-length", 0)))
    return head.lower()


@pytest.fixture
async def line() -> AsyncIterator[tuple[Line, str]]:
    """Slack's end of the line, and the address where it is."""
    line = Line()
    server = await asyncio.start_server(line.serve, "127.0.0.1", 0)
    async with server:
        yield line, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api/"


Dial = Callable[..., Gateway]


@pytest.fixture
async def dial(line: tuple[Line, str]) -> AsyncIterator[Dial]:
    """Makes gateways that share their connections."""
    shared: list[Connections] = []

    def dial(timeout: float = SILENCE, idle: float = SILENCE) -> Gateway:
        """A gateway; all of a test go over the connections of the first."""
        shared.append(shared[0] if shared else Connections(idle))
        client = AsyncWebClient("xoxb-1", base_url=line[1], retry_handlers=[], timeout=timeout)  # type: ignore[arg-type]
        return Gateway(shared[0].lend_to(client))

    yield dial
    await shared[0].close()


async def test_calls_that_follow_each_other_share_a_connection(line: tuple[Line, str], dial: Dial) -> None:
    """Whoever calls, and whether it is a method or the address of an answer: nobody dials anew for it."""
    slack, url = line
    one, another = dial(), dial()

    await one.post("D1", HELLO)
    await another.post("D1", HELLO)
    await one.respond(f"{url}response", HELLO)

    assert (len(slack.asked), slack.dialled) == (3, 1)


async def test_calls_at_the_same_time_do_not_wait_for_each_other(line: tuple[Line, str], dial: Dial) -> None:
    """While one is under way, another gets a connection of its own."""
    slack, _ = line
    gateway = dial()

    await asyncio.gather(*(gateway.post(f"D{number}", HELLO) for number in range(5)))

    assert (len(slack.asked), slack.dialled) == (5, 5)


async def test_a_connection_that_slack_gave_up_is_not_used_again(line: tuple[Line, str], dial: Dial) -> None:
    """Slack may hang up after any answer: the next message goes over a new connection, and is in no doubt."""
    slack, _ = line
    slack.hangs_up = True
    gateway = dial()

    for _ in range(10):
        assert await gateway.post("D1", HELLO) == ("D1", "1.0")
        async with asyncio.timeout(SILENCE):
            await slack.hung_up.acquire()

    assert (len(slack.asked), slack.dialled) == (10, 10)


async def test_the_bot_hangs_up_first(line: tuple[Line, str], dial: Dial) -> None:
    """A connection that nobody uses is closed from this end, before Slack has a reason to."""
    slack, _ = line
    gateway = dial(idle=0.05)
    await gateway.post("D1", HELLO)

    async with asyncio.timeout(SILENCE):
        await slack.goodbyes.acquire()
    await gateway.post("D1", HELLO)

    assert (len(slack.asked), slack.dialled) == (2, 2)


async def test_everyone_keeps_their_own_patience(line: tuple[Line, str], dial: Dial) -> None:
    """A gateway waits as long as its own client does, whoever else goes over the same connections."""
    slack, _ = line
    slack.answers = False
    patient, hurried = dial(), dial(timeout=0.05)
    waiting = asyncio.create_task(patient.post("D1", HELLO))

    with pytest.raises(SlackUncertain):
        await hurried.post("D1", HELLO)

    assert not waiting.done()
    waiting.cancel()


async def test_what_slack_leaves_behind_is_not_sent_back(line: tuple[Line, str], dial: Dial) -> None:
    """Calls that share a connection share nothing else: cookies are not kept."""
    slack, _ = line
    gateway = dial()

    await gateway.post("D1", HELLO)
    await gateway.post("D1", HELLO)

    assert len(slack.asked) == 2
    assert not any(b"cookie:" in head for head in slack.asked)
