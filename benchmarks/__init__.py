"""Measurements that anyone with the repository can repeat: ``make bench``, or ``python -m benchmarks.<name>``.

Each module prints a table; with ``--json``, one JSON object of its figures and nothing else on standard output.
A module offers ``measure() -> dict`` of figures and ``LEGEND``, what each figure means.
"""

import argparse
import json
import os
import platform
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

Figures = dict[str, float | int]


def machine() -> str:
    """What this was measured on, and when."""
    today = datetime.now(UTC).date()  # noqa: TID251  (a measurement carries its real date)
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {today.isoformat()}"


def show(title: str, legend: Mapping[str, str], measure: Callable[[], Figures]) -> None:
    """Measure, and print the figures as the command line asks for them."""
    parser = argparse.ArgumentParser(description=title)
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    as_json = parser.parse_args().json
    figures = measure()
    if as_json:
        print(json.dumps(figures))
        return
    table = Table(title=f"{title}\n{machine()}", title_justify="left")
    for heading in ("figure", "value", "meaning"):
        table.add_column(heading)
    for name, value in figures.items():
        table.add_row(name, rounded(value), legend[name])
    Console().print(table)


def rounded(value: float) -> str:
    """A figure as people read it; of what is nearly all, the digits that matter."""
    if 0.99 < value < 1:
        return f"{value:.5f}"
    return f"{value:,.3g}" if isinstance(value, float) and value < 1000 else f"{value:,.0f}"
