"""How long the demo's story takes and what CPU it costs, with the sample company and with a real organisation of 1,005 people.

The organisation is the e-mail network of a research institution (SNAP, email-Eu-core): COFFEE_BENCH_DATA names the folder
with its files, and where it doesn't that part is left out. All figures include starting and stopping. ``--against COMMIT``
tells both stories with that commit, too, in a worktree with an environment of its own. ``--quick`` takes 150 of the people.
"""

import csv
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks import Figures, show
from benchmarks.command import HERE, HIDDEN, Ran, run, tool
from benchmarks.then import then

TITLE = "The demo"
LEGEND = {
    "sample_seconds": "the story of the sample company, from start to exit",
    "sample_cpu_seconds": "CPU in user mode that it costs",
    "sample_cpu_over_then": "that, divided by what it costs the earlier commit",
    "errors": "runs that did not exit with 0",
    "organisation_people": "people in the real organisation",
    "organisation_seconds": "its story, from start to exit",
    "organisation_cpu_seconds": "CPU in user mode that it costs",
    "organisation_over_sample": "the ratio of the two times",
    "organisation_cpu_over_then": "its CPU divided by what it costs the earlier commit",
}
DATA = Path(os.environ.get("COFFEE_BENCH_DATA", ""))
FEW = 150


def measure(*, quick: bool = False, against: str | None = None) -> Figures:
    """Run the demo on both companies, by the earlier commit and by this one."""
    with ExitStack() as places:
        folder = Path(places.enter_context(tempfile.TemporaryDirectory()))
        tree = places.enter_context(then(against)) if against else None
        figures = _story("sample", [], folder, tree)
        departments = DATA / "email-eu-core-departments.txt"
        if not departments.exists():
            return figures
        roster = folder / "people.csv"
        people = write_roster(departments, roster, FEW if quick else None)
        longer = _story("organisation", ["--csv", str(roster)], folder, tree)
    return {
        **figures,
        **longer,
        "organisation_people": people,
        "organisation_over_sample": longer["organisation_seconds"] / figures["sample_seconds"],
        "errors": figures["errors"] + longer["errors"],
    }


def write_roster(departments: Path, roster: Path, most: int | None = None) -> int:
    """Turn the organisation's list of departments into a roster; returns how many people there are."""
    lines = [line.split() for line in departments.read_text(encoding="utf-8").splitlines() if line][:most]
    with roster.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "department"])
        rows.writerows((f"Person {person}", f"Department {department}") for person, department in lines)
    return len(lines)


def _story(name: str, options: list[str], folder: Path, tree: Path | None) -> Figures:
    """Tell one story, by the earlier commit if there is one, and by this one."""
    before = _run(tree, options, folder) if tree else None
    now = _run(HERE, options, folder)
    figures: Figures = {
        f"{name}_seconds": now.seconds,
        f"{name}_cpu_seconds": now.user,
        "errors": sum(bool(ran.status) for ran in (before, now) if ran),
    }
    return figures | ({f"{name}_cpu_over_then": now.user / before.user} if before else {})


def _run(tree: Path, options: list[str], folder: Path) -> Ran:
    """Run the demo; the database that it leaves for people to look at goes with the folder."""
    return run([tool("coffee", tree), "demo", *options], folder, HIDDEN, TMPDIR=str(folder))


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
