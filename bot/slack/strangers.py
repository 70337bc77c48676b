"""What Slack said about people whom the bot doesn't know, for as long as it takes them to join: nothing of it is stored."""

from bot.domain.clock import Clock
from bot.domain.people.member import MemberFacts

LATELY = 300.0  # seconds: about as long as a form is filled in
AT_MOST = 500  # people; when more come at once, Slack is asked about the rest each time


class Strangers:
    """Remembers what Slack said lately, so that it is asked once about whoever joins, and not with each of their clicks."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._said: dict[str, tuple[MemberFacts, float]] = {}  # and when, by the clock's seconds

    def said(self, slack_id: str) -> MemberFacts | None:
        """What Slack said about somebody lately, as far as it was asked."""
        since = self._clock.monotonic() - LATELY
        self._said = {one: said for one, said in self._said.items() if said[1] > since}
        return self._said[slack_id][0] if slack_id in self._said else None

    def remember(self, facts: MemberFacts) -> None:
        """Keep what Slack has just said about somebody."""
        if len(self._said) < AT_MOST or facts.slack_id in self._said:
            self._said[facts.slack_id] = facts, self._clock.monotonic()

    def forget(self, slack_id: str) -> None:
        """Somebody is no stranger any more."""
        self._said.pop(slack_id, None)
