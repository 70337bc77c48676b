"""The demo from beginning to end."""

import asyncio
import gc
from collections.abc import Sequence

from rich.console import Console

from bot.demo.narrator import Narrator
from bot.demo.prompt import prompt
from bot.demo.stage import stage
from bot.demo.story import Story
from bot.sandbox import LeapingLoop, Profile

# Everything logged is kept, so frequent garbage collections would find nothing.
SELDOM = (50_000, 20, 20)


def play(console: Console, people: Sequence[Profile], *, keep: bool) -> None:
    """Tell the story of one round; with ``keep``, let the user act in the company afterwards."""
    gc.set_threshold(*SELDOM)
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(_play(console, people, keep=keep))


async def _play(console: Console, people: Sequence[Profile], *, keep: bool) -> None:
    console.print(f"Starting a local Slack with {len(people)} people, and the bot against it …")
    async with stage(people) as scene:
        narrator = Narrator(console, scene.clock)
        with (
            LeapingLoop.running().leaping()
        ):  # the bot's waiting takes no time, and a slow machine uses up none of the sandbox's time
            await Story(scene, narrator).tell()
        narrator.ends(scene.slack.log)
        if keep:
            console.print(f"\nThe bot's database, until you quit: [bold]{scene.database}[/]", soft_wrap=True)
            await prompt(console, scene)
            return
    console.print("\nNext: [bold]coffee sandbox[/] to be anyone in the company yourself, in your browser,")
    console.print("      or the README's [bold]Run it in your workspace[/].")
