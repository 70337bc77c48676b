"""What a look that finds nothing, a click and an introduction cost: statements to the database, BEGINs included, and CPU."""

import asyncio
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import yaml
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks import Figures, show
from benchmarks.cost.company import MONDAY, Gauge, begin, company
from benchmarks.pace import MANY, SOME, hold
from benchmarks.replica import SELDOM, settings_for
from benchmarks.together import lived
from bot.app.bot import Bot
from bot.app.reality import draw_seed
from bot.demo.stage import DemoSettings
from bot.domain.people.member import MemberFacts
from bot.sandbox import AppManifest, Person, Profile, Sandbox, SandboxClock
from bot.services.look import Look
from bot.services.outbox.dispatch import Dispatcher
from bot.slack.manifest import manifest
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.outbound.sender import SlackSender
from bot.store.database import Database

TITLE = "Looks, clicks and introductions"
LEGEND = {
    "look_statements": "statements of a look that finds nothing, with 10 people or 10,000, before a round or in one, the most",
    "join_statements": "from sending off the join form until nothing is left to do because of it",
    "status_statements": "the same of `/coffee status`",
    "home_statements": "the same of opening the Home tab",
    "introduction_statements_2000": "of an introduction, with all that the bot does meanwhile, 2,000 pairs",
    "introduction_cpu_ms_2000": "milliseconds of the bot's CPU for it",
    "introduction_statements_500": "the same, 500 pairs",
    "introduction_cpu_ms_500": "the same, 500 pairs",
}
SIZES = (10, 10_000)
QUIET = MONDAY - timedelta(days=3)  # so that nobody is to be told of the round yet
PEOPLE = (Profile("Ada Lovelace", department="Engineering"), Profile("Ben Okri", department="Finance"))


def measure(*, quick: bool = False) -> Figures:
    """Count what each of them takes."""
    pairs = SOME if quick else MANY
    with tempfile.TemporaryDirectory() as folder:
        looks = [asyncio.run(_look(f"sqlite:///{folder}/{people}.db", people)) for people in SIZES]
        clicks = asyncio.run(_clicks(f"sqlite:///{Path(folder) / 'clicks.db'}"))
    round_ = lived(hold(pairs))
    return {
        "look_statements": max(looks),
        **clicks,
        f"introduction_statements_{pairs}": round_["statements"] / pairs,
        f"introduction_cpu_ms_{pairs}": round_["cpu"] / pairs * 1000,
    }


async def _look(url: str, people: int) -> int:
    """The most statements of a look that finds nothing, before the first round and in it."""
    async with company(url, people) as (database, program, _):
        before = await _statements_of_a_look(database, program.workspace_id, QUIET)
        round_ = await begin(database, program)
        in_it = round_.scheduled_at + timedelta(hours=1)
        return max(before, await _statements_of_a_look(database, program.workspace_id, in_it))


async def _statements_of_a_look(database: Database, workspace_id: int, now: datetime) -> int:
    clock = SandboxClock(now, by=lambda: 0.0)
    look = Look(database, _sender(database, workspace_id, clock), clock, _nobody_says, draw_seed)
    gauge = Gauge()
    with gauge.on(database):
        found = await look.find(asked=False)
    assert not found, found
    return gauge.statements


def _sender(database: Database, workspace_id: int, clock: SandboxClock) -> Dispatcher:
    """One that has nothing to say, so that Slack need not be there."""
    limiter = RateLimiter(clock)
    sender = SlackSender(Gateway(AsyncWebClient(), limiter), limiter, clock, "en")
    return Dispatcher(database, sender, clock, workspace_id, "benchmark", lambda: True)


async def _nobody_says() -> list[MemberFacts] | None:
    return None


async def _clicks(url: str) -> Figures:
    """What somebody's gestures take, each until nothing is left to do because of it."""
    database = Database(url)
    await database.upgrade()
    await database.close()
    app = AppManifest.read(yaml.safe_load(manifest()))
    async with Sandbox(people=PEOPLE, clock=SandboxClock(MONDAY), manifest=app) as slack:
        settings = settings_for(slack, url, COFFEE_LOOK_EVERY_SECONDS=SELDOM)
        bot = Bot(DemoSettings.model_validate(settings), slack.clock)
        await bot.start()
        try:
            await slack.connected()
            return await _counted(slack, bot)
        finally:
            await bot.stop()


async def _counted(slack: Sandbox, bot: Bot) -> Figures:
    ada, ben = slack.people
    await _joins(slack, bot, ada)
    figures: Figures = {"join_statements": await _joins(slack, bot, ben)}
    gauge = Gauge()
    with gauge.on(bot.database):
        await ben.types("/coffee status")
        await ben.sees("You're in")
        await _all_done(slack, bot)
    figures["status_statements"] = gauge.statements
    gauge = Gauge()
    with gauge.on(bot.database):
        await ben.opens_home()
        await _all_done(slack, bot)
    return figures | {"home_statements": gauge.statements}


async def _joins(slack: Sandbox, bot: Bot, person: Person) -> int:
    """Somebody joins; gives the statements since they sent the form off."""
    await person.types("/coffee optin")
    await person.modal("Join coffee chats")
    await person.sees(person.profile.department)
    await _all_done(slack, bot)
    gauge = Gauge()
    with gauge.on(bot.database):
        await person.submits(await person.modal("Join coffee chats"), {})
        await person.sees("You're in!")
        await _all_done(slack, bot)
    return gauge.statements


async def _all_done(slack: Sandbox, bot: Bot) -> None:
    """Wait for what was asked of the bot, and for what came of it."""
    await slack.idle()
    await bot.idle()
    await slack.idle()


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
