"""The only caller of Slack: what its failures mean, and that nothing is sent twice."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import AppManifest, Fault, Profile, Sandbox
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.outbound.file import File
from bot.slack.outbound.gateway import PAGE, Gateway
from bot.slack.views.blocks import Message

HELLO = Message("hello", [])
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """Something at Slack's address that answers as the test wants, and counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answer: Answer = says()
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Count, and answer."""
        self.asked.append(request.match_info["method"])
        return await self.answer(request)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """A server that takes the place of Slack."""
    server = Server()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", server.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}/api/"
    yield server
    await runner.cleanup()


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    """A workspace with one person."""
    async with Sandbox([Profile("Ada Lovelace")]) as slack:
        yield slack


def gateway_to(url: str, token: str = "xoxb-1", wait: float = 5) -> Gateway:
    """A gateway as the one that people's clicks go through."""
    return Gateway(AsyncWebClient(token, base_url=url, retry_handlers=[], timeout=wait))  # type: ignore[arg-type]


def says(
    body: str = '{"ok": false}', status: int = 200, kind: str = "application/json", **headers: str
) -> Answer:
    """Answer with this."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        """Answer as the server is to."""
        return web.Response(text=body, status=status, content_type=kind, headers=headers)

    return answer


def refuses(code: str, status: int = 200, **headers: str) -> Answer:
    """Refuse with Slack's word."""
    return says(f'{{"ok": false, "error": "{code}"}}', status, **headers)


async def cuts(request: web.Request) -> web.StreamResponse:
    """Break the connection before the answer."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def never_answers(request: web.Request) -> web.StreamResponse:
    """Wait until the other side gives up."""
    await asyncio.Event().wait()
    return web.Response()


async def half_an_answer(request: web.Request) -> web.StreamResponse:
    """Break the connection in the middle of the answer."""
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "100"})
    await response.prepare(request)
    await response.write(b'{"ok": tr')
    assert request.transport is not None
    request.transport.close()
    return response


@pytest.mark.parametrize(
    ("answer", "code", "wait"),
    [
        (refuses("ratelimited", 429, **{"Retry-After": "30"}), "ratelimited", 30),
        (refuses("rate_limited"), "rate_limited", None),
        (refuses("service_unavailable", 503), "service_unavailable", None),
        (says("slow down", 429, "text/plain", **{"Retry-After": "7"}), "ratelimited", 7),
        (says("<html>", 429, "text/html"), "ratelimited", None),
        (says("", 429, "text/html", **{"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}), "ratelimited", None),
    ],
)
async def test_slack_that_did_nothing_and_may_later_is_busy(
    server: Server, answer: Answer, code: str, wait: float | None
) -> None:
    """Too many requests, in whatever words, mean that nothing was done; how long to wait is told where Slack says it."""
    server.answer = answer

    with pytest.raises(SlackBusy) as busy:
        await gateway_to(server.url).post("C1", HELLO)

    assert (busy.value.code, busy.value.wait) == (code, wait)
    assert server.asked == ["chat.postMessage"]


async def test_slack_that_cannot_be_reached_is_busy() -> None:
    """Where nobody listens nothing can have happened."""
    with pytest.raises(SlackBusy):
        await gateway_to("http://127.0.0.1:1/api/").post("C1", HELLO)


@pytest.mark.parametrize(
    "answer",
    [
        refuses("internal_error"),
        refuses("fatal_error"),
        refuses("request_timeout"),
        refuses("whatever", 500),
        says("<html>Bad gateway</html>", 502, "text/html"),
        says("oops", 500, "text/plain"),
        says("<html>Welcome to the hotel's network</html>", 200, "text/html"),
        says("plain words", 200, "text/plain"),
        says("{not json", 200),
        says("", 200),
        says("[]", 200),
        says('"text"', 200),
        cuts,
        half_an_answer,
    ],
    ids=lambda answer: getattr(answer, "__name__", ""),
)
async def test_an_answer_that_tells_nothing_is_uncertain(server: Server, answer: Answer) -> None:
    """After a failure half-way, or an answer that isn't Slack's, the message may be there: it is not sent again."""
    server.answer = answer

    with pytest.raises(SlackUncertain):
        await gateway_to(server.url).post("C1", HELLO)

    assert server.asked == ["chat.postMessage"]


async def test_a_timeout_is_uncertain(server: Server) -> None:
    """Slack that takes too long may have done it all the same."""
    server.answer = never_answers

    with pytest.raises(SlackUncertain):
        await gateway_to(server.url, wait=0.1).post("C1", HELLO)

    assert server.asked == ["chat.postMessage"]


@pytest.mark.parametrize("code", ["channel_not_found", "invalid_auth", "is_archived", "a_word_of_next_year"])
async def test_a_refusal_is_neither(server: Server, code: str) -> None:
    """Slack's no is final, and carries its word."""
    server.answer = refuses(code)

    with pytest.raises(SlackError) as refused:
        await gateway_to(server.url).post("C1", HELLO)

    assert refused.value.code == code
    assert type(refused.value) is SlackError


