"""How the house is kept: how full its rooms are, how many files a small change takes, how long functions and files are."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from benchmarks import Figures, show
from benchmarks.walkthrough import ROOT, files, steps

TITLE = "The house"
LEGEND = {
    "modules_in_fullest_folder": "modules in the folder that has the most, its __init__ apart",
    "files_for_a_notice": "files of the bot that a new kind of notice touches, by its walk-through",
    "files_for_a_command": "the same for a command",
    "files_for_a_question": "the same for a question of the profile",
    "files_for_a_rule": "the same for a rule of the matching",
    "files_for_a_language": "the same for a language",
    "function_lines_p90": "lines of a function, 90th percentile",
    "function_lines_max": "lines of the longest function",
    "file_lines_max": "lines of the longest module",
    "classes_of_one_name": "names that more than one class has, the sandbox apart",
}
BOT = ROOT / "bot"
# As the formatter writes them at the beginning of a line: to parse all modules for these would take a second.
A_TYPE = re.compile(r"^(?:class (?P<of_a_class>\w+)|(?P<alias>[A-Z]\w*) = )", re.MULTILINE)
WALK_THROUGHS = ("notice", "command", "question", "rule", "language")


def measure(*, quick: bool = False) -> Figures:  # noqa: ARG001  (it is quick)
    """Count, by the source and by the walk-throughs in docs/contributing."""
    sources = {path: path.read_text(encoding="utf-8") for path in modules()}
    rooms = Counter(path.parent for path in sources if path.name != "__init__.py")
    lengths = [length for source in sources.values() for length in function_lengths(ast.parse(source))]
    return {
        "modules_in_fullest_folder": max(rooms.values()),
        **{f"files_for_a_{name}": files(steps(name)) for name in WALK_THROUGHS},
        "function_lines_p90": round(quantiles(lengths, n=10)[-1]),
        "function_lines_max": max(lengths),
        "file_lines_max": max(source.count("\n") for source in sources.values()),
        "classes_of_one_name": len(names_of_two_classes()),
    }


def modules() -> list[Path]:
    """The bot's modules, migrations apart."""
    return sorted(path for path in BOT.rglob("*.py") if "_migrations" not in path.parts)


def function_lengths(tree: ast.Module) -> Iterator[int]:
    """How many lines each function has, from its ``def`` to its end."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1


def names_of_two_classes() -> set[str]:
    """Names that stand for two things: classes and aliases of types that begin with a capital, the sandbox apart."""
    texts = [path.read_text(encoding="utf-8") for path in modules() if "sandbox" not in path.parts]
    names = Counter(name for text in texts for name in types_of(text))
    return {name for name, times in names.items() if times > 1}


def types_of(text: str) -> Iterator[str]:
    """The names of a module's own classes and aliases of types."""
    for named in A_TYPE.finditer(text):
        alias = named["alias"]
        if not (alias and alias.isupper()):  # a constant
            yield alias or named["of_a_class"]


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
