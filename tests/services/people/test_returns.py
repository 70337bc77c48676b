"""Somebody deactivated by mistake and restored: one message, with one click back in."""

from bot.sandbox import Person
from tests.services.gestures import INTRO, heard, is_deactivated, opts_out
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town

BACK = "Welcome back! While your Slack account was deactivated"
STANDING = "SELECT standing FROM participants JOIN members ON members.id = member_id WHERE slack_id = "


async def restored(town: Town, person: Person) -> None:
    """Deactivate somebody, and restore them a minute later."""
    await is_deactivated(town, person)
    town.clock.forward(minutes=1)
    await town.slack.reactivate(person)
    await town.holds(f"SELECT 1 FROM members WHERE NOT gone AND slack_id = '{person.id}'", (1,))
    await town.settles()


async def test_one_click_brings_them_back_with_all_that_they_told(town: Town) -> None:
    """It is said once, however often their profile changes, and round after round, and again only after another time.

    They are in the next round as if nothing had been. Whoever had left by choice is left in peace: they know how to come back.
    """
    await town.enrols("Ada", "Ben", "Cléo", interests=("chess",))
    ben, cleo = town.person("Ben"), town.person("Cléo")
    await opts_out(town, cleo)
    await restored(town, cleo)
    await restored(town, ben)
    assert heard(ben, BACK) == 1
    assert await town.rows(f"{STANDING}'{ben.id}'") == [("left",)]
    await town.slack.edits_profile(ben, title="Head of Beans")
    await town.time_comes(FIRST_ROUND)
    assert [heard(person, BACK) for person in (ben, cleo)] == [1, 0]
    await ben.clicks("Join again")
    await ben.sees("You're in!")
    assert heard(ben, BACK) == 0  # the answer stands in its place

    await restored(town, ben)
    assert heard(ben, BACK) == 1
    await ben.clicks("Join again", on=ben.messages(containing=BACK)[0])
    await town.answered()
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert heard(ben, INTRO) == 1
    assert heard(town.person("Ada"), "chess") == 1
