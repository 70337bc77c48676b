"""Files in forms: what the client checks, and when the app can see them."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.sandbox import AppManifest, NotSeenError, Sandbox, SandboxClock
from tests.sandbox.blocks import Json, input_block, modal
from tests.sandbox.conftest import MANIFEST, PEOPLE, START, Slack, client_of
from tests.sandbox.person.test_forms import Shop
from tests.sandbox.web_api.test_web_api import refused

FIELD = {"type": "file_input", "action_id": "value", "filetypes": ["csv"], "max_files": 1}
CONTENT = b"Name,Department\nAda,Research\n"


@pytest.fixture
async def online() -> AsyncIterator[Slack]:
    """A workspace with an app that may read files."""
    manifest = AppManifest(scopes=(*MANIFEST.scopes, "files:read"))
    clock, stopwatch = SandboxClock(START), SandboxClock(by=lambda: 0.0)
    async with Sandbox(PEOPLE, clock=clock, manifest=manifest, stopwatch=stopwatch) as sandbox:
        slack = Slack.of(sandbox)
        async with slack.online():
            yield slack


async def fetched(file: Json, token: str) -> tuple[int, bytes]:
    """What whoever comes with a token gets at a file's address."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(file["url_private_download"], headers={"Authorization": f"Bearer {token}"}) as answer,
    ):
        return answer.status, await answer.read()


async def test_the_app_gets_the_file_of_a_form_that_was_sent(online: Slack) -> None:
    """Its description in the form is that of files.info; its bytes take the app's token; deleted, it is gone."""
    shop = Shop(online, modal(input_block("File", FIELD)))
    ada, form = await shop.form()
    filled = await ada.fills(form, {"File": ("people.csv", CONTENT)})
    assert filled.field("File").value == ["people.csv"]
    assert "people.csv" in filled.rendered
    assert await refused(online.client.files_info(file="F0001")) == "file_not_found"
    assert await ada.submits(filled) is None
    (file,) = shop.values["file"]["files"]
    assert (file["name"], file["size"], file["user"], file["filetype"]) == ("people.csv", 29, ada.id, "csv")
    assert (await online.client.files_info(file=file["id"]))["file"] == file
    assert await fetched(file, online.sandbox.bot_token) == (200, CONTENT)
    status, page = await fetched(file, "xoxb-another")
    assert (status, page[:9]) == (200, b"<!DOCTYPE")
    with pytest.raises(NotSeenError):
        online.sandbox.person("Grace Hopper").deletes_file("people.csv")
    ada.deletes_file("people.csv")
    assert await refused(online.client.files_info(file=file["id"])) == "file_deleted"
    assert (await fetched(file, online.sandbox.bot_token))[0] == 404


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ([("people.xlsx", CONTENT)], "csv"),
        ([("a.csv", CONTENT), ("b.csv", CONTENT)], "no more than 1"),
        ([("a.csv", b"x" * 10_000_001)], "10 MB"),
        ([], "required"),
    ],
)
async def test_the_client_holds_a_form_back_for_what_slack_does_not_take(
    online: Slack, files: list[tuple[str, bytes]], words: str
) -> None:
    """Other endings, too many, too large, none; the app is told of nothing."""
    shop = Shop(online, modal(input_block("File", FIELD)))
    ada, form = await shop.form()
    still = await ada.submits(form, {"File": files})
    assert still is not None
    assert words in still.errors["File"]
    assert shop.submitted == []


async def test_a_field_for_files_takes_a_scope_and_a_form() -> None:
    """Nobody else may show one; nor does one fit into a message."""
    async with Sandbox(PEOPLE, manifest=MANIFEST) as sandbox:
        client, ada = client_of(sandbox), sandbox.people[0]
        trigger = sandbox._core.triggers.issue(ada.user)
        view = modal(input_block("File", FIELD))
        assert await refused(client.views_open(trigger_id=trigger, view=view)) == "missing_scope"
        assert await refused(client.files_info(file="F0001")) == "missing_scope"
        blocks = [input_block("File", FIELD)]
        assert (
            await refused(client.chat_postMessage(channel=ada.id, text="x", blocks=blocks))
            == "invalid_blocks"
        )
