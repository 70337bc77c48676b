"""``files.*``: the app's uploads: announced here, sent to an upload address, and completed here; and files that it may see."""

import re

from bot.sandbox.errors import SlackError, invalid_arguments
from bot.sandbox.web_api.methods.chat import thread_of
from bot.sandbox.web_api.methods.registry import Call, method
from bot.sandbox.web_api.objects import file_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.files import File
from bot.sandbox.workspace.messages import Content
from bot.sandbox.workspace.workspace import Channel

ALT_TEXT = 1000
# As Slack words it (slackapi/bolt-js issue 2115); the ids here are shorter.
CHANNEL = "^[CGDZ][A-Z0-9]{8,}$"
_CHANNEL_ID = re.compile(r"[CGDZ][A-Z0-9]+")
_NOT_HERE = ("channels", "blocks")


@method("files.getUploadURLExternal", "files:write", required={"filename": "invalid_arguments"})
def files_get_upload_url_external(call: Call) -> Json:
    """Return the address for the bytes of a file."""
    length = call.text("length")
    if length in {"", "0"}:
        raise SlackError("missing_argument")
    if not re.fullmatch(r"[0-9]{1,10}", length):
        raise invalid_arguments("must be an integer [json-pointer:/length]")
    if call.text("snippet_type"):
        raise SlackError("unknown_snippet_type")
    if len(call.text("alt_txt")) > ALT_TEXT:
        raise SlackError("alt_txt_too_large")
    upload = call.core.files.begin(call.text("filename"), int(length), call.text("alt_txt"))
    return {
        "upload_url": f"{call.core.response_urls.base_url}/upload/v1/{upload.ticket}",
        "file_id": upload.id,
    }


@method("files.completeUploadExternal", "files:write", required={"files": "invalid_arguments"})
def files_complete_upload_external(call: Call) -> Json:
    """Share files whose bytes were received; without a conversation, they stay private to the app."""
    if named := [name for name in _NOT_HERE if call.text(name)]:
        raise invalid_arguments(f"the sandbox does without {', '.join(named)}")
    files = _files(call)
    channel = _channel(call) if call.text("channel_id") else None
    thread_ts = thread_of(call, channel) if channel else None
    for file in files:
        call.core.files.complete(file, call.core.app.bot_user.id, call.core.workspace.seconds())
    if channel:
        content = Content(call.text("initial_comment"), files=tuple(files))
        call.core.messages.share(channel, call.core.app.bot_user.id, content, thread_ts=thread_ts)
    return {"files": [{"id": file.id, "title": file.title} for file in files]}


@method("files.info", "files:read", required={"file": "file_not_found"})
def files_info(call: Call) -> Json:
    """Describe a file that the app can see, with the addresses of its content; nobody comments on files here."""
    return {"file": file_object(call.core, call.core.files.seen_by_app(call.text("file"))), "comments": []}


def _files(call: Call) -> list[File]:
    given = call.json("files")
    if not isinstance(given, list) or not given:
        raise invalid_arguments("must provide an array [json-pointer:/files]")
    for place, each in enumerate(given):
        if not isinstance(each, dict) or not isinstance(each.get("id"), str):
            raise invalid_arguments(f"missing required field: id [json-pointer:/files/{place}]")
    if len({each["id"] for each in given}) < len(given):
        raise SlackError("file_not_found")  # for the second of the two
    return [call.core.files.find(each["id"], str(each.get("title") or "")) for each in given]


def _channel(call: Call) -> Channel:
    """Find the conversation for files: by its own id, not a person's, and only if the bot is in it."""
    what = call.text("channel_id")
    if not _CHANNEL_ID.fullmatch(what):
        raise invalid_arguments(f"input must match regex pattern: {CHANNEL} [json-pointer:/channel_id]")
    channel, bot = call.core.workspace.channels.get(what), call.core.app.bot_user.id
    if channel is None or (channel.kind != "public" and bot not in channel.members):
        raise SlackError("channel_not_found")
    if channel.archived:
        raise SlackError("posting_to_channel_denied")
    if bot not in channel.members:
        raise SlackError("not_in_channel")
    return channel
