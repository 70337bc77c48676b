"""The database as the bot meets it: whether it is there, its schema, its files, and the programs in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.app.doctor.observation import Observation, note, ok, unknown, wrong
from bot.app.doctor.usable import Usable
from bot.domain.errors import DatabaseUnavailable, SettingError
from bot.domain.rounds.program import Program
from bot.hints import WHERE
from bot.install_settings import Credentials
from bot.services import installations
from bot.services.installations import Installed
from bot.store.database import Database
from bot.store.files import open_to_others
from bot.store.people.workspaces import all_workspaces
from bot.store.rounds.programs import programs_of

UPGRADE = "run 'coffee db upgrade'"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found of a database, and the programs in it; none if it can't be read.

    Args:
        programs: by Slack's id of their workspace.
        installed: what is installed by OAuth.
    """

    findings: Sequence[Observation]
    programs: dict[str, tuple[Program, ...]]
    installed: Installed = field(default_factory=Installed)


async def about_database(usable: Usable) -> Looked:
    """Look at the database; nothing is made or changed."""
    if "DATABASE_URL" in usable.wrong:
        why = "put right DATABASE_URL first"
        return Looked([unknown("database", why), unknown("schema", why)], {})
    database = Database(usable.settings.database_url, usable.settings.own_secret)
    try:
        return await _look(database, usable.settings.credentials)
    except (SettingError, DatabaseUnavailable) as error:
        return Looked([wrong("database", str(error)), unknown("schema", "the database can't be used")], {})
    finally:
        await database.close()


async def _look(database: Database, credentials: Credentials | None) -> Looked:
    if database.files.all and not database.files.all[0].exists():
        missing = wrong("database", f"there is no {database.shown} yet: {UPGRADE}")
        return Looked([missing, unknown("schema", "there is no database yet")], {})
    usable = await database.is_usable()
    found = [ok("database", f"{database.shown} can be used"), *_files(database)]
    if not usable:
        return Looked([*found, wrong("schema", f"it is another version's: {UPGRADE}")], {})
    async with database.read() as session:
        workspaces = await all_workspaces(session)
        programs = {each.team_id: await programs_of(session, each.id) for each in workspaces}
    given = (credentials.client_id, credentials.cipher) if credentials else None
    installed = await installations.installed(database, *given) if given else Installed()
    return Looked([*found, ok("schema", "this version can run on it")], programs, installed)


def _files(database: Database) -> list[Observation]:
    """Files that others may open, and a secret that isn't kept anywhere."""
    told = "other users of this machine may open {0}: run 'chmod 600 {0}'"
    found = [wrong("database", told.format(path)) for path in database.files.all if open_to_others(path)]
    if not database.files.all and not database.files.secret:
        found.append(note("database", f"there is no COFFEE_SECRET: {WHERE['COFFEE_SECRET']}"))
    return found
