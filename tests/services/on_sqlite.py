"""For stories whose queries the store's own tests run on both databases: here SQLite is enough, and takes half the time."""

import pytest


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The URL of an empty, up-to-date SQLite database."""
    return sqlite_url
