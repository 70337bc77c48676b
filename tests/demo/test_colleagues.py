"""Colleagues whom nobody is in the browser: they answer what they are asked."""

from bot.demo.colleagues import Colleagues
from tests.services.gestures import HALF_WAY, introduced
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import Town


async def test_they_agree_on_a_time_and_tell_how_it_was(town: Town) -> None:
    """By the buttons in what they are sent; whoever has nothing to answer does nothing."""
    people = await introduced(town, "Ada", "Ben", "Cléo", "Dan")
    colleagues = Colleagues(town.answered)
    await colleagues.answer(people)
    assert await town.rows("SELECT count(*) FROM matches WHERE meets_at IS NOT NULL") == [(2,)]

    await town.time_comes(HALF_WAY)
    await colleagues.answer(people)
    ((answered,),) = await town.rows("SELECT count(*) FROM match_members WHERE answer IS NOT NULL")
    ((met,),) = await town.rows("SELECT count(*) FROM match_members WHERE answer = 'met'")
    assert answered == 4
    assert await town.rows("SELECT count(*) FROM feedback") == [(met,)]
    assert met > 0
