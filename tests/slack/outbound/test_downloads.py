"""The bot's token goes to Slack alone, and no more is read than a file may have."""

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.outbound.downloads import SharedFile, described, download, is_of_slack
from bot.slack.outbound.errors import SlackBusy, SlackError

API = "https://slack.com/api/"


@pytest.mark.parametrize(
    ("url", "base", "goes"),
    [
        ("https://files.slack.com/files-pri/T1-F1/download/a.csv", API, True),
        ("https://files.slack-gov.com/files-pri/T1-F1/a.csv", "https://slack-gov.com/api/", True),
        ("http://127.0.0.1:8080/files-pri/T1-F1/a.csv", "http://127.0.0.1:8080/api/", True),
        ("http://127.0.0.1:8081/files-pri/T1-F1/a.csv", "http://127.0.0.1:8080/api/", False),
        ("http://files.slack.com/a.csv", API, False),
        ("https://evilslack.com/a.csv", API, False),
        ("https://slack.com.evil.example/a.csv", API, False),
        ("https://files.slack.com@evil.example/a.csv", API, False),
        ("file:///etc/passwd", API, False),
        ("", API, False),
    ],
)
def test_the_token_goes_to_the_host_of_the_api_and_those_below_it(url: str, base: str, goes: bool) -> None:
    """By HTTPS, or where the API itself is."""
    assert is_of_slack(url, base) is goes


async def test_nothing_is_asked_of_another_host() -> None:
    """Whatever Slack's description of the file says; a description may lack everything."""
    client = AsyncWebClient(token="xoxb-1", base_url=API)
    with pytest.raises(SlackError, match="file_elsewhere"):
        await download(client, described({"id": "F1", "url_private": "https://evil.example/a.csv"}))
    assert described({}) == SharedFile("", "", "", 0, "")


async def test_nobody_there_is_a_slack_that_is_busy() -> None:
    """It can be tried again."""
    client = AsyncWebClient(token="xoxb-1", base_url="http://127.0.0.1:1/api/")
    async with aiohttp.ClientSession() as session:
        client.session = session
        with pytest.raises(SlackBusy):
            await download(client, SharedFile("F1", "U1", "a.csv", 1, "http://127.0.0.1:1/a.csv"))
