"""Lets the user act in the sandbox from the terminal, at the end of ``coffee demo --keep``."""

import asyncio
import signal
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

from rich.console import Console

from bot.demo.narrator import escape
from bot.demo.stage import Stage
from bot.sandbox import Message, NotSeenError, Person

HELP = """\
You can act as anyone here; a person is named by their handle:
  people                           who is here
  {who}                            what they see now
  {who} /coffee status             they type it
  {who} click Yes, we met          they click a button that they see
  {who} submit                     they submit the open form as it is, or
  {who} submit Ask me about=chess           with some fields filled in
  {who} home                       they open the Home tab
  forward 7 days                   time passes: minutes, hours, days, weeks
  quit                             or Ctrl-C"""
LAST = 3  # messages shown of someone's screen
A_MOMENT = 0.3  # seconds
UNITS = ("minutes", "hours", "days", "weeks")


class Prompt:
    """Does what the user types.

    Args:
        scene: the company and the bot.
    """

    def __init__(self, console: Console, scene: Stage) -> None:
        self._console = console
        self._slack = scene.slack
        self._gestures: dict[str, Callable[[Person, str], Awaitable[None]]] = {
            "": self._shows,
            "click": self._clicks,
            "submit": self._submits,
            "home": self._opens_home,
        }

    @property
    def help(self) -> str:
        """What the user can type, with a real handle."""
        return HELP.format(who=self._slack.people[0].handle)

    async def do(self, line: str) -> None:
        """Do what one line says; print a message if that is impossible."""
        word, _, rest = line.strip().partition(" ")
        try:
            if word == "people":
                self._list_people()
            elif word == "forward":
                self._forward(rest)
                await self._bot_is_done()
            elif word in {"", "help"}:
                self._print(self.help)
            else:
                await self._acts(self._slack.person(word), rest.strip())
        except (NotSeenError, KeyError, ValueError) as error:
            self._print(str(error.args[0]).partition("\n")[0])  # the other lines are the whole screen

    def _list_people(self) -> None:
        for person in self._slack.people:
            profile = person.profile
            self._print(
                f"{person.handle:<24} {person.name}, {profile.title or '-'}, {profile.department or '-'}"
            )

    def _forward(self, words: str) -> None:
        amount, _, unit = words.partition(" ")
        unit = unit if unit.endswith("s") else f"{unit}s"
        if not amount.isdigit() or unit not in UNITS:
            raise ValueError("Write it like this: forward 7 days")
        now = self._slack.clock.forward(seconds=timedelta(**{unit: int(amount)}).total_seconds())
        self._print(f"It is {now:%A %-d %B %Y, %H:%M} UTC.")

    async def _acts(self, person: Person, what: str) -> None:
        seen = {message.ts for message in person.inbox}
        gesture, _, rest = what.partition(" ")
        if gesture in self._gestures:
            await self._gestures[gesture](person, rest.strip())
        else:
            await person.types(what)
        await self._bot_is_done()
        if what:
            self._show_new(person, seen)

    async def _shows(self, person: Person, _rest: str) -> None:
        for message in person.inbox[-LAST:]:
            self._show_message(message)
        self._show_form(person)

    async def _clicks(self, person: Person, text: str) -> None:
        await person.clicks(text)

    async def _submits(self, person: Person, typed: str) -> None:
        if person.form is None:
            raise ValueError(f"{person.name} has no form open.")
        pairs = (pair.partition("=") for pair in typed.split(";") if pair.strip())
        await person.submits(person.form, {label.strip(): value.strip() for label, _, value in pairs})

    async def _opens_home(self, person: Person, _rest: str) -> None:
        await person.opens_home()
        await self._bot_is_done()
        self._print(person.home.rendered)

    async def _bot_is_done(self) -> None:
        """Wait until the bot has not called Slack for a moment."""
        calls = -1
        while calls != len(self._slack.log.entries):
            calls = len(self._slack.log.entries)
            await asyncio.sleep(A_MOMENT)

    def _show_new(self, person: Person, seen: set[str]) -> None:
        for message in person.inbox:
            if message.ts not in seen:
                self._show_message(message)
        self._show_form(person)

    def _show_form(self, person: Person) -> None:
        if person.form:
            self._print(f"[form] {person.form.rendered}")

    def _show_message(self, message: Message) -> None:
        kind = "only visible to them" if message.ephemeral else f"#{message.channel.name}"
        self._console.print(f"[dim]{escape(message.author)}, {escape(kind)}[/]")
        self._print(message.rendered)

    def _print(self, words: str) -> None:
        self._console.print(escape(words), highlight=False)


async def prompt(console: Console, scene: Stage) -> None:
    """Let the user act in the sandbox until they quit; without a terminal, run until a signal comes."""
    console.print(f"\nSandbox and bot go on running. The local Slack's API: [bold]{scene.slack.api_url}[/]\n")
    does = Prompt(console, scene)
    await does.do("help")
    async for line in _lines(console):
        if line.strip() in {"quit", "exit"}:
            return
        await does.do(line)


async def _lines(console: Console) -> AsyncIterator[str]:
    """Yield typed lines until SIGINT or SIGTERM; the end of the input alone does not end it."""
    typed: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, typed.put_nowait, None)

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(typed.put_nowait, line)

    threading.Thread(
        target=read, daemon=True
    ).start()  # a daemon thread of its own, which must not keep the process alive
    while True:
        console.print("\n> ", end="")
        line = await typed.get()
        if line is None:
            return
        yield line
