"""Fetching a file that somebody gave the bot in a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.outbound.errors import SlackBusy, SlackError

LARGEST = 10_000_000  # https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
WITHIN = ClientTimeout(total=60)
CHUNK = 64 * 1024
PAGE = (b"<!doctype html", b"<html")  # Slack's page to sign in, for whoever may not see the file


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file as Slack describes it.

    Args:
        owner: the Slack id of whoever uploaded it.
        size: in bytes.
        url: where its content is.
    """

    id: str
    owner: str
    name: str
    size: int
    url: str


def described(file: Mapping[str, Any]) -> SharedFile:
    """Read Slack's description of a file."""
    return SharedFile(
        str(file.get("id") or ""),
        str(file.get("user") or ""),
        str(file.get("name") or ""),
        int(file.get("size") or 0),
        str(file.get("url_private_download") or file.get("url_private") or ""),
    )


async def download(client: AsyncWebClient, file: SharedFile) -> bytes:
    """The content of a file.

    Raises:
        SlackBusy: Slack can't send it now.
        SlackError: it is too large, isn't there any more, may not be seen, or its address isn't Slack's.
    """
    if not is_of_slack(file.url, client.base_url):
        raise SlackError("file_elsewhere")  # the token goes nowhere else
    session, token = client.session, {"Authorization": f"Bearer {client.token}"}
    if session is None:
        raise RuntimeError("a client that downloads has its session from the pool")
    try:
        async with session.get(file.url, headers=token, allow_redirects=False, timeout=WITHIN) as answer:
            _check(answer.status)
            content = bytearray()
            async for chunk in answer.content.iter_chunked(CHUNK):
                content += chunk
                if len(content) > LARGEST:
                    raise SlackError("file_too_large")
    except (TimeoutError, ClientError):
        raise SlackBusy("download_failed") from None
    if content[:20].lstrip().lower().startswith(PAGE):
        raise SlackError("missing_scope")
    return bytes(content)


def is_of_slack(url: str, base_url: str) -> bool:
    """Whether an address is on the host of the Web API, or on one below it."""
    there, api = urlsplit(url), urlsplit(base_url)
    if (there.scheme, there.netloc) == (api.scheme, api.netloc):
        return True
    return there.scheme == "https" and str(there.hostname).endswith(f".{api.hostname}")


def _check(status: int) -> None:
    if status == 429 or status >= 500:
        raise SlackBusy("download_failed")
    if 300 <= status < 400:  # to the page to sign in
        raise SlackError("missing_scope")
    if status != 200:
        raise SlackError("file_not_found")
