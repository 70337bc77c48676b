"""How much is tried: every example and case under ``make thorough``, a sample or a quick form of them under ``make test``.

``make bench`` runs the tests in full as well (``benchmarks/thorough.py``).

What is proven is the same; the sample is another one each time, where chance draws it, so what it misses today it may find tomorrow.
What takes turns does so by the seed that the run tells first: with ``--randomly-seed=…`` the same is tried again.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

T = TypeVar("T")

THOROUGH = os.environ.get("TESTS") == "thorough"
SHARE = 8  # a sample is one of so many


def examples(most: int) -> settings:
    """Draw so many examples, or a sample of as many."""
    number = most if THOROUGH else max(most // SHARE, 5)
    # Fixtures are not made anew for each example, which those who use both know.
    return settings(max_examples=number, suppress_health_check=[HealthCheck.function_scoped_fixture])


def some(cases: Sequence[T]) -> Sequence[T]:
    """All cases, or every so-manieth of them, the first among these."""
    return cases if THOROUGH else cases[::SHARE]


def seed_of(config: pytest.Config) -> int:
    """The number that the run's chance begins with, which it tells first."""
    return int(getattr(config.option, "randomly_seed", 0))


def in_turn(cases: Sequence[T], seed: int) -> T:
    """One of the cases: the next of them in the run with the next seed."""
    return cases[seed % len(cases)]
