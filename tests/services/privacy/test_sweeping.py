"""What people told goes by itself after as many days as the settings say, and not before."""

from datetime import timedelta

from tests.services.gestures import introduced, met
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NOTE = "Ask about the glockenspiel"
TOLD = {"A note to yourself": NOTE, "Say thanks": "You made my day, truly"}
CLOSED = FIRST_ROUND + FORTNIGHT
LIMITS = {
    "COFFEE_KEEP_ANSWERS_DAYS": "30",
    "COFFEE_KEEP_NOTES_DAYS": "60",
    "COFFEE_KEEP_LEFT_DAYS": "90",
}
COUNTED = ("feedback", "situations", "notes", "slots")


async def left_of(town: Town) -> dict[str, int]:
    """How many rows are left of what goes."""
    counts = {}
    for table in COUNTED:
        ((counts[table],),) = await town.rows(f"SELECT count(*) FROM {table}")
    return counts


async def days_pass(town: Town, days: float) -> None:
    """Let this many days pass since the first round closed."""
    await town.time_comes(CLOSED + timedelta(days=days))
    await town.bot.idle()


async def test_nothing_goes_by_itself_without_a_setting(town: Town) -> None:
    """Who met whom, and what was told, is there after years."""
    ada, _ = await introduced(town, "Ada", "Ben")
    await met(ada, **TOLD)
    before = await left_of(town)
    await days_pass(town, 1000)
    assert before["notes"] == before["feedback"] == 1
    assert {name: count for name, count in (await left_of(town)).items() if count < before[name]} == {}


async def test_answers_go_first_then_notes_then_who_left(town: Town) -> None:
    """Each after its own number of days; that they met is known as long as somebody is."""
    await town.restart_bot(**LIMITS)
    ada, ben = await introduced(town, "Ada", "Ben")
    await met(ada, **TOLD)
    await ben.types("/coffee pause")
    await ada.types("/coffee pause")
    await town.answered()

    await days_pass(town, 29)
    assert all((await left_of(town)).values())

    await days_pass(town, 31)
    assert await left_of(town) == {"feedback": 0, "situations": 0, "notes": 1, "slots": 0}
    assert await town.rows("SELECT count(*) FROM match_members WHERE answer = 'met'") == [(1,)]
    assert await town.rows("SELECT count(*) FROM match_members WHERE answered_at > 0") == [(0,)]
    assert NOTE in (await answer(ada, "/coffee notes")).rendered

    await days_pass(town, 62)
    assert (await left_of(town))["notes"] == 0
    assert "Ben Okri" in (await answer(ada, "/coffee network")).rendered

    await ada.types("/coffee optout")
    await town.answered()
    await days_pass(town, 62 + 89)
    assert ("Ada Lovelace",) in await town.rows("SELECT name FROM members")
    await days_pass(town, 62 + 92)
    assert await town.rows("SELECT name FROM members WHERE name <> ''") == [("Ben Okri",)]
