"""In which locale somebody reads: the one that they use Slack in, if there are words in its language."""

import asyncio
import logging
from dataclasses import dataclass

from bot.domain.errors import DatabaseUnavailable
from bot.domain.people.member import MemberFacts
from bot.services.access import Who
from bot.services.people import membership
from bot.slack.outbound.errors import SlackBusy, SlackError
from bot.slack.request import Deps
from bot.slack.texts.locales import read_by

log = logging.getLogger(__name__)

ASK_WITHIN = 1.5  # seconds that Slack may take to say who somebody is: a trigger lasts three


@dataclass(frozen=True, slots=True)
class Audience:
    """What someone who is answered reads.

    Args:
        locale: what they read.
        stranger: what Slack said about them just now, if the bot doesn't know them.
        unheard: the participants that they are, where it wasn't saved in a while that they use the bot.
    """

    locale: str
    stranger: MemberFacts | None = None
    unheard: tuple[int, ...] = ()


async def reading_of(deps: Deps, who: Who) -> Audience:
    """Find out what someone reads; Slack is asked about whoever the bot doesn't know, as nothing of them is stored."""
    try:
        known = await membership.visitor(deps.database, who)
    except DatabaseUnavailable:  # that has been told; what they asked for fails as well, and they hear of it
        return Audience(deps.language)
    except Exception:
        log.exception("nobody knows what language somebody reads")  # whatever it is, they are answered
        return Audience(deps.language)
    if known:
        deps.strangers.forget(who.slack_id)
        return Audience(read_by(known.locale, deps.language), unheard=known.unheard(deps.clock()))
    stranger = deps.strangers.said(who.slack_id) or await _ask(deps, who)
    return Audience(read_by((stranger and stranger.locale) or "", deps.language), stranger)


async def _ask(deps: Deps, who: Who) -> MemberFacts | None:
    try:
        facts = await asyncio.wait_for(deps.gateway.person(who.slack_id), ASK_WITHIN)
    except TimeoutError:
        log.warning("Slack did not say in time who somebody is")
    except SlackBusy as error:  # as when many join at once; Slack is asked again before the next round
        log.info("Slack did not say yet who somebody is: %s", error.code)
    except SlackError as error:
        log.warning("Slack did not say who somebody is: %s", error.code)
    else:
        deps.strangers.remember(facts)
        return facts
    return None
