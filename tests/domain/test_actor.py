"""What is to be known of whoever acts."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.actor import Visitor

NOW = datetime(2026, 11, 30, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "unheard"),
    [
        ([4], ()),
        ([5], (1,)),
        ([-6], (1,)),
        ([None], (1,)),
        ([4, 3], ()),
        ([4, 6], (1, 2)),
        ([4, None], (1, 2)),
        ([], ()),
    ],
)
def test_activity_is_saved_every_five_minutes_in_all_programs(
    ago: list[int | None], unheard: tuple[int, ...]
) -> None:
    """The clock may be set back; there is nothing to save of somebody who never joined."""
    active = {one: None if at is None else NOW - timedelta(minutes=at) for one, at in enumerate(ago, start=1)}
    assert Visitor("en", active).unheard(NOW) == unheard
