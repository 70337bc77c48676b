"""Troubles on demand: calls that are refused or fail half-way, answers that get lost, envelopes that come twice.

Nothing of this happens unless it is planned. What happens is drawn from a seed: the n-th call of a method meets with
the same fault in every run with that seed, whatever the other methods do meanwhile.
"""

import random
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.sandbox.clock import SandboxClock

RETRY_AFTER = 3  # seconds of the sandbox's time
SERVER_ERRORS = (500, 503)
NO_ANSWER = 0  # in place of an HTTP status
# Without these an app does not even come up; a plan spares them unless it names them.
RESPONSE_URL, UPLOAD = "response_url", "upload"  # what is posted to the addresses that Slack gives out
SPARED = frozenset({"auth.test", "apps.connections.open", RESPONSE_URL, UPLOAD})

# What can happen to an envelope that was acknowledged.
REDELIVERED = "redelivered"
DROPPED = "dropped"
OF_ENVELOPES = (REDELIVERED, DROPPED)
LOST_EVENT = "lost_event"  # one that was dropped, for nobody took it in time


class Fault(StrEnum):
    """What a Web API call can meet with."""

    RATELIMITED = "ratelimited"
    """Slack is too busy, does nothing and says when to come back."""
    RATELIMITED_WITHOUT_WORD = "ratelimited_without_word"
    """The same, but it does not say when."""
    SERVER_ERROR = "server_error"
    """Slack fails with a page of HTML, before or after it did what it was asked for."""
    TIMEOUT = "timeout"
    """No answer comes, whether or not the call was carried out, until the app gives up."""
    CUT = "cut"
    """The call is carried out, and the connection is reset before the answer."""


TOO_BUSY = (Fault.RATELIMITED, Fault.RATELIMITED_WITHOUT_WORD)


@dataclass(frozen=True)
class Trouble:
    """What one call meets with; `done` tells whether it is carried out all the same, `status` what HTTP says."""

    fault: Fault
    done: bool
    status: int

    @classmethod
    def of(cls, fault: Fault, *, done: bool, server_error: int = SERVER_ERRORS[0]) -> Self:
        """Build the trouble that a fault makes; where Slack is too busy it never does anything."""
        status = server_error if fault is Fault.SERVER_ERROR else 429 if fault in TOO_BUSY else NO_ANSWER
        return cls(fault, done and fault not in TOO_BUSY, status)


class Plan:
    """Draws what goes wrong.

    Args:
        shares: of the calls by fault, and of the envelopes.
        methods: whose calls; all but the spared ones' when left out.
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
        """Draw what a call of a method meets with."""
        if method in SPARED if self._methods is None else method not in self._methods:
            return None
        chance = self._chance(method)
        (fault,) = chance.choices([*self._of_calls, None], self._weights)
        half, status = chance.random() < 0.5, chance.choice(SERVER_ERRORS)
        if fault is None:
            return None
        return Trouble.of(fault, done=fault is Fault.CUT or half, server_error=status)

    def happens(self, kind: str) -> bool:
        """Draw whether something happens to an envelope."""
        return self._chance(kind).random() < self._shares.get(kind, 0.0)

    def _chance(self, name: str) -> random.Random:
        return self._chances.setdefault(name, random.Random(f"{self._seed} {name}"))


class Faults:
    """What is to go wrong from now on; `met` counts by name what did.

    Args:
        clock: what the time of a refusal goes by.
    """

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._plan: Plan | None = None
        self._refusals: dict[str, tuple[str, datetime]] = {}
        self._next: defaultdict[str, deque[Trouble]] = defaultdict(deque)
        self.met: Counter[str] = Counter()

    def plan(self, seed: int, *, methods: Collection[str] | None = None, **shares: float) -> None:
        """Let some calls and envelopes go wrong, until `stop` or another plan.

        Args:
            methods: whose calls; ``response_url`` and ``upload`` stand for what is posted to the addresses that Slack
                gives out. When left out, all but these, ``auth.test`` and ``apps.connections.open``.
            shares: of the calls, by fault: ``ratelimited``, ``server_error``, ``timeout``, ``cut``; of the
                acknowledged envelopes: ``redelivered``, those that come once more, and ``dropped``, those after
                which the connection that carried them is reset.
        """
        self._plan = Plan(seed, shares, methods)

    def next(self, method: str, *faults: Fault, done: bool = True) -> None:
        """Let the next calls of a method meet with these, one each.

        Args:
            done: whether they are carried out all the same; where Slack is too busy they never are.
        """
        self._next[method].extend(Trouble.of(each, done=done) for each in faults)

    def refuse(self, code: str, *methods: str, lasting: timedelta) -> None:
        """Let Slack answer each call of some methods with an error of its own and do nothing, for a time of its clock."""
        self._refusals |= dict.fromkeys(methods, (code, self._clock.now() + lasting))

    def stop(self) -> None:
        """Let nothing go wrong any more; what was counted stays."""
        self._plan = None
        self._next.clear()
        self._refusals.clear()

    def refusal(self, method: str) -> str | None:
        """Tell with which error a call of a method is refused now, and count it; None if it is not."""
        code, until = self._refusals.get(method, ("", self._clock.now()))
        if self._clock.now() >= until:
            return None
        self.met[code] += 1
        return code

    def meet(self, method: str) -> Trouble | None:
        """Tell what a call of a method meets with, and count it."""
        waiting = self._next[method]
        planned = self._plan.trouble(method) if self._plan else None
        trouble = waiting.popleft() if waiting else planned
        if trouble is not None:
            self.met[trouble.fault] += 1
        return trouble

    def happens(self, kind: str) -> bool:
        """Tell whether an envelope that was acknowledged just now meets with something, and count it."""
        happens = self._plan is not None and self._plan.happens(kind)
        self.met[kind] += happens
        return happens
