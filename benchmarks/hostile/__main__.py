"""``python -m benchmarks.hostile``."""

from benchmarks import show
from benchmarks.hostile import LEGEND, TITLE, measure

if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
