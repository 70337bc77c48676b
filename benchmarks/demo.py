"""How long the demo's story takes, with the sample company and with a real organisation of 1,005 people.

The organisation is the e-mail network of a research institution (SNAP, email-Eu-core): COFFEE_BENCH_DATA names the folder
with its files, and where it doesn't that part is left out. Both times include starting and stopping.
"""

import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import Figures, show

TITLE = "The demo"
LEGEND = {
    "sample_seconds": "the story of the sample company, from start to exit",
    "organisation_people": "people in the real organisation",
    "organisation_seconds": "its story, from start to exit",
    "organisation_over_sample": "the ratio of the two times",
    "errors": "runs that did not exit with 0",
}
DATA = Path(os.environ.get("COFFEE_BENCH_DATA", ""))


def measure() -> Figures:
    """Run the demo on both companies."""
    seconds, failed = _run([])
    figures: Figures = {"sample_seconds": seconds, "errors": failed}
    departments = DATA / "email-eu-core-departments.txt"
    if departments.exists():
        with tempfile.TemporaryDirectory() as folder:
            roster = Path(folder) / "people.csv"
            people = write_roster(departments, roster)
            longer, failed_too = _run(["--csv", str(roster)])
        figures |= {
            "organisation_people": people,
            "organisation_seconds": longer,
            "organisation_over_sample": longer / seconds,
            "errors": failed + failed_too,
        }
    return figures


def write_roster(departments: Path, roster: Path) -> int:
    """Turn the organisation's list of departments into a roster; returns how many people there are."""
    lines = [line.split() for line in departments.read_text(encoding="utf-8").splitlines() if line]
    with roster.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "department"])
        rows.writerows((f"Person {person}", f"Department {department}") for person, department in lines)
    return len(lines)


def _run(options: list[str]) -> tuple[float, int]:
    command = [str(Path(sys.executable).with_name("coffee")), "demo", *options]
    began = time.perf_counter()
    finished = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began, int(finished.returncode != 0)


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
