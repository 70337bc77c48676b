"""Runs every benchmark and writes BENCHMARKS.md; named ones write only their own part of it anew.

``--json`` prints all figures as one object and writes nothing; nor does ``--quick``, whose figures are others.
"""

import argparse
import json
import re
from pathlib import Path
from types import ModuleType

from benchmarks import (
    Figures,
    ack,
    chaos,
    cost,
    demo,
    hostile,
    house,
    load,
    machine,
    matching,
    measured,
    messages,
    organisers,
    pace,
    read,
    refusals,
    rounded,
    suite,
    thorough,
    upgrade,
)

MODULES = {
    module.__name__.removeprefix("benchmarks."): module
    for module in (
        suite,
        thorough,
        messages,
        cost,
        ack,
        demo,
        pace,
        chaos,
        upgrade,
        refusals,
        hostile,
        matching,
        organisers,
        load,
        house,
    )
}
PAGE = Path(__file__).parents[1] / "BENCHMARKS.md"
HEAD = "# Benchmarks\n\nWritten by `make bench`, or by `python -m benchmarks` with the names of some.\n\n"


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"some of {', '.join(MODULES)}; all when left out")
    arguments = read(parser, [module.measure for module in MODULES.values()])
    if unknown := set(arguments.names) - MODULES.keys():
        parser.error(f"there is no benchmark called {', '.join(sorted(unknown))}")
    figures = {name: measured(MODULES[name].measure, arguments) for name in arguments.names or MODULES}
    if arguments.json or arguments.quick:
        print(json.dumps(figures))
        return
    write({name: part(MODULES[name], measured) for name, measured in figures.items()})


def part(module: ModuleType, figures: Figures) -> str:
    """A benchmark's part of the page."""
    rows = "".join(
        f"| `{key}` | {rounded(value)} | {module.LEGEND[key]} |\n" for key, value in figures.items()
    )
    return (
        f"## {module.TITLE}\n\n`python -m {module.__name__}` on {machine()}. {str(module.__doc__).strip()}\n\n"
        f"| figure | value | meaning |\n|---|---|---|\n{rows}\n"
    )


def write(parts: dict[str, str]) -> None:
    """Write these parts, and keep what the page says of the others."""
    before = (
        re.split(r"^(?=## )", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE) if PAGE.exists() else []
    )
    known = {text.splitlines()[0].removeprefix("## "): text for text in before[1:]}
    known |= {MODULES[name].TITLE: text for name, text in parts.items()}
    ordered = [known[module.TITLE] for module in MODULES.values() if module.TITLE in known]
    PAGE.write_text(HEAD + "".join(ordered).rstrip() + "\n", encoding="utf-8")
    print(f"wrote {PAGE.name}")


if __name__ == "__main__":
    main()
