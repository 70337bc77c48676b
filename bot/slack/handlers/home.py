"""The Home tab."""

from bot.services import membership
from bot.services.membership import Who
from bot.slack.gateway import SlackError
from bot.slack.request import Kit
from bot.slack.views.home import home


async def publish(kit: Kit, who: Who) -> None:
    """Show someone their Home tab as things stand; it is also shown anew whenever they open it."""
    overview = await membership.overview(kit.database, who, kit.clock())
    try:
        await kit.gateway.publish_home(who.slack_id, home(overview))
    except SlackError as error:
        if error.code != "not_enabled":  # a workspace may have the Home tab switched off
            raise
