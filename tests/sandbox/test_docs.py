"""What docs/sandbox.md says is so."""

import ast
import asyncio
import inspect
import re
from contextlib import AsyncExitStack
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import yaml

import bot.sandbox
from bot.sandbox import Fault, LeapingLoop, Message, Person, Sandbox, SandboxClock
from bot.sandbox.block_kit.block_kit import MESSAGE_BLOCKS, VIEWS
from bot.sandbox.web_api import events
from bot.sandbox.web_api.methods import METHODS
from bot.sandbox.workspace.leeway import Leeway
from bot.store.database import Database
from tests.sandbox.blocks import Json, actions, button, input_block, modal, plain, select, text_input
from tests.sandbox.conftest import Slack
from tests.sandbox.delivery.test_http_line import bolt_app, serving

PAGE = Path(__file__).parents[2].joinpath("docs/sandbox.md").read_text(encoding="utf-8")
EXAMPLE, LEAPING, REQUESTS, TROUBLES, LEEWAY = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
HAS, HAS_NOT = PAGE.partition("## What there is")[2].split("Any other method")
METHOD = r"`([a-z]+(?:\.[a-zA-Z0-9]+)+)`"
START_HERE = "    ...  #"
MANIFEST = {
    "features": {
        "app_home": {"messages_tab_enabled": True},
        "bot_user": {"display_name": "example"},
        "slash_commands": [{"command": "/coffee"}],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write"]}},
    "settings": {"interactivity": {"is_enabled": True}, "socket_mode_enabled": True},
}
ROSTER = "name,handle,department\nAda Lovelace,ada,Research\nBen Wolf,ben,Finance\n"


async def start(stack: AsyncExitStack, sandbox: Sandbox) -> None:
    """Start an app that does what the example expects of it, and asks Ben whether he met anybody."""
    slack = Slack.of(sandbox)
    form = modal(
        input_block("Department", select("Research", "Finance")),
        text_input("Ask me about"),
        title="Join coffee chats",
    )

    @slack.app.command("/coffee")
    async def joins(ack, body) -> None:
        """Open the form."""
        await ack()
        await slack.client.views_open(trigger_id=body["trigger_id"], view=form)

    @slack.app.view("form")
    async def joined(ack, body) -> None:
        """Say that it was heard."""
        await ack()
        await slack.client.chat_postMessage(channel=body["user"]["id"], text="You're in!")

    @slack.app.action("press")
    async def met(ack) -> None:
        """Hear it."""
        await ack()

    await stack.enter_async_context(slack.online())
    ben = sandbox.person("ben").id
    question = [actions(button("Yes, we met"))]
    await slack.client.chat_postMessage(channel=ben, text="Did you meet?", blocks=question)


async def test_the_example_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs as it stands, with an app where it says that one is started."""
    tmp_path.joinpath("people.csv").write_text(ROSTER, encoding="utf-8")
    tmp_path.joinpath("manifest.yaml").write_text(yaml.safe_dump(MANIFEST), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert EXAMPLE.count(START_HERE) == 1
    source = EXAMPLE.replace(START_HERE, "    await start(slack)  #")
    code = compile(source, "docs/sandbox.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    async with AsyncExitStack() as stack:
        names = {"start": partial(start, stack)}

        running = eval(code, names)
        assert inspect.iscoroutine(running)
        await running

        assert len(names["slack"].log.calls("chat.postMessage")) == 2


def test_time_leaps_as_the_page_says(tmp_path: Path) -> None:
    """An hour of both clocks is over when the example is."""
    start = datetime(2027, 1, 11, 8, tzinfo=UTC)
    names = {
        "LeapingLoop": LeapingLoop,
        "Sandbox": Sandbox,
        "SandboxClock": SandboxClock,
        "start": start,
        "people": [],
        "database": Database(f"sqlite:///{tmp_path}/coffee.db"),
    }
    code = compile(LEAPING, "docs/sandbox.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(eval(code, names))
        assert names["clock"].now() - start >= timedelta(hours=1)


async def test_an_app_gets_requests_as_the_page_says() -> None:
    """The workspace finds the app that is started where the page says."""

    async def listen(slack: Sandbox, port: int) -> None:
        """Start an app."""
        slack.sign_by(SandboxClock())
        await stack.enter_async_context(serving(bolt_app(slack, []).web_app(path="/slack/events"), port))

    source = REQUESTS.replace(START_HERE, "    await listen(slack, port)  #")
    code = compile(source, "docs/sandbox.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    known = {each: getattr(bot.sandbox, each) for each in ("AppManifest", "Sandbox", "free_port")}
    async with AsyncExitStack() as stack:
        await eval(code, {**known, "people": [], "listen": listen})


async def test_the_troubles_can_be_asked_for_as_they_stand() -> None:
    """Each line works, and the table names every fault of a call."""
    async with Sandbox() as slack:
        exec(TROUBLES, {"slack": slack, "Fault": Fault, "timedelta": timedelta})
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == [fault.value for fault in Fault]


async def test_every_switch_is_named_and_can_be_set() -> None:
    """In the table, each once, and as the example sets some."""
    async with Sandbox() as slack:
        exec(LEEWAY, {"slack": slack, "timedelta": timedelta})
        assert slack.leeway.replaces_clicked
    table = PAGE.partition("## Where Slack may go either way")[2].partition("##")[0]
    assert re.findall(r"^\| [^|]+ \| `(\w+)` \|", table, re.MULTILINE) == [
        each.name for each in fields(Leeway)
    ]


def test_the_methods_are_those_that_are_named() -> None:
    """The page names every method that there is, and of the others none that there is."""
    assert re.findall(METHOD, HAS) == sorted(METHODS)
    named = re.findall(METHOD, HAS_NOT)
    assert len(named) > 10
    assert not set(named) & set(METHODS)


def test_the_events_are_those_that_are_named() -> None:
    """The page names every event that the sandbox sends."""
    (line,) = re.findall(r"- Events: (.*?)\.\n-", HAS, re.DOTALL)
    source = ast.parse(inspect.getsource(events))
    words = {node.value for node in ast.walk(source) if isinstance(node, ast.Constant)}
    named = re.findall(r"`(\w+)`", line)
    assert named == sorted(named)
    assert set(named) <= words
    assert set(events._SCOPES) <= set(named)


def unsupported(kind: str) -> bool:
    """Tell whether blocks of a kind are refused as unknown, in messages and in forms."""
    block: Json = {"type": kind, "text": plain("x")}
    said = [MESSAGE_BLOCKS([block], ""), VIEWS["modal"](modal(block), "")]
    return all(any(one.startswith("[ERROR] unsupported type") for one in complaints) for complaints in said)


def test_the_blocks_are_those_that_are_named() -> None:
    """What the page says is known is known, and what it says is not is not."""
    known = re.findall(r"`(\w+)`", HAS.partition("- Blocks:")[2])
    others = re.findall(r"`(\w+)`", HAS_NOT.partition("Any other block")[2])
    assert "section" in known
    assert "file" in others
    assert not any(map(unsupported, known))
    assert all(map(unsupported, others))


def test_the_names_in_the_text_exist() -> None:
    """What the text beside the example speaks of can be called."""
    for name in re.findall(r"`message\.(\w+)`", PAGE):
        assert name in Message.__annotations__ or hasattr(Message, name), name
    assert all(hasattr(Person, name) for name in ("sees", "modal"))
    assert all(hasattr(Sandbox, name) for name in ("api_url", "bot_token", "app_token", "log"))
    assert all(hasattr(Sandbox, name) for name in re.findall(r"`(?:await )?slack\.(\w+)", PAGE))
    assert all(hasattr(bot.sandbox, name) for name in bot.sandbox.__all__)


async def test_without_a_manifest_the_app_is_no_app_in_particular() -> None:
    """Its one command is the one that the page names."""
    async with Sandbox() as sandbox:
        assert sandbox._core.app.commands == {"/test"}
        assert not sandbox._core.app.should_escape
