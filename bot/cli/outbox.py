"""``coffee outbox``: shows notices and what became of them, and retries failed ones."""

from typing import Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refusing_bad_settings
from bot.domain.outbox.states import NoticeState

LARGEST = 2**31 - 1  # largest notice number that a database can hold
Number = Annotated[int, typer.Argument(min=1, max=LARGEST, help="The notice's number.")]

app = typer.Typer(help="What the bot is to say by itself, and what became of it.", no_args_is_help=True)


@app.command("list")
def list_notices(
    state: Annotated[NoticeState | None, typer.Option(help="Only those in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many, the newest first.")] = 20,
    workspace: WorkspaceOption = None,
) -> None:
    """Show the state of the outbox, and list its latest notices."""
    with refusing_bad_settings():
        finish(_list(workspace, state, limit))


@app.command()
def explain(
    number: Number,
    *,
    payload: Annotated[
        bool, typer.Option("--payload", help="Also print what Slack refused; it may carry names.")
    ] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Show all that is known of a notice."""
    with refusing_bad_settings():
        finish(_explain(workspace, number, with_payload=payload))


@app.command()
def retry(
    number: Annotated[
        int | None, typer.Argument(min=1, max=LARGEST, help="The notice's number; all when left out.")
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Retry a notice that failed or whose outcome is unknown, or all of them that still make sense."""
    with refusing_bad_settings():
        finish(_retry(workspace, number))


async def _list(team_id: str | None, state: NoticeState | None, limit: int) -> None:
    from bot.app.reality import SystemClock
    from bot.services.outbox import admin
    from bot.slack.views.outbox.admin import notice_line, overview_lines

    async with open_workspace(team_id) as (database, workspace_id):
        overview = await admin.overview(database, workspace_id, SystemClock().now())
        notices = await admin.listed(database, workspace_id, state, limit)
    out(*overview_lines(overview))
    for notice in notices:
        out(notice_line(notice))


async def _explain(team_id: str | None, number: int, *, with_payload: bool) -> None:
    import json

    from bot.services.outbox import admin
    from bot.slack.views.outbox.admin import explanation

    async with open_workspace(team_id) as (database, workspace_id):
        notice = await admin.look_up(database, workspace_id, number)
    out(*explanation(notice))
    if with_payload and notice.payload:
        out(*json.dumps(notice.payload, indent=2, ensure_ascii=False).split("\n"))
    elif notice.payload:
        out("What Slack refused is kept; --payload prints it.")


async def _retry(team_id: str | None, number: int | None) -> None:
    from bot.app.reality import SystemClock
    from bot.services.outbox import admin

    now = SystemClock().now()
    async with open_workspace(team_id) as (database, workspace_id):
        if number is None:
            count = await admin.retry_all(database, workspace_id, now)
        else:
            await admin.retry(database, workspace_id, number, now)
            count = 1
    out(f"{count} will be tried again when the bot looks next.")
