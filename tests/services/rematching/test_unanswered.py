"""Whoever waits for a word is asked whether they want somebody else; nobody else is made to wait for the silent."""

from datetime import timedelta

from bot.sandbox import Person
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    INTRO,
    heard,
    introduced,
    opts,
    partners_of,
    two_pairs,
)
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, Town

SILENT = FIRST_ROUND + (CLOSING - FIRST_ROUND) * 0.6 + timedelta(minutes=2)
ASKS = "I haven't seen anything from"


async def read(*people: Person) -> None:
    """Let people open the bot's conversation and its Home tab, and do nothing there."""
    for reader in people:
        await reader.opens_messages()
        await reader.opens_home()


async def test_who_waits_may_have_somebody_else(town: Town) -> None:
    """Only who said something is asked, once, and not whether to wait for people who say nothing either, though they read."""
    await introduced(town, "Ada", "Ben", "Cléo", "Dan")
    silent, waiting, others = await two_pairs(town)
    await town.time_comes(HALF_WAY)
    await waiting.clicks("Not yet")
    await waiting.sees("You haven't met")
    await read(silent, *others)
    await town.time_comes(SILENT - timedelta(hours=1))
    assert heard(waiting, ASKS) == 0
    await town.time_comes(SILENT)
    question = await waiting.sees(ASKS)
    assert question.channel == waiting.dm
    assert f"{ASKS} {silent.name} yet" in question.rendered
    assert "I can't read your messages" in question.rendered
    assert all(not heard(one, ASKS) for one in (silent, *others))

    await waiting.clicks("Find me someone else", on=question)
    await waiting.sees("As soon as someone else is free this round")
    await town.settles()
    (told,) = silent.messages(containing="It won't work out with")
    assert "If you have time for someone else this round, let me know and I'll look." in told.rendered
    assert [heard(one, INTRO) for one in (silent, waiting, *others)] == [1, 1, 1, 1]

    await silent.clicks("Find me someone else", on=told)
    await silent.sees("As soon as someone else is free this round")
    await opts(others[0], "Can't make it this round")
    await town.settles()
    assert await partners_of(town, others[1]) == []  # they have said nothing, and are asked first
    await others[1].clicks("Find me someone else")
    await town.settles()
    assert len(await partners_of(town, others[1])) in (1, 2)
    assert waiting not in await partners_of(town, silent)


async def test_an_answer_in_the_meantime_needs_no_question(town: Town) -> None:
    """Where both have said something, nobody is asked."""
    ada, ben = await introduced(town, "Ada", "Ben")
    await town.time_comes(HALF_WAY)
    for one in (ada, ben):
        await one.clicks("Not yet")
        await one.sees("You haven't met")
    await town.time_comes(SILENT)
    await town.time_comes(SILENT + timedelta(hours=12))
    assert heard(ada, ASKS) == heard(ben, ASKS) == 0
