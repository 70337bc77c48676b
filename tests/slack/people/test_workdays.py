"""Workdays: the program's, and those that somebody has of their own."""

from datetime import UTC, datetime, timedelta

from bot.domain.people.workdays import read_workdays
from bot.sandbox import Person
from tests.slack.conftest import NewTown
from tests.slack.scenes import introduction, pair
from tests.town import ADA, BEN, FIRST_ROUND, Town

WEDNESDAY, THURSDAY = (datetime(2027, 1, day, 9, 1, tzinfo=UTC) for day in (13, 14))
SUNDAY = datetime(2027, 1, 17, 9, 1, tzinfo=UTC)


def is_nudged(person: Person) -> bool:
    """Whether someone has read the nudge."""
    return bool(person.messages(containing="can make this time"))


async def test_a_week_may_run_from_sunday_to_thursday(new_town: NewTown) -> None:
    """Reminders come on Sundays and never on Fridays."""
    options = {"COFFEE_WORKDAYS": "sun-thu", "COFFEE_HOURS": "9:00-16:00", "COFFEE_NUDGE_AFTER_HOURS": "36"}
    async with new_town(ADA, BEN, COFFEE_SCHEDULE="every 2 weeks on tue at 10:00", **options) as town:
        ada, _ = await pair(town)
        await town.time_comes(WEDNESDAY + timedelta(hours=2))
        await ada.clicks("Other times", on=await introduction(ada))
        await town.answered()
        await ada.clicks("Option 3 works for me", on=await introduction(ada))
        await town.answered()

        await town.time_comes(
            SUNDAY - timedelta(hours=1)
        )  # thirty-six hours after the click it was Thursday night
        assert not is_nudged(ada)
        await town.time_comes(SUNDAY)
        assert is_nudged(ada)


async def test_somebody_works_on_other_days(new_town: NewTown) -> None:
    """Whoever says so is reminded on these days only, and the group on those that they share."""
    async with new_town(ADA, BEN, COFFEE_HOURS="9:00-16:00") as town:
        await town.enrols("Ada", workdays=read_workdays("tue, thu"))
        await town.enrols("Ben")
        await town.time_comes(FIRST_ROUND)
        ada = town.person("Ada")
        await ada.clicks("Option 3 works for me", on=await introduction(ada))
        await town.answered()

        await town.time_comes(WEDNESDAY + timedelta(hours=6))
        assert not is_nudged(ada)
        await town.time_comes(THURSDAY)
        assert is_nudged(ada)


async def test_workdays_are_asked_for_with_the_time(sqlite_town: Town) -> None:
    """By the names of the days; they are read back, and an empty answer means the usual ones."""
    await sqlite_town.joins("Ada", Workdays=["Sunday", "Monday"], How_often="Every round")
    ada = sqlite_town.person("Ada")
    assert "Workdays:\nMonday and Sunday" in (await ada.sees("You're in!")).rendered
    assert await sqlite_town.rows("SELECT workdays FROM participants") == [("mon,sun",)]

    await ada.types("/coffee profile")
    await ada.modal("Your coffee profile")
    form = await sqlite_town.asks_for_more(ada, "When & how often")
    assert await ada.submits(form, {"Workdays": []}) is None
    await sqlite_town.holds("SELECT workdays FROM participants", (None,))
