"""Files that the app sends: announced, uploaded, shared."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.sandbox import AppManifest, Sandbox
from tests.sandbox.conftest import MANIFEST, PEOPLE, Slack, client_of
from tests.sandbox.web_api.test_web_api import refused

CONTENT = "Größe,1\n".encode()


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    """A workspace with an app that may send files."""
    async with Sandbox(PEOPLE, manifest=AppManifest(scopes=(*MANIFEST.scopes, "files:write"))) as sandbox:
        yield Slack.of(sandbox)


async def sent(url: str, **request: object) -> tuple[int, str]:
    """Send something to an upload's address."""
    async with aiohttp.ClientSession() as session, session.post(url, **request) as answer:  # type: ignore[arg-type]
        return answer.status, await answer.text()


async def uploaded(slack: Slack, name: str = "a.csv") -> str:
    """Announce and upload a file; gives its id."""
    begun = await slack.client.files_getUploadURLExternal(filename=name, length=len(CONTENT))
    assert await sent(begun["upload_url"], data=CONTENT) == (200, f"OK - {len(CONTENT)}")
    return str(begun["file_id"])


async def test_a_file_reaches_everyone_in_the_conversation(slack: Slack) -> None:
    """The SDK's upload in three steps is a message with its words, title and bytes, for those who are there only."""
    ada, grace, alan = slack.sandbox.people
    group = (await slack.client.conversations_open(users=[ada.id, grace.id]))["channel"]["id"]

    await slack.client.files_upload_v2(
        filename="sizes.csv", content=CONTENT, title="Sizes", channel=group, initial_comment="Here *it* is"
    )

    message = await grace.sees("Here it is")
    (file,) = message.files
    assert (file.name, file.title, file.content, file.mimetype) == ("sizes.csv", "Sizes", CONTENT, "text/csv")
    assert message.rendered == "Here it is\n[📎 Sizes]"
    assert not ada.sees_nothing_of("Größe")
    assert alan.sees_nothing_of("Größe")
    assert [call.method for call in slack.sandbox.log.calls()][1:] == [
        "files.getUploadURLExternal",
        "upload",
        "files.completeUploadExternal",
    ]


async def test_a_file_may_come_in_a_form_and_stay_private(slack: Slack) -> None:
    """The bytes may be a field of a form; without a conversation nobody sees the file."""
    begun = await slack.client.files_getUploadURLExternal(filename="a.txt", length=len(CONTENT))
    form = aiohttp.FormData()
    form.add_field("filename", CONTENT, filename="a.txt")
    assert (await sent(begun["upload_url"], data=form))[0] == 200

    completed = await slack.client.files_completeUploadExternal(files=[{"id": begun["file_id"]}])

    assert completed["files"] == [{"id": begun["file_id"], "title": "a.txt"}]
    assert all(person.inbox == [] for person in slack.sandbox.people)


@pytest.mark.parametrize("content", [CONTENT + b"x", CONTENT[:-1], b""])
async def test_the_bytes_are_as_many_as_announced(slack: Slack, content: bytes) -> None:
    """Others are not taken, and there is no file then."""
    begun = await slack.client.files_getUploadURLExternal(filename="a.csv", length=len(CONTENT))

    assert (await sent(begun["upload_url"], data=content))[0] == 400

    completes = slack.client.files_completeUploadExternal(files=[{"id": begun["file_id"]}])
    assert await refused(completes) == "file_not_found"


async def test_an_address_takes_one_file(slack: Slack) -> None:
    """What comes to it twice, or to an address that was not given out, is refused, and the SDK says so."""
    begun = await slack.client.files_getUploadURLExternal(filename="a.csv", length=len(CONTENT))
    assert (await sent(begun["upload_url"], data=CONTENT))[0] == 200
    assert (await sent(begun["upload_url"], data=CONTENT))[0] == 404
    assert (await sent(begun["upload_url"][:-1], data=CONTENT))[0] == 404

    slack.sandbox._core.response_urls.base_url += "/api"  # an address that leads nowhere
    with pytest.raises(SlackRequestError):
        await slack.client.files_upload_v2(filename="a.csv", content=CONTENT, channel="C0001")


