"""The command line: all that stands after ``coffee``.

Each command does its own imports, so that no command waits for what others need.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import audit as cli_audit
from bot.cli import installations as cli_installations
from bot.cli import outbox as cli_outbox
from bot.cli import people as cli_people
from bot.cli import privacy as cli_privacy
from bot.cli import program as cli_program
from bot.cli import report as cli_report
from bot.cli import round as cli_round
from bot.cli import simulate as cli_simulate
from bot.cli import wanted_endings
from bot.cli.console import NOT_NOW, err, finish, loading, out, refuse, refusing_bad_settings, stay_prompt
from bot.cli.operations import database as cli_database
from bot.cli.operations import doctor as cli_doctor
from bot.cli.operations import manifest as cli_manifest
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.store.database import Database

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="The database.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(cli_round.app, name="round")
app.add_typer(cli_program.app, name="program")
app.add_typer(cli_outbox.app, name="outbox")
app.add_typer(cli_people.app, name="people")
app.add_typer(cli_privacy.app, name="privacy")
app.add_typer(cli_installations.app, name="installations")
app.command()(cli_report.report)
app.command()(cli_simulate.simulate)
app.command()(cli_audit.audit)
app.command()(cli_doctor.doctor)
app.command("manifest")(cli_manifest.print_manifest)
app.command()(cli_database.backup)
db.command("copy")(cli_database.copy)

# Harmless warnings. Bolt warns if it gets a client while the environment holds a token; APScheduler warns if
# a look takes longer than the interval to the next.
SILENCED = ("slack_bolt", "apscheduler")
PORT = "3000"  # where Slack's tools for development expect an app, too
POOL = "sqlalchemy.pool"  # tells of each connection that a lost server has cut; the bot tells of the outage itself


def _tell_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        out(version("coffee-chat-bot"))
        raise typer.Exit


@app.callback()
def coffee(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Say which version this is."),
    ] = False,
) -> None:
    """A self-hosted Slack bot that introduces colleagues over coffee."""


@app.command()
def run(
    *,
    http: Annotated[
        bool,
        typer.Option(
            "--http",
            help="Listen for Slack's requests, at COFFEE_HTTP or else at port 3000 of this machine, instead of connecting to it.",
        ),
    ] = False,
) -> None:
    """Start the bot; settings come from the environment or from .env. Ctrl-C stops it."""
    with loading():
        from bot.app.refusals import SlackUnreachable
        from bot.config import Settings, unknown_settings

    try:
        with refusing_bad_settings():
            settings = Settings(**(_listening() if http else {}))
            err(*unknown_settings())
            _log_to_stderr(settings.log_level, settings.log_format)
            stay_prompt()
            finish(_run(settings))
    except SlackUnreachable as error:
        err(str(error))
        raise typer.Exit(NOT_NOW) from None


@app.command()
def demo(
    csv: Annotated[Path | None, typer.Option(help="A roster instead of the sample company.")] = None,
    *,
    keep: Annotated[bool, typer.Option(help="Leave bot and sandbox running, to play with.")] = False,
) -> None:
    """Watch a whole round in the sandbox; needs no Slack."""
    with loading():
        from rich.console import Console

        from bot.demo import play
        from bot.sandbox import RosterError, load_roster, sample_company

    _log_to_stderr("WARNING")
    try:
        play(Console(), load_roster(csv) if csv else sample_company(), keep=keep)
    except RosterError as error:
        refuse(str(error))


@app.command()
def sandbox(
    csv: Annotated[Path | None, typer.Option(help="A roster instead of the sample company.")] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of the page; 0 is any that is free.")] = 8025,
    state: Annotated[
        Path | None,
        typer.Option(help="A file in which all is kept, to go on another day; made if there is none."),
    ] = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            help="The manifest of another app, which you start yourself; without it, this bot is there."
        ),
    ] = None,
    request_url: Annotated[
        str, typer.Option(metavar="URL", help="Where that app gets requests, if it isn't in Socket Mode.")
    ] = "",
) -> None:
    """Open a small Slack in your browser, with a company that you can be anyone of. Needs no Slack. Ctrl-C ends it."""
    with loading():
        from rich.console import Console

        from bot.demo import Visit, browse, browse_alone
        from bot.sandbox import RosterError, load_roster, sample_company

    _log_to_stderr("WARNING")
    try:
        visit = Visit(Console(), load_roster(csv) if csv else sample_company(), port, state)
        if manifest is None and request_url:
            refuse("--request-url is for another app: name its manifest with --manifest.")
        if manifest is None:
            browse(visit)
        else:
            browse_alone(visit, manifest, request_url)
    except RosterError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{error.strerror or error}; another port is chosen with --port.")


@db.command()
def upgrade() -> None:
    """Bring the database to this version's schema; creates it if it is missing. No data is lost."""
    from bot.database_settings import DatabaseSettings
    from bot.store.database import Database

    with refusing_bad_settings():
        url = DatabaseSettings().database_url
        try:
            database = Database(url)
            finish(_upgrade(database))
        except SettingError as error:
            raise SettingError(f"DATABASE_URL: {error}") from None
    out(f"{database.shown} is up to date.")


def _listening() -> dict[str, Any]:
    """The setting that has the bot listen, unless there is one."""
    from bot.environment import value_of

    return {} if value_of("COFFEE_HTTP").strip() else {"COFFEE_HTTP": PORT}


async def _run(settings: "Settings") -> None:
    import asyncio
    import signal

    from bot.app.bot import Bot

    bot = Bot(settings)
    stop = asyncio.Event()
    for number in (signal.SIGINT, *wanted_endings()):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    starting, stopping = asyncio.create_task(bot.start()), asyncio.create_task(stop.wait())
    losing = asyncio.create_task(bot.lost())
    try:
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            await starting
            await asyncio.wait({stopping, losing}, return_when=asyncio.FIRST_COMPLETED)
        if losing.done():
            raise losing.result()
    finally:
        for task in (starting, stopping, losing):
            task.cancel()
        await asyncio.gather(starting, stopping, losing, return_exceptions=True)
        await bot.stop()


async def _upgrade(database: "Database") -> None:
    await database.upgrade()
    await database.close()


def _log_to_stderr(level: str, form: str = "text") -> None:
    """Let only the bot itself log in detail: its libraries would log names, notes and tokens at DEBUG."""
    from bot.app.logs import formatter_of

    handler = logging.StreamHandler()
    handler.setFormatter(formatter_of(form))
    logging.basicConfig(handlers=[handler])
    logging.getLogger().setLevel("ERROR" if level == "ERROR" else "WARNING")
    logging.getLogger("bot").setLevel(level)
    for name in SILENCED:
        logging.getLogger(name).setLevel(logging.ERROR)
    logging.getLogger(POOL).setLevel(logging.CRITICAL)


def run_command() -> None:
    """Run the command that was typed; a defect is reported without what people wrote."""
    try:
        app()
    except Exception as error:  # noqa: BLE001  (Python would print its words)
        from bot.app.logs import Discreet

        err(*Discreet().formatException((type(error), error, error.__traceback__)).split("\n"))
        raise SystemExit(1) from None
