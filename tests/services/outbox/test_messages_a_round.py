"""What a round costs people: three messages, or five for whoever books a time; fewer for whoever wants fewer."""

import pytest

from benchmarks import messages
from bot.domain.people.participant import Messages
from tests.town import ADA, BEN, FIRST_ROUND, FORTNIGHT, open_town


@pytest.mark.parametrize(
    ("path", "most"), [("silent", 3), ("answers", 3), ("books", 5), ("books_and_tells", 5)]
)
async def test_a_round_costs_few_messages(sqlite_url: str, path: str, most: int) -> None:
    """The word on the day before, the introduction, the check-in; for a booking a line, and a reminder; telling changes what asked."""
    assert await messages.messages(sqlite_url, path) == most


async def test_whoever_wants_fewer_gets_the_introduction_alone(sqlite_url: str) -> None:
    """No announcement, no question; the partner, who wants all, gets them."""
    async with open_town(sqlite_url, (ADA, BEN)) as town:
        await town.enrols("Ada", messages=Messages.INTRODUCTIONS)
        await town.enrols("Ben")
        for weeks in (0, 1, 2):
            await messages.hours_pass(town, FIRST_ROUND + weeks * FORTNIGHT / 2)
        told = [message.rendered.splitlines()[0] for message in town.person("Ada").inbox]
        assert told == ["☕ Your coffee chat: Engineering × Finance"] * 2
        assert len(town.person("Ben").inbox) == 5
