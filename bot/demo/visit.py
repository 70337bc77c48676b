"""What ``coffee sandbox`` was asked for: whose company, on which port, and the file in which its state is kept."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console

from bot.cli.console import refuse
from bot.sandbox import Profile, Sandbox
from bot.sandbox import state as states
from bot.sandbox.wire import Json

OFTEN = 10.0  # seconds between two times that the state is kept


@dataclass
class Visit:
    """A sandbox in a browser, as it was asked for.

    Args:
        roster: who works there, unless the state says so.
        state: the file in which the state is kept; None keeps nothing.
    """

    console: Console
    roster: Sequence[Profile]
    port: int
    state: Path | None = None
    known: Json | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Read the state, if there is one, and see that it can be kept."""
        if self.state is None:
            return
        if not self.state.absolute().parent.is_dir():
            refuse(
                f"There is no folder {self.state.absolute().parent}; make it first, or keep the state elsewhere."
            )
        if self.state.exists():
            try:
                self.known = states.read(self.state)
            except OSError as error:
                refuse(f"The state in {self.state} can't be read: {error.strerror}.")
            except ValueError:
                refuse(f"{self.state} isn't what an earlier sandbox kept; name another file to begin anew.")

    @property
    def people(self) -> Sequence[Profile]:
        """Who works there."""
        return states.people_of(self.known) if self.known else self.roster

    @property
    def database(self) -> Path | None:
        """The bot's database, beside the state."""
        return self.state.with_suffix(".db").absolute() if self.state else None

    def begin(self, slack: Sandbox) -> None:
        """Put what was kept into a sandbox that hasn't started yet."""
        slack.server.port = self.port
        if self.known:
            states.restore(slack.core, self.known)

    @asynccontextmanager
    async def kept(self, slack: Sandbox) -> AsyncIterator[None]:
        """Keep the state again and again, and at the end."""
        keeping = asyncio.create_task(self._keep(slack))
        try:
            yield
        finally:
            keeping.cancel()
            if self.state:
                states.save(slack.core, self.state)

    async def _keep(self, slack: Sandbox) -> None:
        while self.state:
            states.save(slack.core, self.state)
            changes = slack.core.workspace.changes
            await changes.after(changes.count)
            await asyncio.sleep(OFTEN)

    def tell(self, slack: Sandbox) -> None:
        """Say where the page is."""
        page = slack.api_url.removesuffix("api/")
        self.console.print(
            f"\nOpen [bold]{page}[/] in your browser. Two windows can be two people. Ctrl-C ends it.\n"
        )
