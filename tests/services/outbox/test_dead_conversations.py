"""Conversations die: a match's own is opened anew, and the organisers hear of a channel that is lost."""

from datetime import timedelta

import pytest

from tests.services.gestures import CLOSING, INTRO, NEXT_DAY, heard, met
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town, open_town

NUDGE = "can make this time"
DIGEST = "what the last round brought"
LOST = "I can't post in the coffee-chats channel"
SOME_TIME = timedelta(minutes=10)  # in which Slack's refusals become final


@pytest.mark.parametrize("end", ["forget", "archive"])
async def test_a_match_goes_on_in_a_new_conversation_if_its_own_is_dead(town: Town, end: str) -> None:
    """What comes next is posted where the same people can read it, and everything after that as well."""
    await town.enrols("Ada", "Ben")
    await town.time_comes(FIRST_ROUND)
    ada = town.person("Ada")
    (intro,) = ada.messages(containing=INTRO)
    people = set(intro.channel.members)
    await ada.clicks("Option 3 works for me")
    await town.answered()
    getattr(town.slack, end)(intro.channel)

    await town.time_comes(NEXT_DAY)

    (nudge,) = ada.messages(containing=NUDGE)
    assert nudge.channel.id != intro.channel.id
    assert set(nudge.channel.members) == people
    assert await town.rows("SELECT channel FROM matches") == [(nudge.channel.id,)]


async def test_organisers_hear_once_of_a_channel_that_is_lost(database_url: str) -> None:
    """Archived, or left: they hear which channel it is and what to do; the next round that can't be told of says nothing more."""
    async with open_town(database_url, channel="coffee") as town:
        organiser = town.person("Dan")
        await town.restart_bot(COFFEE_ORGANISERS=organiser.id)
        await town.enrols("Ada", "Ben")
        await a_round_ends(town, 0)
        channel = town.slack.channel("coffee")
        town.slack.archive(channel)

        await a_round_ends(town, 1)
        told = await organiser.sees(LOST)
        assert f"#{channel.name}" in told.rendered
        assert "invite me again" in told.rendered
        assert {button.text for button in told.buttons} == {"Try again", "Choose another channel"}
        await a_round_ends(town, 2)
        assert heard(organiser, LOST) == 1

        channel.archived = False
        town.slack.invite_bot(channel)
        await organiser.clicks("Try again", on=told)
        await organiser.sees("I'm sending 2 messages again now.")
        await town.settles()
        assert heard(town.person("Ada"), DIGEST) == 3
        town.slack.remove_bot(channel)
        await a_round_ends(town, 3)
        assert heard(organiser, LOST) == 2
        assert f"#{channel.name}" in organiser.messages(containing=LOST)[-1].rendered


async def a_round_ends(town: Town, number: int) -> None:
    """Two people meet in a round, and its numbers are to be posted."""
    await town.time_comes(FIRST_ROUND + number * FORTNIGHT)
    for name in ("Ada", "Ben"):
        await met(town.person(name))
    await town.time_comes(CLOSING + number * FORTNIGHT + timedelta(hours=3))
    if number:  # nothing is refused before
        for _ in range(5):
            await town.time_comes(town.clock.now() + SOME_TIME)
