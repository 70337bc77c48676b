"""Measures the matching; ``--quick`` takes a minute, ``--json`` prints one JSON object."""

import sys
from functools import partial

from benchmarks import show
from benchmarks.matching import LEGEND, TITLE, measure

if __name__ == "__main__":
    quick = "--quick" in sys.argv
    sys.argv = [word for word in sys.argv if word != "--quick"]
    show(TITLE, LEGEND, partial(measure, quick=quick))
