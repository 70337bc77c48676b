"""Block Kit's composition objects: texts, options, confirmations, filters, with their limits.

Source: docs.slack.dev/reference/block-kit/composition-objects. Where pages and SDKs disagree (on the length of an
option's value), the stricter number is used.
"""

from bot.sandbox.block_kit.schema import (
    Check,
    array,
    boolean,
    exactly_one,
    one_of,
    record,
    rule,
    string,
    tagged,
)


def plain(most: int) -> Check:
    """Describe a plain_text object."""
    return record({"type": one_of("plain_text"), "text": string(most)}, {"emoji": boolean})


def mrkdwn(most: int) -> Check:
    """Describe a mrkdwn object."""
    return record({"type": one_of("mrkdwn"), "text": string(most)}, {"verbatim": boolean})


def text(most: int) -> Check:
    """Describe a text object of either type."""
    return tagged({"plain_text": plain(most), "mrkdwn": mrkdwn(most)})


ID = string(255)
# The complaint is worded as in together-app issue 4. Slack also opens slack:// from buttons (bolt-js issue 464),
# but does not document which other schemes it accepts, and where; here, none is accepted.
URL = string(3000, pattern=r"(?i:https?)://\S+", otherwise="invalid url")
STYLE = one_of("primary", "danger")
CONFIRM = record(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)}, {"style": STYLE}
)
IMAGE_URL = {"image_url": URL, "slack_file": record({}, {"id": ID, "url": URL}, exactly_one("id", "url"))}
PLAIN_OPTION = record({"text": plain(75), "value": string(75)}, {"description": plain(75)})
ANY_OPTION = record({"text": text(75), "value": string(75)}, {"description": text(75)})
URL_OPTION = record({"text": plain(75), "value": string(75)}, {"description": plain(75), "url": URL})
OPTION_GROUP = record({"label": plain(75), "options": array(PLAIN_OPTION, 100)})
DISPATCH = record(
    {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), 2)},
)
FILTER = record(
    {},
    {
        "include": array(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
    rule(bool, "must define at least one filter"),
)
