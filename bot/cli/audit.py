"""``coffee audit``: who changed which setting, pairing or person, and when."""

from typing import Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refusing_bad_settings


def audit(
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many, the newest first.")] = 50,
    workspace: WorkspaceOption = None,
) -> None:
    """List who changed which setting, pairing or person, and when; the newest first."""
    with refusing_bad_settings():
        finish(_list(workspace, limit))


async def _list(team_id: str | None, limit: int) -> None:
    from bot.services import audit as service
    from bot.slack.views.organisers.record import audit_line

    async with open_workspace(team_id) as (database, workspace_id):
        entries = await service.latest(database, workspace_id, limit)
    for each in entries:
        out(audit_line(each))
    if not entries:
        out("Nobody has changed anything yet.")
