"""``python -m benchmarks.load.empty PORT``: a Bolt app for many workspaces over HTTP that answers every command with one word.

It does what Bolt does for every such app, and nothing else: Slack's signature is verified, the workspace's installation looked
up in the SDK's store and its token tried by ``auth.test``, the command acked, and the answer posted to the response URL.
"""

import os
import sys

from aiohttp import web
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.load.stage import CLIENT_ID
from bot.slack.actions import COMMAND, EVENTS_PATH
from bot.store.database import Database
from bot.store.installations.cipher import Cipher, read_keys
from bot.store.installations.sdk_store import SdkStore


def empty_app() -> web.Application:
    """The app as a web server."""
    cipher = Cipher(read_keys(os.environ["COFFEE_ENCRYPTION_KEYS"]))
    app = AsyncApp(
        client=AsyncWebClient(base_url=os.environ["SLACK_API_URL"]),
        signing_secret=os.environ["SLACK_SIGNING_SECRET"],
        installation_store=SdkStore(Database(os.environ["DATABASE_URL"]), CLIENT_ID, cipher),
    )

    async def answer(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond("Coffee")

    app.command(COMMAND)(answer)
    return app.web_app(EVENTS_PATH)


if __name__ == "__main__":
    web.run_app(empty_app(), host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
