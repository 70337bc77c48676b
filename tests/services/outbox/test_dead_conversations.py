"""Conversations die: a match's own is opened anew, and the organisers hear of a channel that is lost."""

from datetime import timedelta

from tests.services.gestures import CLOSING, INTRO, NEXT_DAY, heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town, open_town

NUDGE = "can make this time"
DIGEST = "what the last round brought"
LOST = "I can't post in the coffee-chats channel"
SOME_TIME = timedelta(minutes=10)  # in which Slack's refusals become final


async def test_a_match_goes_on_in_a_new_conversation_if_its_own_is_dead(town: Town) -> None:
    """Forgotten or archived: what comes next is posted where the same people can read it, and everything after that as well."""
    await town.enrols(*town.slack.people)
    await town.time_comes(FIRST_ROUND)
    ada, dan = town.person("Ada"), town.person("Dan")  # colleagues, who aren't matched
    dead = {one: one.messages(containing=INTRO)[0].channel for one in (ada, dan)}
    people = {one: set(channel.members) for one, channel in dead.items()}
    for one in dead:
        await one.clicks("Option 3 works for me")
    await town.answered()
    town.slack.forget(dead[ada])
    town.slack.archive(dead[dan])

    await town.time_comes(NEXT_DAY)

    nudges = {one: one.messages(containing=NUDGE)[0] for one in dead}
    for one, nudge in nudges.items():
        assert nudge.channel.id != dead[one].id
        assert set(nudge.channel.members) == people[one]
    channels = [(nudge.channel.id,) for nudge in nudges.values()]
    assert sorted(await town.rows("SELECT channel FROM matches")) == sorted(channels)


async def test_organisers_hear_once_of_a_channel_that_is_lost(database_url: str) -> None:
    """Archived, or left: they hear which channel it is and what to do; the next round that can't be told of says nothing more."""
    async with open_town(database_url, channel="coffee", organiser="Dan") as town:
        organiser, channel = town.person("Dan"), town.slack.channel("coffee")
        await town.enrols("Ada", "Ben")
        town.slack.archive(channel)

        await a_round_ends(town, 0)
        told = await organiser.sees(LOST)
        assert f"#{channel.name}" in told.rendered
        assert "invite me again" in told.rendered
        assert {button.text for button in told.buttons} == {"Try again", "Choose another channel"}
        await a_round_ends(town, 1)
        assert heard(organiser, LOST) == 1

        channel.archived = False
        town.slack.invite_bot(channel)
        await organiser.clicks("Try again", on=told)
        await organiser.sees("I'm sending 2 messages again now.")
        await town.settles()
        assert heard(town.person("Ada"), DIGEST) == 2
        town.slack.remove_bot(channel)
        await a_round_ends(town, 2)
        assert heard(organiser, LOST) == 2
        assert f"#{channel.name}" in organiser.messages(containing=LOST)[-1].rendered


async def a_round_ends(town: Town, number: int) -> None:
    """Two people meet in a round, and its numbers are to be posted, for so long that Slack's refusals become final."""
    await town.time_comes(FIRST_ROUND + number * FORTNIGHT)
    await town.time_comes(CLOSING + number * FORTNIGHT + timedelta(hours=3))
    for _ in range(5):
        await town.time_comes(town.clock.now() + SOME_TIME)
