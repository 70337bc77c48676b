"""Runs every benchmark and writes BENCHMARKS.md; ``--json`` prints all figures as one object instead."""

import argparse
import json
from pathlib import Path

from benchmarks import Figures, ack, demo, machine, matching, rounded

MODULES = (ack, demo, matching)
PAGE = Path(__file__).parents[1] / "BENCHMARKS.md"


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object and write nothing")
    as_json = parser.parse_args().json
    figures: dict[str, Figures] = {
        module.__name__.removeprefix("benchmarks."): module.measure() for module in MODULES
    }
    if as_json:
        print(json.dumps(figures))
        return
    lines = ["# Benchmarks", "", f"Written by `make bench` on {machine()}.", ""]
    for module in MODULES:
        name = module.__name__
        lines += [f"## {module.TITLE}", "", f"`python -m {name}`. {module.__doc__}".strip(), ""]
        lines += ["| figure | value | meaning |", "|---|---|---|"]
        measured = figures[name.removeprefix("benchmarks.")]
        lines += [f"| `{key}` | {rounded(value)} | {module.LEGEND[key]} |" for key, value in measured.items()]
        lines.append("")
    PAGE.write_text("\n".join(lines), encoding="utf-8")
    print(f"wrote {PAGE.name}")


if __name__ == "__main__":
    main()