async def test_failures_do_not_carry_what_was_sent(server: Server) -> None:
    """Neither the error nor what caused it holds the text or the token, so that no log can."""
    for answer in (refuses("channel_not_found"), refuses("x", 500), says("{secret-words", 200), cuts):
        server.answer = answer
        with pytest.raises(SlackError) as caught:
            await gateway_to(server.url, "xoxb-secret").post("C1", Message("secret words", []))

        chain = [caught.value, caught.value.__cause__]
        assert caught.value.__suppress_context__
        assert not any("secret" in str(error) for error in chain)


@pytest.mark.parametrize("answer", [says("ok"), says("used_url", 404), says("oops", 500), cuts])
async def test_an_answer_to_a_command_is_sent_once(server: Server, answer: Answer) -> None:
    """What goes to a response URL is not repeated either, and a failure is noticed."""
    server.answer = answer
    url = f"{server.url}response"

    if answer is cuts:
        with pytest.raises(SlackUncertain):
            await gateway_to(server.url).respond(url, HELLO)
    elif (await answer(None)).status == 200:  # type: ignore[arg-type]
        await gateway_to(server.url).respond(url, HELLO)
    else:
        with pytest.raises(SlackError):
            await gateway_to(server.url).respond(url, HELLO)

    assert server.asked == ["response"]


async def test_everyone_is_read_page_by_page() -> None:
    """A workspace of more than two pages is read to its end, each person once, bots left out."""
    people = [Profile(f"Person {number}") for number in range(2 * PAGE + 50)]
    async with Sandbox(people) as slack:
        gateway = gateway_to(slack.api_url, slack.bot_token)

        found = [facts.name async for facts in gateway.people()]

        assert sorted(found) == sorted(person.name for person in people)
        calls = slack.log.calls("users.list")
        assert len(calls) == 3
        assert all(int(call.arguments["limit"]) == PAGE for call in calls)


async def test_an_empty_page_is_not_the_end(server: Server) -> None:
    """Slack may send a page with nobody on it and go on after it."""
    pages = iter(
        [
            '{"ok": true, "members": [], "response_metadata": {"next_cursor": "more"}}',
            '{"ok": true, "members": [{"id": "U1", "name": "ada"}]}',
        ]
    )

    async def answer(_request: web.Request) -> web.StreamResponse:
        """Answer as the server is to."""
        return web.json_response(text=next(pages))

    server.answer = answer

    assert [facts.slack_id async for facts in gateway_to(server.url).people()] == ["U1"]


@pytest.mark.parametrize(
    ("user", "name", "zone"),
    [
        ('{"id": "U1"}', None, None),
        ('{"id": "U1", "name": "ada", "tz": null}', None, None),
        ('{"id": "U1", "profile": {"real_name": "Ada"}, "tz": "Asia/Tokyo"}', None, "Asia/Tokyo"),
        ('{"id": "U1", "profile": {"real_name": "", "display_name": "Countess"}}', "Countess", None),
        ('{"id": "U1", "tz": "Mars/Olympus_Mons"}', None, None),
    ],
)
async def test_a_person_of_whom_slack_says_little(
    server: Server, user: str, name: str | None, zone: str | None
) -> None:
    """Nearly anything may be absent: then nothing is known, rather than nothing is there."""
    server.answer = says(f'{{"ok": true, "user": {user}}}')

    facts = await gateway_to(server.url).person("U1")

    assert (facts.name, facts.time_zone, facts.department, facts.gone) == (name, zone, None, None)


