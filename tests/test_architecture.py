"""The house rules that a machine can keep: who imports whom, and that the plan of the house is true."""

import re
import subprocess
import sys
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.house import names_of_two_classes

ROOT = Path(__file__).parents[1]
BOT = ROOT / "bot"
PLAN = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
MODULES = sorted(path for path in BOT.rglob("*.py") if "_migrations" not in path.parts)
MOST_LINES = 250  # of a module
TESTS = sorted(Path(__file__).parent.rglob("*.py"))

# Where a library may be imported, and nowhere else.
HOMES = {
    "sqlalchemy": ("store", "services"),
    "alembic": ("store",),
    "filelock": ("store",),
    "apscheduler": ("app/scheduler.py", "domain/rounds/recurrence.py"),
    "dateutil": ("domain/rounds/recurrence.py",),
    "holidays": ("domain/rounds/days_off.py",),
    "icalendar": ("domain/chats/invitation.py",),
    "dateparser": ("domain/people/pause_words.py",),
    "slack_sdk": (
        *("slack", "app/bot.py", "app/doctor", "app/installing.py", "app/runtime.py"),
        "store/installations",
    ),
    "slack_bolt": ("slack/inbound", "slack/oauth", "app/bot.py", "app/ways"),
    "cryptography": ("store/installations/cipher.py",),
    "typer": ("cli",),
    "pydantic_settings": ("config.py", "database_settings.py", "demo"),
    "rustworkx": ("matching",),
    "scipy": ("matching",),
    "numpy": ("matching",),
    "matplotlib": ("slack/pictures", "cli/plot.py"),
    "simplemma": ("domain/words/lexicon.py",),
    "rapidfuzz": ("domain/words/slips.py",),
    "fluent": ("slack/texts",),
    "babel": ("slack/texts", "sandbox/rendering/dates.py"),
    "playwright": ("sandbox/pictures",),
    "prometheus_client": ("app/monitoring",),
    "opentelemetry": ("app/monitoring/otlp.py",),
    "structlog": ("app/logs",),
}


# As the formatter writes them: what is read by a pattern needn't be parsed, which takes a second for all files.
IMPORT = re.compile(r"^ *(?:import|from) (\w+)[\w.]*(?= import | as |  #|$)", re.MULTILINE)
A_TEST = re.compile(r"^ *(?:async )?def (test_\w+)", re.MULTILINE)
TOLD = r"\([^)]*\)(?: -> \w+)?:\n +\"\"\"(?:(?!\"\"\").)*\.\s*\"\"\"\n"
A_TEST_THAT_SAYS_IT = re.compile(A_TEST.pattern + TOLD, re.MULTILINE | re.DOTALL)


@cache
def text_of(path: Path) -> str:
    """What stands in a file."""
    return path.read_text(encoding="utf-8")


@cache
def imports(path: Path) -> set[str]:
    """The top-level packages that a module imports."""
    return set(IMPORT.findall(text_of(path)))


def place(path: Path) -> str:
    """A module's path inside the package."""
    return path.relative_to(BOT).as_posix()


def test_the_import_contracts_hold() -> None:
    """Layers, the wall around the sandbox, pure views: as pyproject.toml has them."""
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in done.stdout


def test_a_library_lives_in_its_own_place() -> None:
    """SQLAlchemy in the store, Slack's SDK in slack, APScheduler in the alarm clock and the recurrences."""
    uses = [(library, place(path)) for path in MODULES for library in imports(path) & HOMES.keys()]

    assert [(library, user) for library, user in uses if not user.startswith(HOMES[library])] == []


def test_solvers_for_large_rounds_are_loaded_by_large_rounds() -> None:
    """These parts of SciPy take half as much memory again as all else that plans a round."""
    solvers = re.compile(r"^(?:from|import) scipy(?:\.optimize|\.sparse\.csgraph)\b", re.MULTILINE)

    assert [place(path) for path in MODULES if solvers.search(text_of(path))] == []


def test_services_take_only_the_session_from_sqlalchemy() -> None:
    """Queries are the store's."""
    for path in BOT.joinpath("services").rglob("*.py"):
        found = re.findall(r"^(?:from|import) sqlalchemy.*$", text_of(path), re.MULTILINE)
        assert set(found) <= {"from sqlalchemy.ext.asyncio import AsyncSession"}, place(path)


def test_only_access_looks_up_who_somebody_is() -> None:
    """By an id of Slack's, that is: so no use case forgets the workspace, or whether they may."""
    names = re.compile(
        r"^(?:from bot\.store import .*\bactors\b|(?:from|import) bot\.store\.actors\b)", re.MULTILINE
    )
    users = [place(path) for path in MODULES if names.search(text_of(path))]

    assert users == ["services/access.py"]


def test_the_store_asks_the_database_and_not_its_memory() -> None:
    """A session's own lookup would give a row that somebody holds as it was before a change."""
    for path in BOT.joinpath("store").rglob("*.py"):
        assert not re.search(r"\bsession\.get(_one)?\(", text_of(path)), place(path)


def test_only_the_settings_read_the_environment() -> None:
    """Whatever an operator can set is a setting with a name and a meaning; what is none is told."""
    readers = [place(path) for path in MODULES if re.search(r"\benviron\b|\bgetenv\b", text_of(path))]

    assert readers == ["environment.py"]


def test_the_plan_has_every_room_and_every_module() -> None:
    """The map in docs/architecture.md names what is there, and nothing that is gone."""
    rows = re.findall(r"^\| `(bot[\w/]*)` \| .*? \| (.*) \|$", PLAN, re.MULTILINE)
    planned = {room: set(re.findall(r"`(\w+)`", modules)) for room, modules in rows}
    found = {
        path.parent.relative_to(ROOT).as_posix(): {each.stem for each in path.parent.glob("[!_]*.py")}
        for path in MODULES
        if path.name == "__init__.py"
    }

    assert planned == found


def test_no_room_is_crowded() -> None:
    """A folder holds about a dozen modules at most, so that one look finds what one looks for."""
    crowded = {place(path.parent): path for path in MODULES if len(list(path.parent.glob("[!_]*.py"))) > 13}

    assert crowded == {}


def test_a_name_stands_for_one_class() -> None:
    """Nobody has to ask which of two is meant; the sandbox speaks Slack's language, not the bot's."""
    assert names_of_two_classes() == set()


def test_every_file_that_the_plan_names_is_there() -> None:
    """Paths in the text lead somewhere."""
    for name in re.findall(r"`([\w/]+\.(?:py|toml|ftl))`", PLAN):
        assert any((root / name).exists() for root in (ROOT, BOT)), name


def test_modules_stay_small_and_say_what_they_are_for() -> None:
    """Every module begins with a docstring and is read in one sitting."""
    texts = {path: text_of(path) for path in MODULES}

    assert [path for path, text in texts.items() if text.strip() and not text.startswith('"""')] == []
    assert [path for path, text in texts.items() if text.count("\n") > MOST_LINES] == []


def test_every_test_says_what_it_specifies() -> None:
    """A test's docstring is a sentence; its name says the behaviour."""
    tests = [(path.name, name) for path in TESTS for name in A_TEST.findall(text_of(path))]
    telling = [(path.name, name) for path in TESTS for name in A_TEST_THAT_SAYS_IT.findall(text_of(path))]

    assert tests
    assert sorted((Counter(tests) - Counter(telling)).elements()) == []
