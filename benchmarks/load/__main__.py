"""``python -m benchmarks.load``."""

from benchmarks import show
from benchmarks.load import LEGEND, TITLE, measure

if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
