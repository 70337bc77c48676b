"""The workspaces that a process works in: a runtime for each."""

import asyncio

from bot.app.runtime import Runtime, Shared
from bot.domain.workspace import Installation
from bot.services.people import membership
from bot.services.privacy import marks
from bot.slack.request import Deps


class Workspaces:
    """Makes, finds and ends the runtimes of a process.

    Args:
        stop_within: seconds that a runtime has to finish what is under way.
    """

    def __init__(self, shared: Shared, stop_within: float) -> None:
        self.runtimes: dict[str, Runtime] = {}  # by Slack's id of the workspace
        self._shared = shared
        self._stop_within = stop_within

    async def install(self, installation: Installation) -> None:
        """Start to work in one more workspace, or go on with another token in one where the bot works."""
        known = self.runtimes.get(installation.team_id)
        if known and known.installation.enterprise_id == installation.enterprise_id:
            await known.renew(installation)
            return
        runtime = await self.prepare(installation)
        runtime.start()

    async def prepare(self, installation: Installation) -> Runtime:
        """Make sure that a workspace has a program, and create its runtime."""
        await self.remove(installation.team_id)
        shared = self._shared
        settings, database = shared.settings, shared.database
        program = await membership.ensure_program(
            database,
            installation.team_id,
            installation.team_name,
            settings.program,
            shared.clock.now(),
            settings.given,
        )
        await marks.renew(database.of_workspace(program.workspace_id))
        runtime = Runtime(shared, installation, program.workspace_id)
        await runtime.report_for_work()
        self.runtimes[installation.team_id] = runtime
        return runtime

    async def remove(self, team_id: str) -> None:
        """Work in a workspace no longer."""
        if runtime := self.runtimes.pop(team_id, None):
            await runtime.stop(self._stop_within)

    async def stop(self) -> None:
        """Finish what is under way in all of them; what isn't finished in time is not lost."""
        await asyncio.gather(*(each.stop(self._stop_within) for each in self.runtimes.values()))

    def deps_of(self, team_id: str) -> Deps | None:
        """What the listeners need to answer people of a workspace; None if the bot doesn't work there."""
        runtime = self.runtimes.get(team_id)
        return runtime.deps if runtime else None

    def look_in(self, team_id: str) -> None:
        """Look at once in one workspace, because someone did something and more may be due."""
        if runtime := self.runtimes.get(team_id):
            runtime.look_now()
