"""``python -m benchmarks.cost``."""

from benchmarks import show
from benchmarks.cost import LEGEND, TITLE, measure

if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
