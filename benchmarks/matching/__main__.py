"""Measures the matching; ``--quick`` takes a minute, ``--json`` prints one JSON object."""

from benchmarks import show
from benchmarks.matching import LEGEND, TITLE, measure

if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
