"""Twenty workspaces, ten thousand participants, and commands over HTTP into two replicas of the bot on PostgreSQL, by turns.

Commands come at half the rate that saturates an empty Bolt app on the same machine, beside those who type and Slack's side, which is
found first: people type as soon as they are answered, twice as many at a time until no more is. Empty means that it has no
product, but does what any Bolt app for many workspaces does (``empty``): one that only acks would neither know a workspace
nor answer anybody, and is beside the point. Both warm up, as a cold start is no load; then both are sent commands at that
rate, in turns, for ten minutes (``--quick``: one), at random moments whether or not earlier ones are answered. The bot may have some
seconds after each turn to work off what it acked; what isn't answered then is an error, and so is what it put off.

Afterwards people of nineteen workspaces type at a rate that the bot keeps, first alone, then while the twentieth, of five
thousand people, floods the bot with as many commands as all others together, starts a round and has its token revoked. The
figure is of what suffers more, acks or answers.

Everything shares one machine: Slack's side (workspaces and people, one process), PostgreSQL, and the app. Where that leaves the
bot too little to keep the rate, ``commands_per_second`` is what it kept, and what it put off is among the errors.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from benchmarks import Figures
from benchmarks.load.offices import Offices
from benchmarks.load.sending import Typists, Waits, p99
from benchmarks.load.stage import (
    REPLICAS,
    App,
    bot,
    empty_app,
    free_addresses,
    install,
    postgres,
    start_round,
)
from bot.slack.actions import EVENTS_PATH

log = logging.getLogger(__name__)

TITLE = "Many workspaces under load"
LEGEND = {
    "commands_per_second": "commands that the bot acked and answered, for each second in which they were sent",
    "p99_over_empty": "the bot's 99th percentile until the ack divided by the empty app's, median over the turns",
    "errors": "commands not acked within 3 s, put off, or not answered; calls that Slack refused, but for those told to come later",
    "rss_growth_mb": "by how much the larger replica grew after its first turn, in megabytes",
    "neighbour_slowdown": "p99 of nineteen workspaces with a twentieth that misbehaves, divided by theirs without",
}
NEIGHBOURS, THEIR_PEOPLE, CROWD = 19, 263, 5003
AT_ONCE, GREW = 4, 1.1  # people who type at first; by how much more must be answered to go on
KEPT = 20.0  # commands a second that neighbours type: what a busy machine of two cores keeps


@dataclass(frozen=True)
class Length:
    """How long everything is measured: turns, and seconds."""

    turns: int
    ramp: float
    empty: float
    bot: float
    neighbours: float
    warm_up: float


FULL = Length(turns=20, ramp=4, empty=6, bot=30, neighbours=60, warm_up=30)
QUICK = Length(turns=3, ramp=2, empty=5, bot=20, neighbours=20, warm_up=5)


def measure(*, quick: bool = False) -> Figures:
    """Find the rate, keep to it, and let one workspace misbehave."""
    logging.getLogger("bot.sandbox").setLevel(logging.ERROR)
    return asyncio.run(_measure(QUICK if quick else FULL))


async def _measure(length: Length) -> Figures:
    *addresses, other = free_addresses(REPLICAS + 1)
    slack = Offices([THEIR_PEOPLE] * NEIGHBOURS + [CROWD], addresses[0])
    replicas = [each + EVENTS_PATH for each in addresses]
    to_bot, to_empty = Typists(slack, replicas), Typists(slack, [other + EVENTS_PATH])
    async with slack, to_bot, to_empty, postgres() as url:
        key = await install(slack, url)
        async with empty_app(slack, other, url, key), bot(slack, addresses, url, key) as app:
            rate = await _saturating(to_empty, length.ramp) / 2
            await _warm_up(to_bot, length)
            figures = await _in_turns(to_bot, to_empty, app, rate, length)
        async with bot(slack, addresses, url, key):  # which has nothing left to work off
            await _warm_up(to_bot, length)
            slowdown, errors = await _beside_one(to_bot, url, min(rate, KEPT), length)
    figures["errors"] += errors
    return figures | {"neighbour_slowdown": slowdown}


async def _warm_up(typists: Typists, length: Length) -> None:
    """Have an app do what it does only at first."""
    await typists.worked_off(await typists.type_at(KEPT, typists.slack.all, length.warm_up))


async def _saturating(typists: Typists, seconds: float) -> float:
    """How many commands a second an app answers at most."""
    at_once, most = AT_ONCE, 0.0
    while (answered := await typists.saturate(at_once, seconds)) > most * GREW:
        most, at_once = answered, at_once * 2
    return max(most, answered)


async def _in_turns(to_bot: Typists, to_empty: Typists, app: App, rate: float, length: Length) -> Figures:
    """Send commands to both at a rate; the figures."""
    everywhere = to_bot.slack.all
    ratios, grown_from, sent = list[float](), 0.0, list[Waits]()
    for _ in range(length.turns):
        theirs = await to_empty.type_at(rate, everywhere, length.empty)
        await to_empty.worked_off(theirs)
        ours = await to_bot.type_at(rate, everywhere, length.bot)
        await to_bot.worked_off(ours)
        sent.append(ours)
        ratios.append(p99(ours.acks) / p99(theirs.acks))
        grown_from = grown_from or app.rss_mb
    answered = sum(each.good for each in sent) / sum(each.seconds for each in sent)
    return {
        "commands_per_second": answered,
        "p99_over_empty": median(ratios),
        "errors": _told([*(each.wrong for each in sent), *(each.wrong for each in everywhere)]),
        "rss_growth_mb": app.rss_mb - grown_from,
    }


async def _beside_one(typists: Typists, url: str, rate: float, length: Length) -> tuple[float, int]:
    """By what factor a workspace that misbehaves slows the others; and their errors."""
    *neighbours, crowd = typists.slack.all
    before = _all(each.wrong for each in neighbours)
    alone = await typists.type_at(rate, neighbours, length.neighbours)
    await typists.worked_off(alone)
    await start_round(url, crowd.team_id)
    asyncio.get_running_loop().call_later(length.neighbours / 2, crowd.core.grants.revoke)
    flood = asyncio.create_task(typists.type_at(rate, [crowd], length.neighbours))
    beside = await typists.type_at(rate, neighbours, length.neighbours)
    await typists.worked_off(beside)
    await flood
    wrong = _all(each.wrong for each in neighbours) - before
    slowdown = max(p99(beside.acks) / p99(alone.acks), p99(beside.answers) / p99(alone.answers))
    return slowdown, _told([alone.wrong, beside.wrong, wrong])


def _told(wrong: Iterable[Counter[str]]) -> int:
    """How many errors there were; standard error hears which."""
    counted = _all(wrong)
    for each, times in counted.items():
        log.warning("%s × %s", times, each)
    return counted.total()


def _all(counters: Iterable[Counter[str]]) -> Counter[str]:
    return sum(counters, start=Counter[str]())
