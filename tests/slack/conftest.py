"""Towns on SQLite alone, for what happens between Slack and the bot whatever the database."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

import pytest

from tests.town import Town, open_town

NewTown = Callable[..., AbstractAsyncContextManager[Town]]


@pytest.fixture
def new_town(sqlite_url: str) -> NewTown:
    """Opens a town with people and settings of the test's own, on SQLite."""

    def town_of(*people: object, **options: object) -> AbstractAsyncContextManager[Town]:
        return open_town(sqlite_url, people, **options)

    return town_of


@pytest.fixture
async def sqlite_town(sqlite_url: str) -> AsyncIterator[Town]:
    """The usual town on SQLite; when the test is over, Slack has refused nothing and waited for nothing."""
    async with open_town(sqlite_url) as town:
        yield town
        await town.slack.idle()
        assert not town.refused()
