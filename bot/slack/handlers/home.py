"""The Home tab."""

import logging
from dataclasses import replace
from itertools import chain, repeat

from bot.domain.errors import Refusal
from bot.domain.overview import FrontPage
from bot.domain.people.member import MemberFacts
from bot.services.access import Who
from bot.services.organisers.front import front
from bot.services.people import membership
from bot.slack.handlers.commands import HOME_BUTTONS
from bot.slack.outbound.errors import SlackError
from bot.slack.request import Deps
from bot.slack.views.home import home
from bot.slack.views.organisers.home import organised

log = logging.getLogger(__name__)


async def publish(
    deps: Deps, who: Who, page: FrontPage | None = None, stranger: MemberFacts | None = None
) -> None:
    """Show someone their current Home tab; if Slack refuses, they see it when they next open the tab.

    Args:
        page: the tab's data, if it was looked up just now.
        stranger: what Slack said about them just now, if the bot doesn't know them.
    """
    pages = chain((page,), repeat(None))  # a later attempt shows what holds by then
    await deps.retries.call(lambda: _publish(deps, who, next(pages), stranger), _not_shown)


async def _publish(deps: Deps, who: Who, page: FrontPage | None, stranger: MemberFacts | None) -> None:
    try:
        page = page or await membership.front_page(deps.database, who, deps.clock())
        page = replace(page, overview=page.overview.told_of(stranger))
    except Refusal as refusal:  # the person gets the refusal as the answer to their action
        log.info("a Home tab was not shown: %s", refusal.text)
    else:
        runs = await front(deps.database, who, deps.clock())
        above = organised(runs, deps.clock()) if runs else ()
        await deps.gateway.publish_home(who.slack_id, home(page, HOME_BUTTONS, above))


async def _not_shown(error: SlackError) -> None:
    log.info("a Home tab was not shown: %s", error.code)