async def test_the_custom_fields_are_looked_for_once(slack: Sandbox) -> None:
    """Which profile fields are department and team is asked once, where somebody is each time."""
    gateway = gateway_to(slack.api_url, slack.bot_token)
    (ada,) = slack.people
    await slack.edits_profile(ada, department="Engineering", team="")

    assert await gateway.placement(ada.id) == ("Engineering", "")
    await slack.edits_profile(ada, team="Engines")
    assert await gateway.placement(ada.id) == ("Engineering", "Engines")

    assert len(slack.log.calls("team.profile.get")) == 1
    assert len(slack.log.calls("users.profile.get")) == 2


async def test_a_department_that_slack_does_not_tell_is_unknown(server: Server) -> None:
    """Without the right to read profiles people type their department; what is known already stays."""
    server.answer = refuses("missing_scope")

    assert await gateway_to(server.url).placement("U1") == (None, None)


async def test_messages_are_posted_as_text(slack: Sandbox) -> None:
    """Markup in the fallback text is off, and links are not unfolded."""
    (ada,) = slack.people

    channel, ts = await gateway_to(slack.api_url, slack.bot_token).post(ada.id, HELLO)

    (message,) = ada.inbox
    assert (channel, ts) == (message.channel.id, message.ts)
    arguments = slack.log.calls("chat.postMessage")[0].arguments
    assert {str(arguments[name]).lower() for name in ("mrkdwn", "unfurl_links", "unfurl_media")} <= {
        "false",
        "0",
    }


@pytest.fixture
async def with_files() -> AsyncIterator[Sandbox]:
    """A workspace with one person, and an app that may send files."""
    async with Sandbox(
        [Profile("Ada Lovelace")], manifest=AppManifest(scopes=("im:write", "files:write"))
    ) as slack:
        yield slack


async def test_a_file_comes_to_the_direct_messages(with_files: Sandbox) -> None:
    """It is there once, with its name, title and words."""
    (ada,) = with_files.people

    await gateway_to(with_files.api_url, with_files.bot_token).send_file(
        ada.id, File("chats.json", b"{}", "Your chats", "Here they are.", "All of them")
    )

    (message,) = ada.inbox
    (file,) = message.files
    assert (message.text, file.name, file.title, file.content, file.alt_text) == (
        "Here they are.",
        "chats.json",
        "Your chats",
        b"{}",
        "All of them",
    )
    assert message.channel == ada.dm


async def test_a_file_is_not_sent_twice(with_files: Sandbox) -> None:
    """A connection that breaks at the end leaves it uncertain whether it is there; nothing is tried again."""
    (ada,) = with_files.people
    with_files.faults.next("files.completeUploadExternal", Fault.CUT)

    with pytest.raises(SlackUncertain):
        await gateway_to(with_files.api_url, with_files.bot_token).send_file(
            ada.id, File("a.txt", b"x", "A", "")
        )

    assert len(ada.inbox) == 1
    assert len(with_files.log.calls("upload")) == 1


async def test_a_file_whose_bytes_do_not_arrive_is_not_there(with_files: Sandbox) -> None:
    """Nothing was shared, so it can be tried again; the error tells neither the name nor the title."""
    (ada,) = with_files.people
    with_files._core.response_urls.base_url += "/api"  # what the bytes are sent to leads nowhere
    url = with_files.api_url.replace("/api/api/", "/api/")

    with pytest.raises(SlackBusy) as caught:
        await gateway_to(url, with_files.bot_token).send_file(ada.id, File("secret.txt", b"x", "Secret", ""))

    assert "ecret" not in str([caught.value, caught.value.__cause__])
    assert caught.value.__suppress_context__
    assert ada.inbox == []
