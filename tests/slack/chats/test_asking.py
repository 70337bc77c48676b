"""When people are asked whether they met: after the time that they booked, else half-way."""

from datetime import UTC, datetime, timedelta

from bot.domain.chats.slots import LENGTH
from bot.sandbox import Person
from tests.services.gestures import HALF_WAY, LAST_CALL
from tests.slack.chats.test_times import agree, asks_for_other_times
from tests.slack.scenes import chats, introduction, pair
from tests.town import Town

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def meets_at(town: Town) -> datetime:
    """When the match has agreed to meet."""
    ((at,),) = await town.rows("SELECT meets_at FROM matches WHERE meets_at IS NOT NULL")
    return datetime.fromtimestamp(int(str(at)) / 1_000_000, UTC)


def asked(*people: Person) -> int:
    """How many questions whether they met these people have read."""
    return sum(len(person.messages(containing="Your answer stays private.")) for person in people)


async def test_a_chat_before_half_way_is_asked_about_an_hour_after_it(sqlite_town: Town) -> None:
    """Once and not before, and half-way no more; without a booking it is half-way, and one that was taken back is none."""
    booked, without = await chats(sqlite_town)
    await agree(sqlite_town, *without)
    await asks_for_other_times(sqlite_town, without[1])
    await agree(sqlite_town, *booked)
    over = await meets_at(sqlite_town) + LENGTH
    assert over < HALF_WAY

    await sqlite_town.time_comes(over + HOUR - MINUTE)
    assert asked(*booked) == 0
    await sqlite_town.time_comes(over + HOUR + MINUTE)
    assert asked(*booked) == 2
    await sqlite_town.time_comes(HALF_WAY - 2 * MINUTE)
    assert asked(*without) == 0
    await sqlite_town.time_comes(HALF_WAY)
    assert asked(*without) == 2
    await sqlite_town.time_comes(HALF_WAY + HOUR)
    assert asked(*booked) == 2


async def test_a_chat_after_half_way_is_not_asked_about_before_it(sqlite_town: Town) -> None:
    """Half-way passes in silence; "not yet" before the last call is asked about again."""
    ada, ben = await pair(sqlite_town)
    await sqlite_town.time_comes(HALF_WAY - 2 * HOUR)
    await ada.clicks("Other times", on=await introduction(ada))
    await sqlite_town.answered()
    await agree(sqlite_town, ada, ben)
    over = await meets_at(sqlite_town) + LENGTH
    assert over > HALF_WAY

    await sqlite_town.time_comes(over + HOUR - MINUTE)
    assert asked(ada, ben) == 0
    await sqlite_town.time_comes(over + HOUR + MINUTE)
    assert asked(ada, ben) == 2

    await ada.clicks("Not yet")
    await sqlite_town.answered()
    await sqlite_town.time_comes(LAST_CALL + MINUTE)
    assert asked(ada) == 1  # in place of the question stands the answer
    assert asked(ben) == 2


async def test_the_question_moves_with_the_booking(sqlite_town: Town) -> None:
    """Whoever takes a booking back is asked half-way, as before, until there is another: then an hour after that."""
    ada, ben = await pair(sqlite_town)
    await agree(sqlite_town, ada, ben)
    first = await meets_at(sqlite_town)

    await asks_for_other_times(sqlite_town, ben)
    due = "SELECT count(*) FROM notices WHERE kind IN ('check_in', 'last_call') AND state = 'pending'"
    assert await sqlite_town.rows(due) == [(4,)]
    await agree(sqlite_town, ada, ben)
    second = await meets_at(sqlite_town)
    assert second != first

    await sqlite_town.time_comes(second + LENGTH + HOUR - MINUTE)
    assert asked(ada, ben) == 0
    await sqlite_town.time_comes(second + LENGTH + HOUR + MINUTE)
    assert asked(ada, ben) == 2
