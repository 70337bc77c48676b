"""The Home tab."""

import logging
from dataclasses import replace
from itertools import chain, repeat
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.overview import FrontPage
from bot.domain.people.member import MemberFacts
from bot.services.access import Who
from bot.services.organisers.front import front
from bot.services.people import membership
from bot.slack.handlers.commands import HOME_BUTTONS
from bot.slack.open_homes import digest_of
from bot.slack.outbound.errors import SlackError
from bot.slack.request import Deps
from bot.slack.texts import speaking, spoken
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


async def show_anew(deps: Deps) -> None:
    """Replace the Home tabs that may stand open, where they would show something else by now.

    One that changes meanwhile, because its reader acts, stays as it has become.
    """
    for each in deps.open_homes.lately():
        try:
            with speaking(each.locale):
                view = await _view(deps, each.who, None, each.stranger)
            if digest_of(view) == each.shows or not deps.open_homes.is_still(each):
                continue
            version = await deps.census.publish_home(each.who.slack_id, view, each.version)
            deps.open_homes.replaced(each, version, view)
        except Refusal as refusal:
            log.info("a Home tab was not shown anew: %s", refusal.text)
        except SlackError as error:
            await _not_shown(error)


async def _publish(deps: Deps, who: Who, page: FrontPage | None, stranger: MemberFacts | None) -> None:
    try:
        view = await _view(deps, who, page, stranger)
    except Refusal as refusal:  # the person gets the refusal as the answer to their action
        log.info("a Home tab was not shown: %s", refusal.text)
    else:
        version = await deps.gateway.publish_home(who.slack_id, view)
        deps.open_homes.shown(who, spoken(), version, view, stranger)


async def _view(deps: Deps, who: Who, page: FrontPage | None, stranger: MemberFacts | None) -> dict[str, Any]:
    """What someone's Home tab shows now, as it is sent.

    Raises:
        Refusal: the bot doesn't know the workspace, or the program that they mean.
    """
    page = page or await membership.front_page(deps.database, who, deps.clock())
    page = replace(page, overview=page.overview.told_of(stranger))
    runs = await front(deps.database, page.runs, deps.clock()) if page.runs else None
    return home(page, HOME_BUTTONS, organised(runs, deps.clock()) if runs else ()).to_dict()


async def _not_shown(error: SlackError) -> None:
    log.info("a Home tab was not shown: %s", error.code)
