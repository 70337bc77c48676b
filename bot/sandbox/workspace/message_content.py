"""What an app may write into a message: text, blocks and metadata, checked against Slack's limits."""

import json
import re
from typing import Any

from bot.sandbox.block_kit.block_kit import (
    MESSAGE_BLOCKS,
    MESSAGE_CHARACTERS,
    characters,
    fill_ids,
)
from bot.sandbox.errors import SlackError
from bot.sandbox.wire import Json
from bot.sandbox.workspace.messages import Content

# Source: docs.slack.dev/reference/methods/chat.postMessage and chat.update.
TRUNCATED_AT = 40_000
UPDATE_TEXT = 4_000
MARKDOWN_TEXT = 12_000

# With `parse=full` or `link_names`, Slack turns plain words into mentions.
_BROADCAST = re.compile(r"(?<!\S)@(channel|here|everyone)\b")


def read_content(arguments: Json, *, keep: Content | None = None, most: int = MESSAGE_CHARACTERS) -> Content:
    """Read text and blocks from a call's arguments; an update takes what it leaves out from `keep`.

    Args:
        most: how many characters its blocks may have in all.

    Raises:
        SlackError: there is nothing to show, or it is invalid.
    """
    text = arguments.get("text")
    blocks = read_blocks(arguments.get("blocks"), most)
    markdown = arguments.get("markdown_text")
    if markdown is not None:
        blocks = _from_markdown(markdown, conflict=text is not None or blocks is not None)
    if text is not None and not isinstance(text, str):
        raise SlackError("invalid_arguments", ["[ERROR] must be a string [json-pointer:/text]"])
    if not (text or "").strip() and not blocks:
        raise SlackError("no_text")
    if blocks is None:
        # Blocks that an update does not mention are kept: python-slack-sdk issue 523.
        blocks = keep.blocks if keep else []
    if arguments.get("parse") == "full" or arguments.get("link_names") in {True, "true", "1"}:
        text = _BROADCAST.sub(r"<!\1>", text or "")
    mrkdwn = arguments.get("mrkdwn", True) not in {False, "false", "0"}
    return Content((text or "")[:TRUNCATED_AT], blocks, mrkdwn, keep.files if keep else ())


def read_blocks(given: Any, most: int = MESSAGE_CHARACTERS) -> list[Json] | None:
    """Read the blocks of a message and fill in ids; None if the call has no blocks."""
    blocks = _parsed(given, "invalid_blocks_format")
    if blocks is None:
        return None
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    if blocks and (complaints := MESSAGE_BLOCKS(blocks, "/blocks")):
        details = [complaint.removeprefix("[ERROR] ") for complaint in complaints]
        raise SlackError("invalid_blocks", complaints, errors=details)
    if characters(blocks) > most:
        raise SlackError("msg_blocks_too_long")
    return fill_ids(blocks)


def read_metadata(given: Any) -> Json | None:
    """Read message metadata: an event type and a payload; an empty object removes it, None leaves it alone."""
    metadata = _parsed(given, "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict):
        raise SlackError("invalid_metadata_format")
    if not metadata:
        return {}
    event_type, payload = metadata.get("event_type"), metadata.get("event_payload")
    if set(metadata) - {"event_type", "event_payload", "entities"}:
        raise SlackError("invalid_metadata_schema")
    if not (isinstance(event_type, str) and event_type and isinstance(payload, dict)):
        raise SlackError("invalid_metadata_schema")
    return metadata


def _from_markdown(markdown: Any, *, conflict: bool) -> list[Json]:
    if conflict:
        raise SlackError("markdown_text_conflict")
    if not isinstance(markdown, str) or not markdown:
        raise SlackError("no_text")
    if len(markdown) > MARKDOWN_TEXT:
        raise SlackError("msg_too_long")
    return fill_ids([{"type": "markdown", "text": markdown}])


def _parsed(given: Any, error: str) -> Any:
    """Parse JSON if a form carried it as a string."""
    if not isinstance(given, str):
        return given
    try:
        return json.loads(given)
    except ValueError:
        raise SlackError(error) from None
