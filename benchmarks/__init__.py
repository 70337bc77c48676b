"""Measurements that anyone with the repository can repeat: ``make bench``, or ``python -m benchmarks.<name>``.

A module offers ``measure()``, which gives its figures, ``LEGEND``, what each of them means, and ``TITLE``. Where ``measure``
takes ``quick``, it has a form that ends within five minutes on a slow machine; where it takes ``against``, it measures an
earlier commit beside this one. Waiting is simulated, so every benchmark ends with figures however slow the machine is.
"""

import argparse
import inspect
import json
import os
import platform
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

Figures = dict[str, float | int]
Measure = Callable[..., Figures]
OPTIONS = {"quick": "take less, and no more than five minutes", "against": "also measure this commit"}
ENDED = 128 + signal.SIGTERM


def machine() -> str:
    """What this was measured on, and when."""
    today = datetime.now(UTC).date()  # noqa: TID251  (a measurement carries its real date)
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {today.isoformat()}"


def show(title: str, legend: Mapping[str, str], measure: Measure) -> None:
    """Measure, and print the figures as the command line asks for them."""
    parser = argparse.ArgumentParser(description=title)
    asked = read(parser, [measure])
    figures = measured(measure, asked)
    if asked.json:
        print(json.dumps(figures))
        return
    table = Table(title=f"{title}\n{machine()}", title_justify="left")
    for heading in ("figure", "value", "meaning"):
        table.add_column(heading)
    for name, value in figures.items():
        table.add_row(name, rounded(value), legend[name])
    Console().print(table)


def read(parser: argparse.ArgumentParser, measures: Sequence[Measure]) -> argparse.Namespace:
    """Read the command line, with the options that any of these take."""
    taken: set[str] = set().union(*(inspect.signature(measure).parameters for measure in measures))
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    if "quick" in taken:
        parser.add_argument("--quick", action="store_true", help=OPTIONS["quick"])
    if "against" in taken:
        parser.add_argument("--against", metavar="COMMIT", help=OPTIONS["against"])
    return parser.parse_args()


def measured(measure: Measure, asked: argparse.Namespace) -> Figures:
    """Measure, with those of the options that this one takes; whoever ends it finds nothing left behind."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ENDED))
    taken = inspect.signature(measure).parameters
    return measure(**{name: getattr(asked, name) for name in OPTIONS if name in taken})


def rounded(value: float) -> str:
    """A figure as people read it; of what is nearly all, the digits that matter."""
    if 0.99 < value < 1:
        return f"{value:.5f}"
    return f"{value:,.3g}" if value < 1000 else f"{value:,.0f}"
