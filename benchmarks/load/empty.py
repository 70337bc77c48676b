"""``python -m benchmarks.load.empty PORT``: a Bolt app over HTTP that acks every command and does nothing else."""

import os
import sys

from aiohttp import web
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.load.stage import SECRET, TOKEN
from bot.slack.actions import COMMAND, EVENTS_PATH


def empty_app() -> web.Application:
    """The app as a web server."""
    client = AsyncWebClient(token=os.environ[TOKEN], base_url=os.environ["SLACK_API_URL"])
    app = AsyncApp(client=client, signing_secret=os.environ[SECRET])

    async def ack_only(ack: AsyncAck) -> None:
        await ack()

    app.command(COMMAND)(ack_only)
    return app.web_app(EVENTS_PATH)


if __name__ == "__main__":
    web.run_app(empty_app(), host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
