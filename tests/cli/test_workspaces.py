"""Every command where there are several workspaces: it asks which one, and is about that one alone."""

from pathlib import Path

from sqlalchemy import text
from typer.testing import Result

from bot.cli import root as cli
from bot.store.base import Base
from bot.store.database import Database
from tests.command_line import typed_meanwhile
from tests.installing import Browser, open_offices
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import store_match
from tests.test_commands import leaves

OURS, THEIRS = "T1", "T2"
PEOPLE = ("Ada", "Ben", "Cleo")
# They are about no workspace, about all that there are, or about the one of the token in the settings.
OF_NONE = {
    *(("db", each) for each in ("upgrade", "copy")),
    *(("installations", each) for each in ("list", "new-key", "rotate-keys")),
    *(("people", each) for each in ("import", "met")),
    *((each,) for each in ("backup", "demo", "doctor", "manifest", "run", "sandbox", "simulate")),
    ("privacy", "report"),
}
OF_ONE = sorted(leaves(cli.app) - OF_NONE)


async def run(database: Database, *words: str, **settings: str) -> Result:
    """What a command answers."""
    env = {"DATABASE_URL": database.url} | settings
    return await typed_meanwhile(*words, **env)


async def rows(database: Database) -> set[tuple[str, tuple[object, ...]]]:
    """All rows that there are."""
    async with database.read() as session:
        found = {
            table.name: await session.execute(text(f"SELECT * FROM {table.name}"))
            for table in Base.metadata.sorted_tables
        }
        return {(name, tuple(row)) for name, each in found.items() for row in each}


async def test_a_command_is_about_the_workspace_that_is_named(database: Database, tmp_path: Path) -> None:
    """Without a name each says that it needs one; with it, nothing of the other is printed or changed."""
    await store_match(database, *PEOPLE, team=OURS)
    before = await rows(database)
    await store_match(database, "Noor", "Otto", team=THEIRS)
    ids = tmp_path / "ids.csv"
    ids.write_text("U0ADA1,W0ADA1\n", encoding="utf-8")
    exported = tmp_path / "people.csv"
    for words in OF_ONE:
        needed = {
            ("people", "renumber"): [str(ids)],
            ("people", "export"): [str(exported)],
        }.get(words, ["1"] if words[-1] in {"replay", "explain", "show"} else [])

        unnamed = await run(database, *words, *needed)
        assert (unnamed.exit_code, "--workspace" in unnamed.output) == (2, True), (words, unnamed.output)
        named = await run(database, *words, *needed, "--workspace", THEIRS)
        assert named.exit_code in {0, 2}, (words, named.output)
        told = named.output + (exported.read_text(encoding="utf-8") if exported.exists() else "")
        assert [name for name in PEOPLE if name in told] == [], words
        assert before - await rows(database) == set(), words


# Files about the two people whose ids there are in both workspaces.
FILES = {
    "import": ("Slack ID,Department\nU0002,Research\n", "Cléo Petit: department Research"),
    "met": ("U0002,U0003,2026-05-04\n", "Cléo Petit and Dan Wu: 2026-05-04"),
}


async def test_a_file_is_about_the_workspace_that_is_named(database_url: str, tmp_path: Path) -> None:
    """The app is installed in both by OAuth, and whoever has the ids elsewhere is found by none of them."""
    async with open_offices(database_url) as offices:
        bot = await offices.start()
        async with Browser(bot) as browser:
            for slack in (offices.acme.slack, offices.beta.slack):
                await browser.installs(slack.people[0], slack)
        await offices.acme.enrols("Ada", "Ben")
        await offices.beta.enrols("Cléo", "Dan")
        await offices.acme.settles()
        await offices.beta.settles()
        for command, (text, told) in FILES.items():
            file = tmp_path / f"{command}.csv"
            file.write_text(text, encoding="utf-8")
            words = ("people", command, str(file), "--apply")
            before = await rows(bot.database)
            unnamed = await run(bot.database, *words, **offices.environment)
            assert (unnamed.exit_code, "--workspace" in unnamed.output) == (2, True), unnamed.output
            assert await rows(bot.database) == before
            theirs = ("--workspace", offices.beta.slack.team_id)
            named = await run(bot.database, *words, *theirs, **offices.environment)
            assert (named.exit_code, told in named.output) == (0, True), named.output
            changed = await rows(bot.database)
            assert [row for row in before - changed if "Ada" in repr(row) or "Ben" in repr(row)] == []
            assert changed - before