async def test_an_upload_is_completed_once(slack: Slack) -> None:
    """An unknown file, one without its bytes, one completed before and one named twice are not found."""
    file_id = await uploaded(slack)
    begun = await slack.client.files_getUploadURLExternal(filename="b.csv", length=1)
    for files in ([{"id": "F404"}], [{"id": begun["file_id"]}], [{"id": file_id}, {"id": file_id}]):
        assert await refused(slack.client.files_completeUploadExternal(files=files)) == "file_not_found"

    await slack.client.files_completeUploadExternal(files=[{"id": file_id}])

    again = slack.client.files_completeUploadExternal(files=[{"id": file_id}])
    assert await refused(again) == "file_not_found"


async def test_where_a_file_cannot_go(slack: Slack) -> None:
    """A person, a channel without the bot, an unknown and an archived one are refused, and the file can go elsewhere."""
    sandbox = slack.sandbox
    secret = sandbox.create_channel("secret", sandbox.people, private=True)
    sandbox.invite_bot(old := sandbox.create_channel("old", sandbox.people))
    sandbox.archive(old)
    files: list[dict[str, str | None]] = [{"id": await uploaded(slack)}]
    for channel, error in (
        (sandbox.channel("general").id, "not_in_channel"),
        (secret.id, "channel_not_found"),
        ("C404", "channel_not_found"),
        (old.id, "posting_to_channel_denied"),
        ("#general", "invalid_arguments"),
    ):
        completes = slack.client.files_completeUploadExternal(files=files, channel_id=channel)
        assert await refused(completes) == error
    with pytest.raises(SlackApiError) as caught:
        await slack.client.files_completeUploadExternal(files=files, channel_id=sandbox.people[0].id)
    (message,) = caught.value.response["response_metadata"]["messages"]
    assert (
        message == "[ERROR] input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]"
    )

    ada = sandbox.people[0]
    await slack.client.files_completeUploadExternal(files=files, channel_id=ada.dm.id)
    assert [file.name for message in ada.inbox for file in message.files] == ["a.csv"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"filename": "", "length": 1}, "invalid_arguments"),
        ({"filename": "a", "length": 0}, "missing_argument"),
        ({"filename": "a", "length": -1}, "invalid_arguments"),
        ({"filename": "a", "length": 1, "alt_txt": "x" * 1001}, "alt_txt_too_large"),
        ({"filename": "a", "length": 1, "snippet_type": "python"}, "unknown_snippet_type"),
    ],
)
async def test_what_cannot_be_announced(slack: Slack, arguments: dict, error: str) -> None:
    """A file has a name and a length."""
    assert await refused(slack.client.files_getUploadURLExternal(**arguments)) == error


@pytest.mark.parametrize("files", [[], [{"title": "x"}], [{"id": 1}]])
async def test_what_cannot_be_completed(slack: Slack, files: list) -> None:
    """Files are a list, each with its id."""
    assert await refused(slack.client.files_completeUploadExternal(files=files)) == "invalid_arguments"


async def test_files_need_their_scope() -> None:
    """Without it nothing is announced."""
    async with Sandbox(PEOPLE) as sandbox:
        announces = client_of(sandbox).files_getUploadURLExternal(filename="a", length=1)
        assert await refused(announces) == "missing_scope"


async def test_a_message_that_is_edited_keeps_its_files(slack: Slack) -> None:
    """Its words change, the file stays, and the message that the app is given has it."""
    ada = slack.sandbox.people[0]
    await slack.client.files_upload_v2(
        filename="a.csv", content=CONTENT, channel=ada.dm.id, initial_comment="old"
    )
    (message,) = ada.inbox

    updated = await slack.client.chat_update(channel=ada.dm.id, ts=message.ts, text="new")

    assert (updated["message"]["subtype"], updated["message"]["files"][0]["size"]) == (
        "file_share",
        len(CONTENT),
    )
    assert ada.inbox[0].rendered == "new\n[📎 a.csv]"
