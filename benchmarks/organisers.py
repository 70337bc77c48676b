"""What organisers do, and what it costs: the first ten minutes in clicks, and importing a list of people as somebody has it.

The list has 20,000 lines, of people of whom the bot hears for the first time. One in ten is bad: letters of another encoding,
another separator, a person again, somebody unknown, a formula, a quotation mark that nobody closed. The figures are of
``coffee people import --apply`` as a process, and of asking Slack who is there. It ends with an error unless every good line
is kept and every bad one named, also when it is imported again. What organisers see of rounds ahead, and what they could
work out of anybody, is tried with random companies, of which ``--quick`` takes a fifth.
"""

import asyncio
import re
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from benchmarks import Figures, show
from benchmarks.command import HIDDEN, Ran, run, run_weighed, tool
from benchmarks.differencing import told
from benchmarks.first_round import clicks_to_first_round
from benchmarks.preview import preview_differs
from benchmarks.replica import enrol, settings_for
from bot.sandbox import AppManifest, Profile, Sandbox
from bot.slack.manifest import manifest
from bot.store.database import Database

TITLE = "What organisers do"
LEGEND = {
    "clicks_to_first_round": "clicks from an installed app to a first round that is scheduled and announced",
    "csv_seconds_20000": "importing a file of 20,000 lines, from start to exit",
    "csv_peak_mb": "megabytes of memory that this takes at most",
    "preview_differs": "random companies in which what an organiser saw of a round wasn't what went out",
    "told": "times that what one person did in private could be told from what organisers see",
}
LINES = 20_000
COMPANIES, HISTORIES, QUICK_SHARE = 60, 40, 5
MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
A_MINUTE_LATER = timedelta(minutes=2)  # in which Slack lists people again, as often as it does in a minute
HEADER = "E-Mail;Vorname;Nachname;Abteilung;Standort;Führungskraft;Eintrittsdatum;Ebene"
DEPARTMENT = "Qualität".encode()
BAD_EVERY = 10
LEFT_OUT = 3  # the command's exit code where some lines can't be used
IMPORT = ["people", "import", "people.csv", "--apply"]

# What becomes of a good line that goes wrong.
WRONG: Mapping[str, Callable[[bytes], bytes]] = {
    "letters": lambda line: line.replace(DEPARTMENT, "Qualität".encode("cp1252")),
    "separator": lambda line: line.replace(b";", b","),
    "twice": lambda _: _line(0).encode(),
    "unknown": lambda line: b"nobody." + line,
    "formula": lambda line: line.replace(DEPARTMENT, b'"=HYPERLINK(""http://example.com"",""Click"")"'),
    "quote": lambda line: line.replace(DEPARTMENT, b'"Quality'),
}


def measure(*, quick: bool = False) -> Figures:
    """Go to a first round; import a list of people, twice; look at rounds ahead; and look for what must not be told."""
    clicks = clicks_to_first_round()
    share = QUICK_SHARE if quick else 1
    with tempfile.TemporaryDirectory() as folder:
        (first, peak), (_, again) = asyncio.run(_import(Path(folder), LINES))
    return {
        "clicks_to_first_round": clicks,
        "csv_seconds_20000": first.seconds,
        "csv_peak_mb": max(peak, again),
        "preview_differs": preview_differs(COMPANIES // share),
        "told": told(HISTORIES // share),
    }


async def _import(folder: Path, lines: int) -> tuple[tuple[Ran, float], tuple[Ran, float]]:
    bad = _write(folder / "people.csv", lines)
    numbers = [number for number in range(lines) if _wrong(number) not in {"twice", "unknown"}]
    people = [Profile(f"Person {number}", email=_email(number), time_zone="UTC") for number in numbers]
    app = AppManifest.read(yaml.safe_load(manifest(more=("email",))), optional=True)
    async with Sandbox(people=people, manifest=app) as slack:
        url = f"sqlite:///{folder / 'coffee.db'}"
        database = Database(url)
        await database.upgrade()
        await enrol(database, slack, [person.id for person in slack.people[:2]], MONDAY)
        await database.close()
        settings = {name: str(value) for name, value in settings_for(slack, url).items()}
        environment = {
            **settings,
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }
        run([tool("coffee"), "people", "export", "out.csv"], folder, HIDDEN, **environment)  # leaves bytecode
        first = await asyncio.to_thread(_run, folder, environment)
        _check(folder, bad, f"{lines - len(bad):,} people changed")
        slack.clock.forward_to(slack.clock.now() + A_MINUTE_LATER)
        again = await asyncio.to_thread(_run, folder, environment)
        _check(folder, bad, "Nothing has to change")
    return first, again


def _run(folder: Path, environment: Mapping[str, str]) -> tuple[Ran, float]:
    with (folder / "out.txt").open("wb") as words:
        ran, peak = run_weighed([tool("coffee"), *IMPORT], folder, words.fileno(), **environment)
    if ran.status != LEFT_OUT:
        raise RuntimeError(f"the import ended with {ran.status}: {(folder / 'out.txt').read_text()[-1000:]}")
    return ran, peak


def _check(folder: Path, bad: set[int], sentence: str) -> None:
    """See to it that the command named exactly the bad lines, and did what it should."""
    said = (folder / "out.txt").read_text(encoding="utf-8")
    _, _, problems = said.partition("What can't be used:\n")
    named = {int(number) for number in re.findall(r"^line (\d+):", problems, flags=re.MULTILINE)}
    if named != bad or sentence not in said:
        raise RuntimeError(f"of {len(bad)} bad lines, {len(bad & named)} were named: {said[-1000:]}")


def _write(path: Path, lines: int) -> set[int]:
    """Write the file; returns the numbers of its bad lines."""
    rows, bad = [HEADER.encode()], set[int]()
    for number in range(lines):
        line = _line(number).encode()
        if wrong := _wrong(number):
            line = WRONG[wrong](line)
            bad.add(number + 2)
        rows.append(line)
    path.write_bytes(b"\r\n".join(rows) + b"\r\n")
    return bad


def _wrong(number: int) -> str:
    """What is wrong with a line, if anything."""
    if number % BAD_EVERY != BAD_EVERY - 1:
        return ""
    return [*WRONG][number // BAD_EVERY % len(WRONG)]


def _line(number: int) -> str:
    manager = _email(number // 80 * 10) if number else ""  # of a good line
    place = f"Qualität;Standort {number % 9};{manager}"
    start = f"{number % 28 + 1:02}.{number % 12 + 1:02}.{2000 + number % 24}"
    return f"{_email(number)};Person;{number};{place};{start};{number % 7}"


def _email(number: int) -> str:
    return f"person{number}@example.com"


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
