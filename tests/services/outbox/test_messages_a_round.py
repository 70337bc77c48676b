"""What a round costs people: three messages, or five for whoever books a time; fewer for whoever wants fewer."""

from datetime import timedelta

from benchmarks import messages
from bot.domain.people.participant import Messages
from tests.town import ADA, BEN, FIRST_ROUND, open_town


async def test_a_round_costs_few_messages(sqlite_url: str) -> None:
    """The word on the day before, the introduction, the check-in; for a booking a line, and a reminder; telling changes what asked."""
    told = await messages.messages(sqlite_url)
    assert told == {"silent": 3, "answers": 3, "books": 5, "books_and_tells": 5}


async def test_whoever_wants_fewer_gets_the_introduction_alone(sqlite_url: str) -> None:
    """No announcement, no question; the partner, who wants all, gets them."""
    async with open_town(sqlite_url, (ADA, BEN)) as town:
        await town.enrols("Ada", messages=Messages.INTRODUCTIONS)
        await town.enrols("Ben")
        for days in (-1, 0, 7, 13, 14):
            await town.time_comes(FIRST_ROUND + timedelta(days=days))
        told = [message.rendered.splitlines()[0] for message in town.person("Ada").inbox]
        assert told == ["☕ Your coffee chat: Engineering × Finance"] * 2
        assert len(town.person("Ben").inbox) == 5
