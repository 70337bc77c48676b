"""The walk-throughs of docs/contributing are true: done on a copy, what they add works, in as few files as they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.walkthrough import PAGES, ROOT, files, perform, steps

COPIED = ("bot", "benchmarks", "migrations", "tests", "docs", "pyproject.toml", "README.md", "Makefile")
AT_MOST = {"notice": 4, "rule": 4}  # files of the bot


@pytest.mark.parametrize("name", AT_MOST)
def test_a_walk_through_works_and_touches_few_files(name: str, tmp_path: Path) -> None:
    """Its steps can be taken, the tests that it names pass afterwards, and the number of files is what is promised."""
    page = PAGES.joinpath(f"{name}.md").read_text(encoding="utf-8")
    command = re.search(r"^    pytest (.*)$", page, re.MULTILINE)
    assert command, "the page names the tests that show it"
    tree = copied(tmp_path)

    perform(steps(name), tree)
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
            *command[1].split(),
        ],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert files(steps(name)) <= AT_MOST[name]


def copied(folder: Path) -> Path:
    """A copy of what a walk-through changes and tests."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def test_every_page_is_a_walk_through_that_is_tested() -> None:
    """No page without steps, and none that this test doesn't know."""
    assert {path.stem for path in PAGES.glob("*.md")} - {"README"} == set(AT_MOST)
