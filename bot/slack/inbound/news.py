"""What Slack says has changed about people: it says so with every status and huddle, so all that comes at once is looked at together."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from bot.domain.errors import DatabaseUnavailable
from bot.domain.people.member import MemberFacts
from bot.services.people import departures, organisers
from bot.slack.outbound.errors import SlackError
from bot.slack.request import Deps, Work

RETRY = "x-slack-retry-num"  # the header that counts how often Slack has delivered an event before
ASKED_ABOUT = 20  # people at once, at most: after an outage a hundred events may come again, and the next round asks about all

SAVE_AGAIN, SAVE_ATTEMPTS = 5.0, 60  # seconds between two attempts, and how many there are


class News:
    """Changes that nobody has looked at yet, by workspace."""

    def __init__(self) -> None:
        self._heard: defaultdict[str, list[tuple[MemberFacts, bool]]] = defaultdict(list)

    def hear(self, deps: Deps, user: Mapping[str, Any], headers: Mapping[str, Sequence[str]]) -> bool:
        """Note a change; return whether somebody has to look at it, because nobody is going to.

        What Slack says again may be older than what came since.
        """
        heard, facts = self._heard[deps.team_id], deps.gateway.customs.facts(user)
        deps.not_admins.hear(facts)
        heard.append((facts, headers.get(RETRY, ["0"])[0] != "0"))
        return len(heard) == 1

    async def look(self, deps: Deps) -> None:
        """Compare all that was heard with what is known."""
        heard = self._heard.pop(deps.team_id, [])
        stale = dict.fromkeys(facts.slack_id for facts, again in heard if again)
        current: dict[str, MemberFacts] = {}
        for slack_id in [*stale][:ASKED_ABOUT]:
            with suppress(SlackError):  # then what it said before has to do
                current[slack_id] = await deps.gateway.person(slack_id)
        told = [facts for facts, _ in heard if facts.slack_id not in current]
        news = [*told, *current.values()]
        await _until_saved(partial(departures.record_news, deps.database, deps.team_id, news, deps.clock()))
        await _ask_who_takes_over(deps, {facts.slack_id for facts in news if facts.gone})


async def _ask_who_takes_over(deps: Deps, gone: Collection[str]) -> None:
    """If organisers have gone, look who is left of them, and who is an admin."""
    if not await organisers.are_among(deps.database, deps.team_id, gone):
        return
    with suppress(SlackError):  # then it is noticed when Slack is asked before the next round
        everyone = [facts async for facts in deps.gateway.people()]
        await organisers.look_after(deps.database, deps.team_id, everyone, deps.clock())


async def _until_saved(job: Work) -> None:
    """Save what Slack tells only once; while the database is away, try again for some minutes."""
    for _ in range(SAVE_ATTEMPTS):
        try:
            await job()
        except DatabaseUnavailable:
            await asyncio.sleep(SAVE_AGAIN)
        else:
            return
    await job()
