"""What the commands for people's files read: the files, and everybody whom Slack lists."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.console import NOT_NOW, err, open_workspace
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.domain.sheets.directory import Directory
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
    token, url = settings.slack_bot_token.get_secret_value(), str(settings.slack_api_url)
    legal = settings.names == "legal"
    try:
        own, everyone = await listed_people(token, url, legal_names=legal)
    except (SlackBusy, SlackUncertain) as error:
        err(f"Slack can't be asked who is there ({error.code}); try again later.")
        raise typer.Exit(NOT_NOW) from None
    except SlackError as error:
        raise SettingError(REFUSED.format(code=error.code)) from None
    if team_id not in {None, own.team_id}:
        raise SettingError(f"SLACK_BOT_TOKEN is of the workspace {own.team_id}, not of {team_id}")
    async with open_workspace(own.team_id) as (database, workspace_id):
        yield Place(database, workspace_id, Directory(everyone).with_emails(emails))
