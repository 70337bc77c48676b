"""Whether all tests pass in full, and what that costs: what ``make test`` tries in a quick form, or by turns.

These are the examples, cases, kills and screens that ``tests/effort.py`` leaves out there. ``--quick`` runs only the tests of the
domain, of the store, and of rounds.
"""

from benchmarks import Figures, show
from benchmarks.command import HERE
from benchmarks.suite import few, ran_tests

TITLE = "The tests in full"
LEGEND = {
    "seconds_in_full": "`make thorough`, from the command to its end",
    "user_cpu_seconds_in_full": "CPU in user mode that it costs",
    "failures_in_full": "tests that failed, or ended with an error",
}


def measure(*, quick: bool = False) -> Figures:
    """Run the tests in full."""
    ran, failures = ran_tests(HERE, few(HERE) if quick else "", "thorough")
    return {
        "seconds_in_full": ran.seconds,
        "user_cpu_seconds_in_full": ran.user,
        "failures_in_full": failures,
    }


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
