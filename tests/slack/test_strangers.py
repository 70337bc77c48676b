"""Slack is asked once about whoever joins, not with each of their clicks: a hundred a minute is all that it answers."""

from bot.slack.strangers import LATELY
from tests.slack.scenes import home_says
from tests.town import Town

ASKED = ("users.info", "users.profile.get")


async def test_slack_is_asked_once_about_whoever_joins(sqlite_town: Town) -> None:
    """However much they click and type until they are in; and what it said is theirs then."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee help")
    await sqlite_town.answered()
    await ada.opens_home()
    await home_says(ada, "Join")
    await sqlite_town.joins(ada, Office="London", Workdays=["Monday"])
    await sqlite_town.answered()

    for method in ASKED:
        asked = sqlite_town.slack.log.calls(method)
        assert [call.arguments["user"] for call in asked if call.arguments] == [ada.id], method
    known = await sqlite_town.rows("SELECT name, title, department FROM members")
    assert known == [("Ada Lovelace", "Programmer", "Engineering")]


async def test_what_slack_said_of_a_stranger_is_not_kept_for_long(sqlite_town: Town) -> None:
    """Whoever comes again later may be called otherwise by then."""
    ada = sqlite_town.person("Ada")
    await ada.types("/coffee help")
    await sqlite_town.answered()
    sqlite_town.clock.forward(seconds=LATELY)
    await sqlite_town.slack.edits_profile(ada, title="Countess")
    await sqlite_town.joins(ada)
    await sqlite_town.answered()

    assert await sqlite_town.rows("SELECT title FROM members") == [("Countess",)]
