"""Who is no admin, as Slack said lately: so it is asked once about somebody, and not at each opening of their Home tab."""

from bot.domain.clock import Clock
from bot.domain.people.member import MemberFacts

LATELY = 300.0  # seconds: what Slack tells of changes reaches one process alone, so the others ask again now and then
AT_MOST = 5000  # people; beyond that, Slack is asked about the rest each time


class NotAdmins:
    """Remembers who was no admin; that somebody is one may end at any time, and is never relied on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: dict[str, float] = {}  # by the clock's seconds

    def has(self, slack_id: str) -> bool:
        """Whether Slack said lately that somebody is none."""
        return self._since.get(slack_id, float("-inf")) > self._clock.monotonic() - LATELY

    def remember(self, slack_id: str) -> None:
        """Slack has just said that somebody is none."""
        if len(self._since) >= AT_MOST:
            self._since = {each: at for each, at in self._since.items() if self.has(each)}
        if len(self._since) < AT_MOST:
            self._since[slack_id] = self._clock.monotonic()

    def hear(self, facts: MemberFacts) -> None:
        """Slack tells of a change: whoever may be an admin by now has to be asked about."""
        if facts.admin is not False:
            self._since.pop(facts.slack_id, None)
