"""What a run leaves for another one."""

import pytest

from tests.effort import THOROUGH, is_for_another_run
from tests.services.on_sqlite import ON_BOTH

RUNS = range(4)


def test_each_database_has_its_turn(request: pytest.FixtureRequest, database_url: str) -> None:
    """In every second run, whatever the seed of the first; under ``make thorough`` in all."""
    turns = [not is_for_another_run(request.node, seed) for seed in RUNS]
    assert turns in ([[True] * 4] if THOROUGH else [[True, False] * 2, [False, True] * 2])


@ON_BOTH
def test_what_depends_on_the_database_is_tried_on_both(
    request: pytest.FixtureRequest, database_url: str
) -> None:
    """In every run."""
    assert not any(is_for_another_run(request.node, seed) for seed in RUNS)
