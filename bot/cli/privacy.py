"""``coffee privacy report``: what a works council or a data protection officer asks for, from the settings as they are."""

from datetime import date
from typing import TYPE_CHECKING

import typer

from bot.cli.console import out, refusing_bad_settings

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.domain.privacy.kept import KeptData

app = typer.Typer(help="What is kept about people.", no_args_is_help=True)
PURPOSE = (
    "The bot introduces colleagues to each other, helps them find a time, and asks afterwards how it went. Taking part is"
    " voluntary: people join by themselves, can skip, pause or leave at any time, and need no reason.",
    "Who meets whom is decided by rules (departments, working hours, languages, what people would like to talk about, how"
    " long ago they met), never by how somebody was rated. No one is evaluated, and no decision about anybody follows.",
)
RIGHTS = (
    "`/coffee export` gives somebody all that is kept about them, as a file.",
    "`/coffee forget` erases it, at once and everywhere; backups are the operator's to delete.",
    "`/coffee notwith` keeps somebody from being matched with a person; nobody learns of it.",
    "Whoever organises sees no rating, note, answer or exclusion of anybody; numbers are told of five people or more.",
)


@app.callback()
def group() -> None:
    """What is kept about people."""


@app.command()
def report() -> None:
    """Print what is kept, for how long, who sees it, and what Slack lets the bot do, as Markdown."""
    from bot.app.reality import SystemClock
    from bot.config import Settings

    with refusing_bad_settings():
        out(*_report(Settings(), SystemClock().now().date()))


def _report(settings: "Settings", today: date) -> list[str]:
    return [
        "# What this coffee-chat bot keeps about people",
        "",
        f"As it is set up on {today.isoformat()}.",
        *("", "## What it is for", "", *PURPOSE),
        *("", "## What is kept, who sees it, and for how long", "", *_kept(settings)),
        *("", "## Where", "", *_where(settings)),
        *("", "## What Slack lets it do", "", *_scopes()),
        *("", "## What everybody can do", "", *(f"- {each}" for each in RIGHTS)),
    ]


def _kept(settings: "Settings") -> list[str]:
    from bot.domain.privacy.kept import KEPT

    return [
        "| what | who sees it | kept |",
        "|---|---|---|",
        *(f"| {each.what} | {each.readers} | {_how_long(each, settings)} |" for each in KEPT),
    ]


def _how_long(data: "KeptData", settings: "Settings") -> str:
    days, left = data.days(settings.retention), settings.retention.left
    erased = (
        "until it is erased" if left is None else f"until it is erased, or {left} days after somebody left"
    )
    return erased if days is None or days == left else f"{days} days, or {erased}"


def _where(settings: "Settings") -> list[str]:
    from bot.store.connection.urls import shown

    guests = "take part" if settings.guests else "don't take part"
    return [
        f"- The database: {shown(settings.database_url)}. Nothing is sent anywhere but to Slack.",
        "- The log has neither names nor notes nor answers.",
        *_tokens(settings),
        f"- Guests of several channels {guests}; guests of one channel and people of other workspaces never do.",
        f"- People are called by their {settings.names} name in Slack.",
    ]


def _tokens(settings: "Settings") -> list[str]:
    if settings.client_id is None:
        return ["- The app's token stands in the settings, and in no table."]
    return [
        "- The app's tokens are encrypted in the database; the keys stand in the settings.",
        f"- All data of a workspace is erased {settings.keep_uninstalled} days after the app was removed from it.",
    ]


def _scopes() -> list[str]:
    from bot.slack.scopes import WHY

    return ["| scope | why |", "|---|---|", *(f"| `{scope}` | {why} |" for scope, why in WHY.items())]
