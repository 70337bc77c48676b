"""What the commands for people's files read: the files, and everybody whom Slack lists."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.console import NOT_NOW, err, open_database, open_workspace
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.domain.sheets.directory import Directory
    from bot.domain.workspace import Installation
    from bot.store.database import Database

REFUSED = (
    "Slack doesn't let the bot see who is there ({code}); check SLACK_BOT_TOKEN and the app's permissions"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command does its work."""

    database: "Database"
    workspace_id: int
    directory: "Directory"


def _emails_in(members: Path | None) -> "Mapping[str, str]":
    """The e-mail addresses in Slack's own list of members, by Slack's id."""
    from bot.domain.sheets.people_file import PeopleReading, read_people

    if members is None:
        return {}
    with naming(members):
        return read_people(contents(members), PeopleReading()).by_email


def contents(path: Path) -> bytes:
    """What stands in a file.

    Raises:
        SettingError: it can't be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise SettingError(f"it can't be opened: {error.strerror}") from None


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Say which file it is that can't be used."""
    try:
        yield
    except SettingError as error:
        raise SettingError(f"{path} can't be used: {error}") from None


@asynccontextmanager
async def opened(team_id: str | None, members: Path | None) -> AsyncIterator[Place]:
    """The database, and everybody whom Slack lists in the workspace of the token in the settings.

    Args:
        members: a file with e-mail addresses that Slack may not show.

    Raises:
        SettingError: a setting is wrong, or the token is another workspace's.
        DatabaseUnavailable: the database is away.
    """
    from bot.config import Settings
    from bot.domain.sheets.directory import Directory
    from bot.slack.outbound.directory import listed_people
    from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain

    settings, emails = Settings(), _emails_in(members)
    known = await _installed(settings, team_id)
    own_token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
    token, url = known.bot_token if known else own_token, str(settings.slack_api_url)
    legal = settings.names == "legal"
    try:
        own, everyone = await listed_people(token, url, legal_names=legal, own=known)
    except (SlackBusy, SlackUncertain) as error:
        err(f"Slack can't be asked who is there ({error.code}); try again later.")
        raise typer.Exit(NOT_NOW) from None
    except SlackError as error:
        raise SettingError(REFUSED.format(code=error.code)) from None
    if team_id not in {None, own.team_id}:
        raise SettingError(f"SLACK_BOT_TOKEN is of the workspace {own.team_id}, not of {team_id}")
    async with open_workspace(own.team_id) as (database, workspace_id):
        yield Place(database, workspace_id, Directory(everyone).with_emails(emails))


async def _installed(settings: "Settings", team_id: str | None) -> "Installation | None":
    """The workspace that is meant, if the app is installed there by OAuth; None for the one of the token in the settings.

    Raises:
        SettingError: the workspace isn't clear, or the app isn't installed there.
    """
    from bot.services import installations
    from bot.services.operators import chosen_workspace

    credentials = settings.credentials
    if credentials is None or (settings.slack_bot_token and team_id is None):
        return None
    async with open_database() as database:
        async with database.read() as session:
            chosen = await chosen_workspace(session, team_id)
        found = await installations.installed(database, credentials.client_id, credentials.cipher)
    own = found.workspaces.get(chosen.team_id)
    if own is None and settings.slack_bot_token is None:
        raise SettingError(f"the app isn't installed in {chosen.team_id} any more")
    return own
