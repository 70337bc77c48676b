"""Whether what Slack posts would arrive: asked as Slack asks when an address is set, through whatever stands before the bot."""

import json
import secrets
from dataclasses import dataclass

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.slack.actions import EVENTS_PATH
from bot.slack.inbound.over_http.bodies import JSON
from bot.slack.inbound.over_http.signatures import Signatures

WITHIN = 10.0  # seconds; Slack itself waits for three


@dataclass(frozen=True, slots=True)
class Probe:
    """What became of a request to the bot's own address.

    Args:
        is_the_bot: whether the bot answered, and took it for Slack's.
        status: what was answered; 0 if nothing was.
        error: why nothing was, by the name of the error.
    """

    is_the_bot: bool
    status: int
    error: str = ""


async def probe(public_url: str, signatures: Signatures) -> Probe:
    """Have the bot's address repeat a word."""
    word = secrets.token_hex()
    body = json.dumps({"type": "url_verification", "challenge": word}).encode()
    headers = {"Content-Type": JSON, **signatures.sign(body)}
    timeout = ClientTimeout(total=WITHIN)
    try:
        async with (
            ClientSession(timeout=timeout) as session,
            session.post(public_url + EVENTS_PATH, data=body, headers=headers, allow_redirects=False) as said,
        ):
            answer = await said.content.read(len(word) + 1)
    except (ClientError, TimeoutError) as error:
        return Probe(is_the_bot=False, status=0, error=type(error).__name__)
    return Probe(answer == word.encode(), said.status)
