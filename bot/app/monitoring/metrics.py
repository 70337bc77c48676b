"""The bot's numbers for Prometheus. No label holds a name, an id of a person or of a workspace, or a token."""

from collections.abc import Mapping
from datetime import datetime

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from bot.app.monitoring.checks import OK
from bot.store.database import Database
from bot.store.outbox import depth
from bot.store.rounds.rounds import in_each_state

ACKS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)  # seconds; Slack waits for three
ANSWERS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
PLANS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)

disable_created_metrics()  # type: ignore[no-untyped-call]  # when each series began: half as many lines again, and nobody looks at them


class PrometheusMeter:
    """The numbers of one process; those of the outbox and of rounds are read when somebody asks."""

    def __init__(self) -> None:
        self.registry = own = CollectorRegistry()
        ProcessCollector(registry=own)
        self._acks = Histogram(
            "coffee_ack_seconds",
            "From a payload's arrival to its ack.",
            ["kind"],
            buckets=ACKS,
            registry=own,
        )
        self._answers = Histogram(
            "coffee_request_seconds",
            "From the arrival of a command, click or form to the end of the work on it.",
            ["request"],
            buckets=ANSWERS,
            registry=own,
        )
        self._sends = Counter(
            "coffee_sends", "Notices that were tried, by kind and result.", ["kind", "result"], registry=own
        )
        self._limited = Counter(
            "coffee_rate_limited", "Calls that Slack answered with 429.", ["method"], registry=own
        )
        self._plans = Histogram(
            "coffee_matching_seconds",
            "How long matching took as a round started.",
            buckets=PLANS,
            registry=own,
        )
        self._depth = Gauge("coffee_outbox_notices", "Notices not settled yet.", ["state"], registry=own)
        self._age = Gauge(
            "coffee_outbox_oldest_due_seconds",
            "For how long the notice that is most overdue has been due.",
            registry=own,
        )
        self._rounds = Gauge(
            "coffee_rounds", "Rounds by state; held_back counts programs.", ["state"], registry=own
        )
        self._ready = Gauge(
            "coffee_ready", "Whether each check of /readyz is ok: 1 or 0.", ["check"], registry=own
        )

    def acked(self, kind: str, seconds: float) -> None:
        """Count an ack."""
        self._acks.labels(kind).observe(seconds)

    def answered(self, request: str, seconds: float) -> None:
        """Count an answer."""
        self._answers.labels(request).observe(seconds)

    def sent(self, kind: str, result: str) -> None:
        """Count an attempt to send."""
        self._sends.labels(kind, result).inc()

    def limited(self, method: str) -> None:
        """Count a 429."""
        self._limited.labels(method).inc()

    def planned(self, seconds: float) -> None:
        """Count a matching."""
        self._plans.observe(seconds)

    async def page(self, database: Database, now: datetime, checks: Mapping[str, str]) -> bytes:
        """All numbers as Prometheus reads them; those that are in a database that can't be used are left out."""
        for check, answer in checks.items():
            self._ready.labels(check).set(answer == OK)
        for gauge in (self._depth, self._rounds):
            gauge.clear()
        if checks["database"] == checks["schema"] == OK:
            await self._read(database, now)
        return generate_latest(self.registry)

    async def _read(self, database: Database, now: datetime) -> None:
        async with database.read() as session:
            waiting, due_since = await depth.waiting(session, now)
            rounds = await in_each_state(session)
        for state, count in waiting.items():
            self._depth.labels(state).set(count)
        self._age.set((now - due_since).total_seconds() if due_since else 0)
        for name, count in rounds.items():
            self._rounds.labels(name).set(count)
