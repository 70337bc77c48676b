"""How many long texts fit into one message."""

from collections.abc import Sequence
from itertools import accumulate

from bot.slack.texts import length
from bot.slack.views.blocks import escape

# Slack takes some 11,000 characters in a message, of which names, dates and buttons need a part; it isn't certain
# whether escaped ones count for more.
ROOM = 6500


def fitting(texts: Sequence[str], room: int = ROOM) -> int:
    """How many of these texts fit, in their order; the first one always does."""
    sizes = accumulate(size_of(each) for each in texts)
    return sum(size <= room for size in sizes) or 1


def size_of(text: str) -> int:
    """How much room a text takes at most, however Slack counts."""
    return max(len(escape(text)), length(text))
