"""How long ``make test`` takes, what CPU it costs, and whether it passes, alone and beside six busy processes.

``--against COMMIT`` has that commit's tests run in between, in a worktree with an environment of its own, to compare the CPU:
today's are run before and after, as many a machine is faster at one hour than at another. What PostgreSQL uses is not in it. ``--quick`` runs only the tests of the domain, of the store, and of rounds.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks import Figures, show
from benchmarks.command import HERE, Ran, needs, run
from benchmarks.then import then

TITLE = "The tests"
LEGEND = {
    "seconds": "`make test`, from start to exit",
    "user_cpu_seconds": "CPU in user mode that it costs",
    "failures": "tests that failed, or ended with an error",
    "seconds_beside_six": "`make test` beside six busy processes",
    "failures_beside_six": "tests that failed there, or ended with an error",
    "cpu_over_then": "its CPU, the mean of before and after, divided by that of the earlier commit",
}
BUSY = 6
WORK = "import os\nwhile os.getppid() == {parent}:\n    sum(range(10**5))"  # it ends with whom it is beside


def measure(*, quick: bool = False, against: str | None = None) -> Figures:
    """Run the tests, if need be those of an earlier commit and then today's once more, at last where others are busy."""
    needs(["make", "setup"])
    which = few(HERE) if quick else ""
    now, failures = ran_tests(HERE, which)
    compared: Figures = {}
    if against:
        with then(against) as tree:
            earlier, _ = ran_tests(tree, few(tree) if quick else "")
        before, failed_before = now, failures
        now, failures = ran_tests(HERE, which)
        failures += failed_before
        compared["cpu_over_then"] = (before.user + now.user) / 2 / earlier.user
    with _busy():
        beside, failures_beside = ran_tests(HERE, which)
    figures: Figures = {
        "seconds": now.seconds,
        "user_cpu_seconds": now.user,
        "failures": failures,
        "seconds_beside_six": beside.seconds,
        "failures_beside_six": failures_beside,
    }
    return figures | compared


def few(tree: Path) -> str:
    """The tests of the domain, of the store and of rounds, wherever a commit has the last of these."""
    rounds = next(tree.glob("tests/services/**/test_rounds.py"))
    return f"tests/domain tests/store {rounds.relative_to(tree)}"


def ran_tests(tree: Path, which: str, target: str = "test") -> tuple[Ran, int]:
    """Run a commit's tests; gives how many failed, and one where there is no telling."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "tests.xml"
        ran = run(["make", target], tree, PYTEST_ADDOPTS=f"--junitxml={report} {which}")
        failed = _failed(report) if report.exists() else 0
    return ran, max(failed, int(ran.status != 0))


def _failed(report: Path) -> int:
    suites = ET.parse(report).iter("testsuite")
    return sum(int(suite.attrib[kind]) for suite in suites for kind in ("failures", "errors"))


@contextmanager
def _busy() -> Iterator[None]:
    """Have six processes do nothing but use the CPU."""
    with ExitStack() as all_of_them:
        for _ in range(BUSY):
            one = all_of_them.enter_context(
                subprocess.Popen([sys.executable, "-c", WORK.format(parent=os.getpid())])
            )
            all_of_them.callback(one.kill)
        yield


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
