"""The Home tab."""

import logging

from bot.services import membership
from bot.services.membership import Who
from bot.slack.request import Kit
from bot.slack.trouble import SlackError
from bot.slack.views.home import home

log = logging.getLogger(__name__)


async def publish(kit: Kit, who: Who) -> None:
    """Show someone their Home tab as things stand; where Slack won't, they see it when they open it next."""
    overview = await membership.overview(kit.database, who, kit.clock())
    try:
        await kit.gateway.publish_home(who.slack_id, home(overview))
    except SlackError as error:
        log.info("a Home tab was not shown: %s", error.code)
