"""Who seems to be away by their status is left out of a round, unless they say otherwise."""

from datetime import UTC, datetime, timedelta

from tests.services.cases import OFFICE
from tests.services.gestures import absences
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import becomes, home_says
from tests.town import FIRST_ROUND, FORTNIGHT, open_town

THE_DAY_BEFORE = datetime(2027, 1, 11, 15, tzinfo=UTC)
MIDDLE = FIRST_ROUND + FORTNIGHT / 2
AWAY = "You seem to be away"


def seconds(moment: datetime) -> int:
    """As Slack counts them."""
    return int(moment.timestamp())


async def test_who_is_away_until_past_the_middle_is_told_and_left_out(database_url: str) -> None:
    """The day before, with the day; who clicks that they are there is in, and nobody else hears of it.

    So is who comes back in time: a status that is cleared before the round counts no longer, and the message is over.
    """
    async with open_town(database_url, OFFICE[:4]) as town:
        ada, ben, cleo, dan = town.slack.people
        await town.enrols(ada, ben, cleo, dan)
        await town.slack.sets_status(ada, "Vacationing", ":palm_tree:", seconds(MIDDLE + timedelta(days=2)))
        await town.slack.sets_status(ben, "OOO", ":no_entry:")
        await town.slack.sets_status(
            cleo, "Out sick", ":face_with_thermometer:", seconds(MIDDLE - timedelta(hours=1))
        )
        await town.slack.sets_status(dan, "Im Urlaub", ":palm_tree:")
        await town.time_comes(THE_DAY_BEFORE)

        until = await ada.sees(
            "You seem to be away until Thursday 21 January, so I'll leave you out of the round"
        )
        open_end = await ben.sees(
            "You seem to be away, so I'll leave you out of the round on Tuesday 12 January, 10:00"
        )
        assert "you're in" in (await cleo.sees("A new round of coffee chats begins")).rendered
        await ada.opens_home()
        await home_says(ada, AWAY)
        await ben.clicks("I'm there", on=open_end)
        await becomes(ben, open_end, "Great, you're ")
        await home_says(ben, "You're in")
        before = await dan.sees(AWAY)
        await town.slack.sets_status(dan, "")
        await town.time_comes(FIRST_ROUND)

        assert await absences(town) == {"Ada": "away"}
        assert until.buttons[0].text == "I'm there"
        assert [len(person.messages(containing="Why you three")) for person in (ada, ben, cleo)] == [0, 1, 1]
        assert not any("away" in each.rendered for each in cleo.messages())
        await dan.clicks("I'm there", on=before)
        await dan.sees("That round has already begun")
