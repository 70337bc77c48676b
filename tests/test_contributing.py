"""The walk-throughs of docs/contributing are true: done on a copy, what they add works, in as few files as they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.walkthrough import PAGES, ROOT, Step, files, perform, steps
from tests.effort import THOROUGH

COPIED = ("bot", "benchmarks", "migrations", "tests", "docs", "pyproject.toml", "README.md", "Makefile")
AT_MOST = {"notice": 4, "command": 4, "question": 6, "rule": 4, "language": 2}  # files of the bot


@pytest.mark.parametrize("name", AT_MOST)
def test_a_walk_through_touches_few_files(name: str) -> None:
    """No more files of the bot than are promised."""
    assert 0 < files(steps(name)) <= AT_MOST[name]


def test_the_walk_throughs_work(tmp_path: Path) -> None:
    """All of their steps can be taken on one copy, and the tests that they name pass afterwards.

    The quick form tries what they add, on one kind of database, and what they name within a file.
    """
    tree = copied(tmp_path)
    for name in AT_MOST:
        perform(steps(name), tree)
    added = [step.path for name in AT_MOST for step in steps(name) if is_a_new_test(step)]
    named = dict.fromkeys([*added, *(test for name in AT_MOST for test in named_by(name))])

    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:randomly",
            *(
                named
                if THOROUGH
                else [*added, *(each for each in named if "::" in each), "-k", "not postgresql"]
            ),
        ],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def is_a_new_test(step: Step) -> bool:
    """Whether it makes a file of tests that wasn't there."""
    return Path(step.path).name.startswith("test_") and not ROOT.joinpath(step.path).exists()


def named_by(name: str) -> list[str]:
    """The tests that a page names."""
    page = PAGES.joinpath(f"{name}.md").read_text(encoding="utf-8")
    command = re.search(r"^    pytest (.*)$", page, re.MULTILINE)
    assert command, f"{name}.md names no tests"
    return command[1].split()


def copied(folder: Path) -> Path:
    """A copy of what a walk-through changes and tests, with what is compiled already, wherever that is kept."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
        if sys.pycache_prefix and (compiled := kept_apart(source)).is_dir():
            shutil.copytree(compiled, kept_apart(folder / name))
    return folder


def kept_apart(folder: Path) -> Path:
    """Where what is compiled of a folder is kept if not beside it."""
    return Path(sys.pycache_prefix or "", *folder.parts[1:])


def test_the_overview_has_every_page_with_the_number_of_files_that_it_takes() -> None:
    """Whoever reads it knows what a change costs before they begin."""
    overview = PAGES.joinpath("README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[.*\]\((\w+)\.md\) \| .* \| (\d+) \|$", overview, re.MULTILINE)
    assert {name: int(number) for name, number in rows} == AT_MOST


def test_every_page_is_a_walk_through_that_is_tested() -> None:
    """No page without steps, and none that this test doesn't know."""
    assert {path.stem for path in PAGES.glob("*.md")} - {"README"} == set(AT_MOST)
