"""Sends commands at a rate, whatever becomes of them, as people do who don't know of each other; and measures how long they wait."""

import asyncio
import gc
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from statistics import quantiles
from time import perf_counter
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector

from benchmarks.load.offices import Office, Offices
from bot.sandbox.delivery.requests import FORM, posting

ACKED_WITHIN = 3.0  # seconds, after which Slack hangs up
TYPED = ("/coffee status", "/coffee help", "/coffee notes")
OPENS_A_FORM = "/coffee optin"
FORM_EVERY = 40  # commands: Slack opens a hundred forms a minute in a workspace
WORKED_OFF_WITHIN, LOOK_AGAIN = 20.0, 0.05  # seconds


@dataclass
class Waits:
    """How long people waited, in seconds.

    Args:
        unacked: commands that were not acked in time.
        put_off: those that an app said to try again later; it says so in the ack.
        unanswered: those of which nothing more was heard.
        seconds: how long they were sent.
    """

    acks: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    unacked: int = 0
    put_off: int = 0
    unanswered: int = 0
    seconds: float = 0.0

    @property
    def wrong(self) -> Counter[str]:
        """What was not acked in time, put off, or not answered."""
        counts = {"not acked": self.unacked, "put off": self.put_off, "not answered": self.unanswered}
        return +Counter(counts)

    @property
    def errors(self) -> int:
        """How many of these there were."""
        return self.wrong.total()

    @property
    def good(self) -> int:
        """How many commands were acked and answered."""
        return max(0, len(self.acks) - self.errors)


def p99(seconds: list[float]) -> float:
    """The 99th percentile."""
    return quantiles(seconds, n=100)[98]


def _find_garbage() -> None:
    """Look for garbage while nobody waits: to look through ten thousand people takes a third of a second, which would be the app's."""
    gc.collect()
    gc.freeze()


@dataclass(frozen=True)
class _Asked:
    waits: Waits
    at: float
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Typists:
    """The people who type.

    Args:
        urls: where their commands go, in turns.
    """

    def __init__(self, slack: Offices, urls: list[str]) -> None:
        self.slack, self._urls = slack, urls
        self._open: dict[str, _Asked] = {}  # by the path of the response URL
        self._typed = 0
        self._chance = random.Random(7)

    async def __aenter__(self) -> Self:
        connector = TCPConnector(limit=0, keepalive_timeout=60)
        self._session = ClientSession(
            connector=connector, cookie_jar=DummyCookieJar(), timeout=ClientTimeout(total=ACKED_WITHIN)
        )
        self.slack.on_answer.append(self._answered)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    def _answered(self, path: str) -> None:
        if asked := self._open.pop(path, None):
            asked.waits.answers.append(perf_counter() - asked.at)
            asked.answered.set()

    async def worked_off(self, waits: Waits) -> None:
        """Wait until everybody is answered, but not for long; then nobody waits any more."""
        with suppress(TimeoutError):
            async with asyncio.timeout(WORKED_OFF_WITHIN):
                while self._open:
                    await asyncio.sleep(LOOK_AGAIN)
        waits.unanswered = sum(each.waits is waits for each in self._open.values())
        waits.answers += [WORKED_OFF_WITHIN] * waits.unanswered  # at least
        self._open.clear()
        _find_garbage()

    async def saturate(self, at_once: int, seconds: float) -> float:
        """Let so many people type, each as soon as they are answered; how many commands a second are answered."""
        waits, until = Waits(), perf_counter() + seconds

        async def go_on() -> None:
            """Type until the time is over."""
            while perf_counter() < until:
                if asked := await self._type(self._chance.choice(self.slack.all), waits):
                    await asked.answered.wait()

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds + ACKED_WITHIN):
                await asyncio.gather(*(go_on() for _ in range(at_once)))
        self._open.clear()
        return waits.good / seconds

    async def type_at(self, rate: float, offices: list[Office], seconds: float) -> Waits:
        """Let people type at random moments, so many a second; how long they waited."""
        waits, began = Waits(), perf_counter()
        async with asyncio.TaskGroup() as group:
            for moment in self._moments(rate, seconds):
                if (pause := began + moment - perf_counter()) > 0:
                    await asyncio.sleep(pause)
                office = self._chance.choice(offices)
                office.forget()
                group.create_task(self._type(office, waits))
        waits.seconds = perf_counter() - began
        return waits

    def _moments(self, rate: float, seconds: float) -> Iterator[float]:
        moment = self._chance.expovariate(rate)
        while moment < seconds:
            yield moment
            moment += self._chance.expovariate(rate)

    async def _type(self, office: Office, waits: Waits) -> _Asked | None:
        """Let one person type; what they wait for then, if that is an answer by response URL."""
        self._typed += 1
        opens = self._typed % FORM_EVERY == 0
        payload = office.command(self._typed, OPENS_A_FORM if opens else TYPED[self._typed % len(TYPED)])
        path = str(payload["response_url"]).partition("/response/")[2]
        made = posting(
            self._urls[self._typed % len(self._urls)],
            FORM,
            urlencode(payload).encode(),
            self.slack.signing_secret,
            office.core.workspace.seconds(),
        )
        began = perf_counter()
        if not opens:
            self._open[path] = _Asked(waits, began)
        asked = self._open.get(path)
        said, is_good = b"", False
        with suppress(ClientError, TimeoutError):
            async with self._session.post(made.url, data=made.body, headers=made.headers) as answer:
                said, is_good = await answer.read(), answer.status == 200
        took = perf_counter() - began
        waits.acks.append(took)
        if not is_good or took > ACKED_WITHIN:
            waits.unacked += 1
        elif said:
            waits.put_off += 1
        else:
            return asked
        self._open.pop(path, None)
        return None
