"""``coffee report``: how each program goes, as organisers read it in Slack; into a folder, pictures and files as well."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refuse, refusing_bad_settings
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.domain.insight.report import InsightReport


def report(
    into: Annotated[
        Path | None, typer.Option(help="A folder that gets the pictures, and a file for each table.")
    ] = None,
    language: Annotated[str, typer.Option(help="en, de, fr or es.")] = "en",
    workspace: WorkspaceOption = None,
) -> None:
    """Show how the program goes: who took part, who met, which departments were introduced, beside chance."""
    from bot.slack.texts import speaking
    from bot.slack.texts.locales import languages

    with refusing_bad_settings():
        if language not in languages():
            raise SettingError(f"there are no words in {language}, only in {', '.join(languages())}")
        if into and not into.is_dir():
            raise SettingError(f"there is no folder {into}; make it first")
        found = finish(_reports(workspace))
    with speaking(language):
        for number, each in enumerate(found, start=1):
            out(*_lines(each))
            if into and each.rounds:
                _write(each, into if len(found) == 1 else into / f"program-{number}")


async def _reports(team_id: str | None) -> tuple["InsightReport", ...]:
    from bot.app.reality import SystemClock
    from bot.services.insight import reports

    async with open_workspace(team_id) as (database, workspace_id):
        return await reports.reports_of(database, workspace_id, SystemClock().now())


def _lines(report: "InsightReport") -> list[str]:
    """The figures, and each table with its columns below each other."""
    from bot.slack.views.insight.report import report_lines
    from bot.slack.views.insight.tables import all_tables

    lines = report_lines(report)
    for table in all_tables(report).values():
        rows = [table.heading, *table.shown]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines += ["", table.title, *(_aligned(row, widths) for row in rows)]
    return lines


def _aligned(row: list[str], widths: list[int]) -> str:
    first, *others = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
    return "  ".join([first.strip().ljust(widths[0]), *others]).rstrip()


def _write(report: "InsightReport", folder: Path) -> None:
    from bot.slack.pictures.insight import files_of

    try:
        folder.mkdir(exist_ok=True)
        for name, content in files_of(report).items():
            folder.joinpath(name).write_bytes(content)
    except OSError as error:
        refuse(f"{folder} can't be written to: {error.strerror}")
