"""Whose Home tabs may stand open in a workspace, and what they show, as far as this process knows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from json import dumps
from typing import Any

from bot.domain.clock import Clock
from bot.domain.people.member import MemberFacts
from bot.services.access import Who

LATELY = 3600.0  # seconds after which nobody is taken to look at a page any more
AT_MOST = 300  # people; publishing their pages takes Slack three minutes


@dataclass(frozen=True, slots=True)
class OpenHome:
    """A Home tab that somebody opened, or that was shown them, lately.

    Args:
        locale: what they read.
        version: Slack's hash of the page, which is another one as soon as the page is.
        shows: a digest of what it shows.
        since: when it was shown, by the clock's seconds.
        stranger: what Slack said about the person, if the bot doesn't know them.
    """

    who: Who
    locale: str
    version: str
    shows: str
    since: float
    stranger: MemberFacts | None


class OpenHomes:
    """Remembers the latest of them; after a restart nobody is remembered, and their pages are right when they next open them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[str, OpenHome] = {}

    def shown(
        self, who: Who, locale: str, version: str, view: Mapping[str, Any], stranger: MemberFacts | None
    ) -> None:
        """Somebody has opened their Home tab, or acted, and was shown this."""
        self._known.pop(who.slack_id, None)
        if len(self._known) >= AT_MOST:
            del self._known[next(iter(self._known))]
        since = self._clock.monotonic()
        self._known[who.slack_id] = OpenHome(who, locale, version, digest_of(view), since, stranger)

    def lately(self) -> tuple[OpenHome, ...]:
        """Those that may still stand open, the latest first."""
        least = self._clock.monotonic() - LATELY
        self._known = {key: each for key, each in self._known.items() if each.since >= least}
        return tuple(reversed(self._known.values()))

    def is_still(self, home: OpenHome) -> bool:
        """Whether nothing else has been shown to this person since."""
        return self._known.get(home.who.slack_id) is home

    def replaced(self, home: OpenHome, version: str, view: Mapping[str, Any]) -> None:
        """A page was replaced without its reader having done anything; that makes it no younger."""
        if self.is_still(home):
            self._known[home.who.slack_id] = replace(home, version=version, shows=digest_of(view))


def digest_of(view: Mapping[str, Any]) -> str:
    """What tells one page from another."""
    return sha256(dumps(view, sort_keys=True, default=str).encode()).hexdigest()
