"""Which workspace an operator means who types a command."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import SettingError
from bot.domain.workspace import Workspace
from bot.store.people import workspaces


async def chosen_workspace(session: AsyncSession, team_id: str | None) -> Workspace:
    """The workspace that an operator means: the one with the given Slack id, or the only one.

    Raises:
        SettingError: there is no such workspace, or there are several and none was named.
    """
    every = await workspaces.all_workspaces(session)
    if not every:
        raise SettingError("There is no program yet; 'coffee run' makes it.")
    found = [each for each in every if team_id in {None, each.team_id}]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{each.team_id} ({each.name})" for each in every)
    if found:
        raise SettingError(f"there are several workspaces; say which one with --workspace: {known}")
    raise SettingError(f"there is no workspace '{team_id}'; there is {known}")
