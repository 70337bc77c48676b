"""When people are asked whether they met: after the time that they booked, else half-way."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.chats.slots import LENGTH
from bot.sandbox import Person
from tests.services.gestures import HALF_WAY, LAST_CALL
from tests.slack.chats.test_times import agree, asks_for_other_times
from tests.slack.conftest import NewTown
from tests.slack.scenes import chats, introduction
from tests.town import ADA, BEN, EVE, FAY, Town

# All have the same hours, so whoever meets whom, the times are alike.
IDA, JON = (
    replace(EVE, name="Ida Berg", department="Legal"),
    replace(FAY, name="Jon Hay", department="Research"),
)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def meets_at(town: Town) -> datetime:
    """When those who agreed last are to meet."""
    ((at,),) = await town.rows("SELECT max(meets_at) FROM matches")
    return datetime.fromtimestamp(int(str(at)) / 1_000_000, UTC)


def asked(*people: Person) -> int:
    """How many questions whether they met these people have read."""
    return sum(len(person.messages(containing="Your answer stays private.")) for person in people)


async def test_a_chat_is_asked_about_an_hour_after_it_and_else_half_way(new_town: NewTown) -> None:
    """Once and not before, also where a booking moved the question; half-way passes in silence for who meets after it.

    Without a booking it is half-way, and one that was taken back is none. "Not yet" before the last call is asked about again.
    """
    async with new_town(ADA, BEN, EVE, FAY, IDA, JON) as town:
        booked, without, late = await chats(town)
        await agree(town, *without)
        await asks_for_other_times(town, without[1])
        over = await is_moved(town, booked)

        await town.time_comes(over + HOUR - MINUTE)
        assert asked(*booked) == 0
        await town.time_comes(over + HOUR + MINUTE)
        assert asked(*booked) == 2
        over = await agrees_late(town, late)
        await town.time_comes(HALF_WAY - 2 * MINUTE)
        assert asked(*without) == 0
        await town.time_comes(HALF_WAY)
        assert asked(*without) == 2
        await town.time_comes(over + HOUR - MINUTE)
        assert (asked(*booked), asked(*late)) == (2, 0)
        await town.time_comes(over + HOUR + MINUTE)
        assert asked(*late) == 2

        await late[0].clicks("Not yet")
        await town.answered()
        await town.time_comes(LAST_CALL + MINUTE)
        assert asked(late[0]) == 1  # in place of the question stands the answer
        assert asked(late[1]) == 2


async def is_moved(town: Town, two: Sequence[Person]) -> datetime:
    """These two book a time, take it back and book another, before half-way; gives when their chat is over."""
    await agree(town, *two)
    first = await meets_at(town)
    await asks_for_other_times(town, two[1])
    due = "SELECT count(*) FROM notices WHERE kind IN ('check_in', 'last_call') AND state = 'pending'"
    assert await town.rows(due) == [(3 * 4,)]  # half-way and before the end, for each of six
    await agree(town, *two)
    second = await meets_at(town)
    assert second != first
    assert second + LENGTH < HALF_WAY
    return second + LENGTH


async def agrees_late(town: Town, two: Sequence[Person]) -> datetime:
    """These two ask for other times shortly before half-way, and book one after it; gives when their chat is over."""
    await town.time_comes(HALF_WAY - 2 * HOUR)
    await two[0].clicks("Other times", on=await introduction(two[0]))
    await town.answered()
    await agree(town, *two)
    over = await meets_at(town) + LENGTH
    assert over > HALF_WAY
    return over
