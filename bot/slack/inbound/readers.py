"""In which locale somebody reads: the one that they use Slack in, if there are words in its language."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import DatabaseUnavailable
from bot.domain.people.member import MemberFacts
from bot.services.access import Who
from bot.services.people import membership
from bot.slack.outbound.errors import SlackBusy, SlackError
from bot.slack.request import Deps
from bot.slack.texts.locales import read_by

log = logging.getLogger(__name__)

KEPT = timedelta(minutes=5)  # in memory alone: about as long as a form is filled in
MOST = 500  # strangers; when more come at once, Slack is asked about the rest each time
ASK_WITHIN = 1.5  # seconds that Slack may take to say who somebody is: a trigger lasts three


@dataclass(frozen=True, slots=True)
class Audience:
    """What someone who is answered reads.

    Args:
        locale: what they read.
        stranger: what Slack said about them just now, if the bot doesn't know them.
    """

    locale: str
    stranger: MemberFacts | None = None


class Audiences:
    """Finds out what people read, and asks Slack about a stranger once for all that they do until they have joined."""

    def __init__(self) -> None:
        self._strangers: dict[tuple[str, str], tuple[MemberFacts, datetime]] = {}  # what Slack said, and when

    async def reading_of(self, deps: Deps, who: Who) -> Audience:
        """Find out what someone reads; Slack is asked about whoever the bot doesn't know, as nothing of them is stored."""
        try:
            locale = await membership.locale_of(deps.database, who)
        except (
            DatabaseUnavailable
        ):  # that has been told; what they asked for fails as well, and they hear of it
            return Audience(deps.language)
        except Exception:
            log.exception("nobody knows what language somebody reads")  # whatever it is, they are answered
            return Audience(deps.language)
        if locale is not None:
            self._strangers.pop(_key(who), None)
            return Audience(read_by(locale, deps.language))
        stranger = await self._stranger(deps, who)
        return Audience(read_by((stranger and stranger.locale) or "", deps.language), stranger)

    async def _stranger(self, deps: Deps, who: Who) -> MemberFacts | None:
        now = deps.clock()
        self._strangers = {
            each: said for each, said in self._strangers.items() if timedelta() <= now - said[1] < KEPT
        }
        if said := self._strangers.get(_key(who)):
            return said[0]
        facts = await _ask(deps, who)
        if facts and len(self._strangers) < MOST:
            self._strangers[_key(who)] = facts, now
        return facts


def _key(who: Who) -> tuple[str, str]:
    return who.team_id, who.slack_id


async def _ask(deps: Deps, who: Who) -> MemberFacts | None:
    try:
        return await asyncio.wait_for(deps.gateway.person(who.slack_id), ASK_WITHIN)
    except TimeoutError:
        log.warning("Slack did not say in time who somebody is")
    except SlackBusy as error:  # as when many join at once; Slack is asked again before the next round
        log.info("Slack did not say yet who somebody is: %s", error.code)
    except SlackError as error:
        log.warning("Slack did not say who somebody is: %s", error.code)
    return None
