"""What to send again in place of a message whose blocks Slack refuses."""

from bot.slack.outbound.errors import SlackError
from bot.slack.views.blocks import Message

REFUSED = {"invalid_blocks", "invalid_blocks_format"}  # also for a picture that Slack can't fetch


def in_older_blocks(message: Message, error: SlackError) -> Message:
    """The message in older blocks.

    Raises:
        SlackError: the error, if that is no reason for it, or the message has no newer blocks.
    """
    older = message.in_older_blocks
    if error.code in REFUSED and older.blocks != [*message.blocks]:
        return older
    raise error
