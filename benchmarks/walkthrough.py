"""The walk-throughs in docs/contributing: what each of them changes, performed on a copy, and how many files that takes.

A step is a block of code in a page, fenced as ``diff`` with the path of a file as its title: its lines with a blank or a minus are found
in the file once, and those with a blank or a plus take their place. A file that is not there is made. A line
``cp one/file another/file``, indented by four blanks, is a step as well: it begins the other file as a copy of the one.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "contributing"
STEP = re.compile(r'^```diff title="(\S+)"\n(.*?)^```$|^    cp (\S+) (\S+)$', re.MULTILINE | re.DOTALL)
APART = ("tests/", "docs/", "README.md", "CHANGELOG.md")  # counted apart from what is changed in the bot


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one file: the lines that are found, and those that take their place.

    Args:
        copied: the file that it begins as a copy of, if it does.
    """

    path: str
    found: str = ""
    instead: str = ""
    copied: str = ""


def steps(name: str) -> list[Step]:
    """The steps of a page of docs/contributing."""
    page = PAGES.joinpath(f"{name}.md").read_text(encoding="utf-8")
    return [
        Step(path, _lines(body, " -"), _lines(body, " +")) if path else Step(copy, copied=original)
        for path, body, original, copy in STEP.findall(page)
    ]


def perform(taken: Sequence[Step], tree: Path) -> None:
    """Change a copy of the repository as a page says.

    Raises:
        ValueError: what a step looks for is not there, or more than once.
    """
    for step in taken:
        file = tree / step.path
        file.parent.mkdir(parents=True, exist_ok=True)
        if step.copied:
            shutil.copy(tree / step.copied, file)
        else:
            _change(file, step)


def _change(file: Path, step: Step) -> None:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if step.found and text.count(step.found) != 1:
        raise ValueError(f"{step.path} has this {text.count(step.found)} times:\n{step.found}")
    file.write_text(text.replace(step.found, step.instead) if step.found else step.instead, encoding="utf-8")


def files(taken: Sequence[Step]) -> int:
    """How many files of the bot are touched; those of all languages count as one."""
    paths = {step.path for step in taken if not step.path.startswith(APART)}
    return len({"a language" if path.endswith(".ftl") else path for path in paths})


def _lines(body: str, marks: str) -> str:
    """The lines with one of these marks; an empty line is one that stays."""
    lines = (line if line.strip() else " " for line in body.splitlines())
    return "".join(f"{line[1:]}\n" for line in lines if line[0] in marks)
