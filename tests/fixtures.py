"""What all tests share: two databases, and a town with the sandbox and the bot in it."""

import gc
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from slack_bolt.listener.async_listener import AsyncCustomListener

import bot.app.bot
import bot.app.runtime
import bot.app.ways.by_socket
import bot.slack.inbound.offers
from bot.demo.play import SELDOM
from bot.sandbox import LeapingLoop, Profile, Sandbox
from bot.store.database import Database
from tests import databases, dialects
from tests.conftest import FOLDER
from tests.effort import examples
from tests.town import PATIENCE, Town, open_town, stopped

settings.register_profile("default", examples(100), deadline=None)  # a slow machine is no defect
settings.load_profile("default")
dialects.share()


def pytest_asyncio_loop_factories() -> dict[str, type[LeapingLoop]]:
    """Loops whose time can leap, so that no test of a town waits for what takes time by design."""
    return {"leaping": LeapingLoop}


def pytest_collection_finish() -> None:
    """Don't look through all that was imported for garbage, and less often through the rest: it takes a tenth of the CPU."""
    gc.freeze()
    gc.set_threshold(*SELDOM)


@pytest.fixture(scope="session", autouse=True)
def unhurried() -> Iterator[None]:
    """Bots that wait for Slack, and for themselves, as long as a busy machine takes: that is nobody's fault.

    So do sandboxes, whose three seconds pass only where a test says so.
    """
    made, heard = Sandbox.__init__, AsyncCustomListener.__init__

    def make(self: Sandbox, people: Iterable[Profile] = (), **options: Any) -> None:
        """Make one with a stopwatch of its own that stands still, unless it is given another."""
        made(self, people, **({"stopwatch": stopped()} | options))

    def hear(self: AsyncCustomListener, **options: Any) -> None:
        """Have Bolt, too, wait for what it passes on with an ack."""
        heard(self, **options)
        self.ack_timeout = int(PATIENCE)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Sandbox, "__init__", make)
        patched.setattr(AsyncCustomListener, "__init__", hear)
        patched.setattr(bot.slack.inbound.offers, "LOOK_WITHIN", PATIENCE)
        patched.setattr(bot.app.ways.by_socket, "CONNECT_WITHIN", PATIENCE)
        for within in ("ANSWER_WITHIN", "STOP_WITHIN"):
            patched.setattr(bot.app.bot, within, PATIENCE)
        for within in ("ANSWER_WITHIN", "SEND_WITHIN"):
            patched.setattr(bot.app.runtime, within, PATIENCE)
        yield


@pytest.fixture(scope="session")
def postgres(pytestconfig: pytest.Config) -> str:
    """The URI of the maintenance database of the run's PostgreSQL server, for tests that make databases of their own."""
    return databases.server(pytestconfig.stash[FOLDER])


@pytest.fixture(scope="session")
def own_database(postgres: str) -> Iterator[databases.OwnDatabase]:
    """The PostgreSQL database of this test process."""
    own = databases.OwnDatabase(postgres)
    yield own
    own.close()


@pytest.fixture(scope="session")
def sqlite_template(pytestconfig: pytest.Config) -> bytes:
    """An empty SQLite database with all migrations: tests start from copies."""
    return databases.sqlite_template(pytestconfig.stash[FOLDER])


@pytest.fixture
def ready_databases(sqlite_template: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """New SQLite databases of stages and companies are copies, too: the migrations take longer than most that happens on one."""
    upgrade = Database.upgrade

    async def copy(database: Database) -> None:
        """Copy the template in place of migrating."""
        if database.is_sqlite:
            databases.copy_of(sqlite_template, Path(database.url.partition("///")[2]))
        else:
            await upgrade(database)

    monkeypatch.setattr(Database, "upgrade", copy)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty, up-to-date database: every test that uses it runs on both kinds."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def sqlite_url(sqlite_template: bytes, tmp_path: Path) -> str:
    """The URL of an empty, up-to-date SQLite database."""
    return databases.copy_of(sqlite_template, tmp_path / "coffee.db")


@pytest.fixture
def postgresql_url(own_database: databases.OwnDatabase) -> str:
    """The URL of an empty, up-to-date PostgreSQL database."""
    own_database.clear()
    return own_database.url


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
