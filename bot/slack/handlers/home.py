"""The Home tab."""

import logging

from bot.domain.errors import Refusal
from bot.domain.followup import FollowUps
from bot.domain.overview import FrontPage
from bot.services import followups, lookback, membership
from bot.services.membership import Who
from bot.slack.request import Kit
from bot.slack.trouble import SlackError
from bot.slack.views.home import home

log = logging.getLogger(__name__)


async def publish(kit: Kit, who: Who) -> None:
    """Show someone their Home tab as things stand; where Slack won't, they see it when they open it next."""
    try:
        await kit.gateway.publish_home(who.slack_id, home(await _front_page(kit, who)))
    except SlackError as error:
        log.info("a Home tab was not shown: %s", error.code)
    except Refusal as refusal:  # whatever they did is answered with the sentence for it
        log.info("a Home tab was not shown: %s", refusal.text)


async def _front_page(kit: Kit, who: Who) -> FrontPage:
    overview = await membership.overview(kit.database, who, kit.clock())
    if overview.participant is None:
        return FrontPage(overview, FollowUps(overview.today, (), 0))
    _, notes = await lookback.notes_of(kit.database, who)
    return FrontPage(overview, await followups.listed(kit.database, who, kit.clock()), notes)
