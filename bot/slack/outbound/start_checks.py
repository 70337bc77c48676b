"""What the bot asks Slack only as it starts, to tell its operator of a wrong setting."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.outbound.errors import SlackError, meaning

NO_MESSAGE = "1.000000"  # a timestamp that no message has

# What something that isn't Slack's Web API answers, unlike a Slack in trouble.
NO_API = {"unknown_method", "no_json", "JSONDecodeError", "ContentTypeError"}
NO_API_STATUS = "http_4"


def is_no_api(code: str) -> bool:
    """Whether an error means that the base URL leads to something else than Slack's Web API."""
    return code in NO_API or code.startswith(NO_API_STATUS)


async def knows_channel(client: AsyncWebClient, channel: str) -> bool:
    """Whether Slack knows a channel that the bot may see; True if Slack doesn't say.

    Asking for the link to a message needs no scope: https://docs.slack.dev/reference/methods/chat.getPermalink.
    """
    try:
        with meaning():
            await client.chat_getPermalink(channel=channel, message_ts=NO_MESSAGE)
    except SlackError as error:
        return error.code != "channel_not_found"
    return True
