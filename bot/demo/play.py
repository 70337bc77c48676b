"""The demo from beginning to end."""

from collections.abc import Sequence

from rich.console import Console

from bot.demo.narrator import Narrator
from bot.demo.prompt import prompt
from bot.demo.stage import stage, time_passes
from bot.demo.story import Story
from bot.sandbox import Profile


async def play(console: Console, people: Sequence[Profile], *, keep: bool) -> None:
    """Tell the story of one round; with ``keep``, hand the company over to whoever sits at the terminal."""
    console.print(f"Starting a local Slack with {len(people)} people, and the bot against it …")
    async with stage(people) as scene:
        narrator = Narrator(console, scene.clock)
        async with time_passes(scene.clock):
            await Story(scene, narrator).tell()
        narrator.ends(scene.slack.log)
        console.print(f"\nThe bot's database: [bold]{scene.database}[/]", soft_wrap=True)
        if keep:
            await prompt(console, scene)
            return
    console.print("Next: [bold]coffee demo --keep[/] to act as anyone in the company yourself,")
    console.print("      or the README's [bold]Run it in your workspace[/].")
