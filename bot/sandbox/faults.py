"""Faults on demand: calls that are refused or fail half-way, answers that get lost, envelopes that come twice.

Nothing goes wrong unless it is planned. Faults are drawn from a seed: with the same seed, the n-th call of a
method gets the same fault in every run, whatever other methods do meanwhile.
"""

import json
import random
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.sandbox.clock import SandboxClock
from bot.sandbox.wire import as_list

RETRY_AFTER = 3  # seconds of the sandbox's time
SERVER_ERRORS = (500, 503)
NO_ANSWER = 0  # instead of an HTTP status
# A plan spares the following unless it names them. Without `auth.test` and `apps.connections.open`, an app does
# not even start.
RESPONSE_URL, UPLOAD, DOWNLOAD = "response_url", "upload", "download"  # the addresses that Slack gives out
SPARED = frozenset({"auth.test", "apps.connections.open", RESPONSE_URL, UPLOAD, DOWNLOAD})

# Faults of acknowledged envelopes.
REDELIVERED = "redelivered"
DROPPED = "dropped"
OF_ENVELOPES = (REDELIVERED, DROPPED)
LOST_EVENT = "lost_event"  # one that was dropped because nobody acknowledged it in time


class Fault(StrEnum):
    """A fault that a Web API call can meet."""

    RATELIMITED = "ratelimited"
    """Slack is too busy: it does nothing and says when to retry."""
    RATELIMITED_WITHOUT_WORD = "ratelimited_without_word"
    """The same, but Slack does not say when."""
    SERVER_ERROR = "server_error"
    """Slack fails with an HTML page, before or after it carried out the call."""
    TIMEOUT = "timeout"
    """No answer comes until the app gives up, whether or not the call was carried out."""
    CUT = "cut"
    """The call is carried out, and the connection is reset before the answer."""


TOO_BUSY = (Fault.RATELIMITED, Fault.RATELIMITED_WITHOUT_WORD)


@dataclass(frozen=True)
class Trouble:
    """What one call meets: `done` is true if it is carried out all the same, `status` is the HTTP status."""

    fault: Fault
    done: bool
    status: int

    @classmethod
    def of(cls, fault: Fault, *, done: bool, server_error: int = SERVER_ERRORS[0]) -> Self:
        """Build the trouble for a fault; if Slack is too busy, the call is never carried out."""
        status = server_error if fault is Fault.SERVER_ERROR else 429 if fault in TOO_BUSY else NO_ANSWER
        return cls(fault, done and fault not in TOO_BUSY, status)


class Plan:
    """Draws what goes wrong.

    Args:
        shares: the share of the calls that meet each fault, and of the envelopes.
        methods: the methods affected; all but the spared ones if left out.
    """

    def __init__(self, seed: int, shares: Mapping[str, float], methods: Collection[str] | None) -> None:
        if unknown := set(shares) - {*Fault, *OF_ENVELOPES}:
            raise ValueError(f"There are no faults called {', '.join(sorted(unknown))}.")
        self._of_calls = {fault: shares.get(fault, 0.0) for fault in Fault}
        healthy = 1 - sum(self._of_calls.values())
        if any(not 0 <= share <= 1 for share in (healthy, *shares.values())):
            raise ValueError("Shares lie between 0 and 1, and those of the calls add up to no more than 1.")
        self._weights = [*self._of_calls.values(), healthy]
        self._shares = shares
        self._methods = methods
        self._seed = seed
        self._chances: dict[str, random.Random] = {}

    def trouble(self, method: str) -> Trouble | None:
        """Draw what a call of a method meets; None if nothing."""
        if method in SPARED if self._methods is None else method not in self._methods:
            return None
        chance = self._chance(method)
        (fault,) = chance.choices([*self._of_calls, None], self._weights)
        half, status = chance.random() < 0.5, chance.choice(SERVER_ERRORS)
        if fault is None:
            return None
        return Trouble.of(fault, done=fault is Fault.CUT or half, server_error=status)

    def happens(self, kind: str) -> bool:
        """Draw whether a fault happens to an envelope."""
        return self._chance(kind).random() < self._shares.get(kind, 0.0)

    def _chance(self, name: str) -> random.Random:
        return self._chances.setdefault(name, random.Random(f"{self._seed} {name}"))


class Faults:
    """What goes wrong from now on; `met` counts by name what has gone wrong.

    Args:
        clock: the clock by which refusals end.
    """

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._plan: Plan | None = None
        self._refusals: dict[str, tuple[str, datetime]] = {}
        self._next: defaultdict[str, deque[Trouble]] = defaultdict(deque)
        self._unknown: frozenset[str] = frozenset()
        self.met: Counter[str] = Counter()

    def plan(self, seed: int, *, methods: Collection[str] | None = None, **shares: float) -> None:
        """Let some calls and envelopes go wrong, until `stop` or another plan.

        Args:
            methods: the methods affected; ``response_url`` and ``upload`` stand for posts to the addresses that
                Slack gives out. If left out, all but these two, ``auth.test`` and ``apps.connections.open``.
            shares: of the calls, by fault: ``ratelimited``, ``server_error``, ``timeout``, ``cut``; of the
                acknowledged envelopes: ``redelivered`` (they come once more) and ``dropped`` (the connection that
                carried them is reset afterwards).
        """
        self._plan = Plan(seed, shares, methods)

    def next(self, method: str, *faults: Fault, done: bool = True) -> None:
        """Let the next calls of a method meet these faults, one each.

        Args:
            done: whether the calls are carried out all the same; never if Slack is too busy.
        """
        self._next[method].extend(Trouble.of(each, done=done) for each in faults)

    def refuse(self, code: str, *methods: str, lasting: timedelta) -> None:
        """Let Slack refuse every call of some methods with an error, for a period of the sandbox's time."""
        self._refusals |= dict.fromkeys(methods, (code, self._clock.steady() + lasting))

    def forget_blocks(self, *kinds: str) -> None:
        """Let Slack know none of these kinds of blocks: whatever has one is refused with ``invalid_blocks``."""
        self._unknown = frozenset(kinds)

    def knows(self, blocks: object) -> bool:
        """Whether Slack knows all of these blocks; what isn't a list of blocks is for others to refuse."""
        try:
            given = json.loads(blocks) if isinstance(blocks, str) else blocks
        except ValueError:
            return True
        kinds = {str(each.get("type")) for each in as_list(given) if isinstance(each, dict)}
        if not kinds & self._unknown:
            return True
        self.met["unknown_block"] += 1
        return False

    def stop(self) -> None:
        """Let nothing go wrong any more; the counts stay."""
        self._plan = None
        self._unknown = frozenset()
        self._next.clear()
        self._refusals.clear()

    def refusal(self, method: str) -> str | None:
        """Return the error with which a call of a method is refused now, and count it; None if it is not."""
        code, until = self._refusals.get(method, ("", self._clock.steady()))
        if self._clock.steady() >= until:
            return None
        self.met[code] += 1
        return code

    def meet(self, method: str) -> Trouble | None:
        """Return what a call of a method meets, and count it."""
        waiting = self._next[method]
        planned = self._plan.trouble(method) if self._plan else None
        trouble = waiting.popleft() if waiting else planned
        if trouble is not None:
            self.met[trouble.fault] += 1
        return trouble

    def happens(self, kind: str) -> bool:
        """Whether a fault happens to an envelope that was acknowledged just now; count it if so."""
        happens = self._plan is not None and self._plan.happens(kind)
        self.met[kind] += happens
        return happens
