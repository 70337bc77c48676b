"""The Home tab."""

import logging

from bot.domain.errors import Refusal
from bot.domain.overview import FrontPage
from bot.services.access import Who
from bot.services.people import membership
from bot.slack.outbound.trouble import SlackError
from bot.slack.request import Kit
from bot.slack.views.home import home

log = logging.getLogger(__name__)


async def publish(kit: Kit, who: Who, page: FrontPage | None = None) -> None:
    """Show someone their Home tab as things stand; where Slack won't, they see it when they open it next.

    Args:
        page: what is on it, where that was looked up just now.
    """
    try:
        page = page or await membership.front_page(kit.database, who, kit.clock())
        await kit.gateway.publish_home(who.slack_id, home(page))
    except SlackError as error:
        log.info("a Home tab was not shown: %s", error.code)
    except Refusal as refusal:  # whatever they did is answered with the sentence for it
        log.info("a Home tab was not shown: %s", refusal.text)
