"""The first ten minutes: from an installed app to a first round that is scheduled and announced, click by click.

An admin who has never seen the bot opens its Home tab, and goes the way that it shows. Every click counts: the one that opens
the tab, the one that opens a menu, the one that picks from it, and the one that sends a form. Nothing is typed.
"""

import asyncio
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.replica import settings_for
from bot.app.bot import Bot
from bot.demo.stage import DemoSettings
from bot.sandbox import AppManifest, Form, Person, Profile, Sandbox
from bot.sandbox.person.screen import Home
from bot.slack.manifest import manifest
from bot.store.database import Database

PATIENCE = 120.0  # seconds
MENU = 2  # clicks: one opens it, one picks
KIND = "Coffee across departments"
CHANNEL = "general"


@dataclass
class Hand:
    """Somebody's hand on the mouse; it counts what it clicks."""

    slack: Sandbox
    person: Person
    clicks: int = 0

    async def opens_home(self, until: str) -> Home:
        """Open the app, and wait until its Home tab says this."""
        self.clicks += 1
        await self.person.opens_home()
        return await self.slack.until(
            lambda: self.person.home if until in self.person.home.rendered else None, PATIENCE
        )

    async def presses(self, button: str, on: Home | Form, until: str) -> Form:
        """Click a button, and wait until the window that is open says this."""
        self.clicks += 1
        await self.person.clicks(button, on=on)
        return await self.slack.until(
            lambda: self.person.form if self.person.form and until in self.person.form.rendered else None,
            PATIENCE,
        )

    async def picks_and_sends(self, form: Form, picked: Mapping[str, object]) -> None:
        """Pick from menus, and send the form."""
        self.clicks += MENU * len(picked) + 1
        refused = await self.person.submits(form, picked)
        if refused is not None:
            raise RuntimeError(f"the form was refused: {refused.rendered}")


async def first_round(slack: Sandbox, organiser: Person, channel: str = CHANNEL) -> int:
    """Have an admin go from the installed app to an invitation in a channel; return how many clicks that took.

    Raises:
        RuntimeError: the invitation doesn't say when the first round is.
    """
    hand = Hand(slack, organiser)
    home = await hand.opens_home(until="Three steps")
    kinds = await hand.presses("Choose…", home, until="What is it for?")
    form = await hand.presses(KIND, kinds, until="next:")
    await hand.picks_and_sends(form, {"Where shall I post the invitation?": channel})
    posted = await organiser.sees("Meet a colleague", in_=channel, within=PATIENCE)
    if KIND not in posted.rendered or "Every second Tuesday at 10:00" not in posted.rendered:
        raise RuntimeError(f"the invitation says something else: {posted.rendered}")
    return hand.clicks


def clicks_to_first_round() -> int:
    """How many clicks it takes, with an app that is installed from its manifest."""
    return asyncio.run(_counted())


async def _counted() -> int:
    app = AppManifest.read(yaml.safe_load(manifest()), optional=True)
    people = [Profile("Ola Nordmann", rank="admin"), Profile("Ada Lovelace")]
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(people=people, manifest=app) as slack:
            url = f"sqlite:///{Path(folder) / 'coffee.db'}"
            database = Database(url)
            await database.upgrade()
            await database.close()
            settings = settings_for(slack, url)
            bot = Bot(DemoSettings.model_validate(settings), slack.clock)
            await bot.start()
            try:
                await slack.connected()
                return await first_round(slack, slack.people[0])
            finally:
                await bot.stop()
