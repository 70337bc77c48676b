"""For stories whose queries the store's own tests run on both databases: here SQLite is enough, and takes half the time.

What depends on the kind of database, such as who comes first of several at once, says so with ``ON_BOTH``; what PostgreSQL
refuses, and with it all that SQLite does, with ``ON_POSTGRESQL``.
"""

import pytest

ON_BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty, up-to-date database: SQLite, unless a test says otherwise."""
    return str(request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_url"))
