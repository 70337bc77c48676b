"""What Slack says has changed about people: it says so with every status and huddle, so all that comes at once is looked at together."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from bot.domain.people.participant import MemberFacts
from bot.services.people import departures
from bot.slack.facts import member_facts
from bot.slack.outbound.errors import SlackError
from bot.slack.request import Deps

RETRY = "x-slack-retry-num"  # the header of an event that Slack delivers again


class News:
    """Changes that nobody has looked at yet, by workspace."""

    def __init__(self) -> None:
        self._heard: defaultdict[str, list[tuple[MemberFacts, bool]]] = defaultdict(list)

    def hear(self, team_id: str, user: Mapping[str, Any], *, again: bool) -> bool:
        """Note a change; return whether somebody has to look at it, because nobody is going to.

        Args:
            again: whether Slack says it again, so that something newer may have come before it.
        """
        heard = self._heard[team_id]
        heard.append((member_facts(user), again))
        return len(heard) == 1

    async def look(self, deps: Deps) -> None:
        """Compare all that was heard with what is known."""
        heard = [
            await _as_of_now(deps, facts) if again else facts
            for facts, again in self._heard.pop(deps.team_id, [])
        ]
        await departures.record_news(deps.database, deps.team_id, heard, deps.clock())


async def _as_of_now(deps: Deps, facts: MemberFacts) -> MemberFacts:
    """What Slack says now about somebody; what it said before if it doesn't answer."""
    try:
        return await deps.gateway.person(facts.slack_id)
    except SlackError:
        return facts
