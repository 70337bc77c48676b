"""``coffee backup`` and ``coffee db copy``: a copy of the database as a file, and the way to another one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import finish, out, refuse, refusing_bad_settings
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.store.database import Database


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it; there must be no such file yet.")],
) -> None:
    """Copy a SQLite database to a file, while the bot runs. For PostgreSQL it says what to run instead."""
    from bot.database_settings import DatabaseSettings
    from bot.store.connection import urls
    from bot.store.connection.backup import back_up

    with refusing_bad_settings():
        settings = DatabaseSettings()
        url = urls.async_url(settings.database_url)
        if (source := urls.file_of(url)) is None:
            tool = f"pg_dump --format=custom --file={file} '{urls.shown(url)}'"
            refuse(f"'coffee backup' copies SQLite; a PostgreSQL is backed up by its own tool: {tool}")
        back_up(source, file)
    out(f"{file} has all of {urls.shown(url)}; how it is restored: docs/operations.md.")
    if settings.secret is None:
        out(f"Keep a copy of {source}.secret as well, in another place than this one.")


def copy(
    url: Annotated[
        str,
        typer.Argument(
            help="Of the other database. Leave a password to ~/.pgpass: others may see this line."
        ),
    ],
) -> None:
    """Copy all data from DATABASE_URL to another, empty database; while it does, no bot may run."""
    from bot.database_settings import DatabaseSettings
    from bot.store.database import Database

    with refusing_bad_settings():
        settings = DatabaseSettings()
        source = Database(settings.database_url, settings.own_secret)
        try:
            target = Database(url)
        except SettingError as error:
            raise SettingError(f"the other database's URL: {error}") from None
        finish(_copy(source, target))
    out(f"Now set DATABASE_URL to {target.shown} (with its password), and start the bot.")
    if settings.secret is None and source.is_sqlite:
        out(
            f"Set COFFEE_SECRET to what stands in {source.files.all[0]}.secret, or keep that file beside the new one."
        )


async def _copy(source: "Database", target: "Database") -> None:
    from bot.app.reality import SystemClock
    from bot.store.connection.copying import copy_all, is_in_use

    try:
        await source.check_schema()
        source.keep_to_oneself()
        if not source.is_sqlite and await is_in_use(source, SystemClock().now()):
            raise SettingError(f"a bot runs on {source.shown}: stop it, and try again a minute later")
        if await target.is_new():
            await target.upgrade()
        await target.check_schema()
        target.keep_to_oneself()
        copied = await copy_all(source, target)
    finally:
        await source.close()
        await target.close()
    out(
        f"{sum(copied.values())} rows of {len(copied)} tables were copied from {source.shown} to {target.shown}."
    )
