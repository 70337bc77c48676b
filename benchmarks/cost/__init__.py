"""What the bot's work costs: statements, CPU, memory, and room on the disk.

Each part has more figures than these: `python -m benchmarks.cost.process`, `messages` and `rounds`. ``--quick`` takes a
round of 500 pairs for the introductions' and leaves out the database of 26 rounds.
"""

from benchmarks import Figures
from benchmarks.cost import messages, process, rounds

TITLE = "The cost of it"
PARTS = (messages, rounds, process)
FIGURES = (
    *messages.LEGEND,
    "round_start_statements_5000",
    "round_start_write_seconds_5000",
    "idle_rss_mb",
    "ready_seconds",
    "help_cpu_seconds",
    "import_cpu_seconds",
    "db_mb_26_rounds_1000",
)
LEGEND = {name: part.LEGEND[name] for name in FIGURES for part in PARTS if name in part.LEGEND}


def measure(*, quick: bool = False) -> Figures:
    """Measure all parts; the processes first, while this one is small."""
    figures = process.measure() | messages.measure(quick=quick) | rounds.measure(quick=quick)
    return {name: figures[name] for name in FIGURES if name in figures}
