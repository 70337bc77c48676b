"""A page, for each test anew."""

from collections.abc import AsyncIterator

import pytest

from tests.sandbox.page.desktop import Desktop, opened


@pytest.fixture
async def desktop() -> AsyncIterator[Desktop]:
    """A sandbox with a page, and an app."""
    async with opened() as found:
        yield found
