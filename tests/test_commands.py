"""Whoever copies a command from the README or the docs is answered: each of them is run as it stands there."""

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer

from bot.cli import root as cli
from bot.store.installations.cipher import new_key
from tests.cli.test_root import elsewhere  # noqa: F401
from tests.command_line import typed, typed_meanwhile
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.test_docs import PAGES, ROOT
from tests.town import FIRST_ROUND, Town

SPAN = re.compile(r"`([^`\n]+)`")
LINE = re.compile(r"^\$ (.+?)(?: +#.*)?$", re.MULTILINE)
NUMBER = re.compile(r"\d+")
HISTORY = "CHANGELOG.md"  # tells of commands as they were
# They go on until they are stopped; their own tests start them: tests/cli/test_root.py, and tests/demo/test_browser.py.
GO_ON = {("run",), ("sandbox",)}
BY_ITSELF = ("demo",)  # below
# They say why not: nobody has vanished, and the bot of this database is running.
NOTHING_TO_DO = {("people", "gone"), ("people", "back"), ("db", "copy")}
OAUTH = {
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": "hush",
    "COFFEE_ENCRYPTION_KEYS": new_key(),
    "COFFEE_PUBLIC_URL": "https://coffee.example",
}
PEOPLE = "name,department\nAda,Legal\nBen,Design\nCléo,Legal\nDan,Design\n"


def documented() -> Iterator[str]:
    """Everything that stands as code in the pages, on one line."""
    for page in PAGES:
        if page.name != HISTORY:
            text = page.read_text(encoding="utf-8")
            yield from SPAN.findall(text)
            yield from LINE.findall(text)


def commands() -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """The ``coffee`` commands in the pages, as the words of each, by the words that name it."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    known = leaves()
    for code in documented():
        program, *words = shlex.split(code) if code.removeprefix(".venv/bin/").startswith("coffee ") else [""]
        if program:
            name = next((each for each in known if tuple(words[: len(each)]) == each), tuple(words))
            found.setdefault(name, set()).add(tuple(words))
    return found


def leaves(app: typer.Typer = cli.app) -> set[tuple[str, ...]]:
    """All commands that there are, by the words that name them."""
    own = {(each.name or each.callback.__name__,) for each in app.registered_commands if each.callback}
    return own.union(
        (str(group.name), *leaf)
        for group in app.registered_groups
        if group.typer_instance
        for leaf in leaves(group.typer_instance)
    )


def groups() -> set[tuple[str, ...]]:
    """What comes before commands, such as ``coffee round``."""
    return {leaf[:-1] for leaf in leaves()}


def test_every_command_that_there_is_stands_in_the_pages() -> None:
    """And none that there isn't."""
    assert commands().keys() - groups() == leaves()


def test_there_is_whatever_else_the_pages_name() -> None:
    """Targets for make, and modules to be run."""
    code = [*documented()]
    targets = {each.split()[1] for each in code if each.startswith("make ")}
    modules = {each.split()[2] for each in code if re.match(r"python -m [a-z]", each)}
    assert targets <= set(
        re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert targets
    assert [each for each in modules if not find_spec(each)] == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where they are typed, with the files that they name."""
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_they_do_what_they_say(town: Town, folder: Path) -> None:
    """Each as it is written, with the files that it names, but for the numbers; some are shown without what they need."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    await town.time_comes(FIRST_ROUND)
    ada, ben = town.person("Ada").id, town.person("Ben").id
    files = {
        "import": f"id,department,level\n{ada},Legal,2\n",
        "met": f"id,id,date\n{ada},{ben},2026-11-05\n",
        "renumber": f"{ada},U0ADA\n",
    }
    env = {
        "DATABASE_URL": town.settings.database_url,
        "SLACK_API_URL": str(town.settings.slack_api_url),
        "SLACK_BOT_TOKEN": town.settings.slack_bot_token.get_secret_value(),
        "SLACK_APP_TOKEN": town.settings.app_token,
    }
    failed = {}
    for name, ways in sorted(commands().items()):
        if name in GO_ON | groups() or name[0] in BY_ITSELF:
            continue
        if content := files.get(name[-1]):
            for file in ("people.csv", "ids.csv", "history.csv"):
                (folder / file).write_text(content, encoding="utf-8")
        else:
            (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
        results = {}
        for words in sorted(ways):
            numbered = [NUMBER.sub("1", word) if NUMBER.fullmatch(word) else word for word in words]
            given = env | (OAUTH if name[0] == "installations" else {})
            results[words] = await typed_meanwhile(*numbered, **given)
        right = 2 if name in NOTHING_TO_DO else 0
        if not any(result.exit_code == right for result in results.values()):
            failed[name] = [result.output for result in results.values()]
    assert failed == {}


def test_the_demo_is_told_to_its_end(
    folder: Path, ready_databases: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first thing that the README tells people to type, with few people; it leaves nothing behind."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    told = typed("demo", "--csv", "people.csv")
    assert (told.exit_code, told.stderr) == (0, "")
    assert "coffee sandbox" in told.stdout
    assert os.listdir(folder) == ["people.csv"]  # noqa: PTH208
