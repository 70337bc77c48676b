"""Narrates in the terminal what happens, as it happens."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from rich import markup
from rich.console import Console
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.rule import Rule

from bot.domain.terminal_text import harmless_lines
from bot.sandbox import Form, Home, Message, Person, SandboxClock
from bot.sandbox.log import CallLog

AT_A_TIME = 40  # people who act at once
PER_MINUTE = 60  # people who act in a minute of the sandbox's time: Slack allows 100 calls of a kind

Player = TypeVar("Player")


def escape(text: str) -> str:
    """Text that neither styles what the console prints nor steers the terminal."""
    return markup.escape(harmless_lines(text))


class Narrator:
    """Narrates a story.

    Args:
        clock: the sandbox's clock, for the day and time.
    """

    def __init__(self, console: Console, clock: SandboxClock) -> None:
        self._console = console
        self._clock = clock

    def scene(self, title: str) -> None:
        """Begin a new scene, headed by the day and time."""
        self._console.print()
        self._console.print(Rule(f"{self._clock.now():%A %-d %B, %H:%M} UTC", align="left"))
        self._console.print(f"[bold]{escape(title[:1].upper() + title[1:])}[/]", highlight=False)

    def line(self, words: str) -> None:
        """Print one line of narration."""
        self._console.print(f"  {escape(words)}", highlight=False)

    def does(self, person: Person, what: str) -> None:
        """Print what someone does."""
        self._console.print(f"  [cyan]{escape(person.name)}[/] {escape(what)}", highlight=False)

    def reads(self, person: Person, seen: Message | Form | Home) -> None:
        """Show what someone reads, as it looks to them, buttons included."""
        private = isinstance(seen, Message) and seen.ephemeral
        kind = "only visible to them" if private else "message"
        self._console.print(
            Panel(
                escape(seen.rendered),
                title=f"{escape(person.name)} reads · {kind}",
                title_align="left",
                border_style="green",
                width=min(96, self._console.width),
            )
        )

    async def all_of(
        self, label: str, people: Sequence[Player], act: Callable[[Player], Awaitable[None]]
    ) -> None:
        """Let everyone act, only some at a time and only so many per minute, and show the progress."""
        turn = asyncio.Semaphore(AT_A_TIME)
        bar = Progress(
            TextColumn("  [cyan]{task.description}[/]"),
            BarColumn(),
            MofNCompleteColumn(),
            console=self._console,
        )
        with bar:
            task = bar.add_task(label, total=len(people))

            async def take_turn(person: Player) -> None:
                """Act as soon as there is a free turn."""
                async with turn:
                    await act(person)
                bar.advance(task)

            for first in range(0, len(people), PER_MINUTE):
                async with asyncio.TaskGroup() as group:
                    for person in people[first : first + PER_MINUTE]:
                        group.create_task(take_turn(person))
                self._clock.forward(minutes=1)

    def ends(self, log: CallLog) -> None:
        """Report what went over the wire."""
        self._console.print()
        calls, envelopes = len(log.calls()), len(log.envelopes())
        late = sum(envelope.error is not None for envelope in log.envelopes())
        self._console.print(
            f"Over the wire went {calls} calls of the bot and {envelopes} commands, clicks, forms and events"
            f" to it; {late} were not acked within Slack's 3 seconds."
        )
