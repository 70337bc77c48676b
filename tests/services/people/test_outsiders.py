"""Guests and people of other workspaces: they hear why the chats aren't for them, and are matched with nobody."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.services.gestures import INTRO, absences, heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer, home_says
from tests.town import ADA, BEN, CLEO, DAN, FAY, FIRST_ROUND, FORTNIGHT, GIL, Town, open_town

NOT_FOR = "These coffee chats are for members of this workspace"
TOLD = "I can't match you for coffee chats at the moment"
GUEST = replace(CLEO, kind="multi_channel_guest")
SMALL_GUEST = replace(FAY, kind="single_channel_guest")
STRANGER = replace(GIL, home_team="T0777")
PEOPLE = (ADA, BEN, DAN, GUEST, SMALL_GUEST, STRANGER)


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Three members, and three who are none."""
    async with open_town(database_url, PEOPLE) as opened:
        yield opened


def outsiders(town: Town) -> list[Person]:
    """A guest of several channels, one of a single channel, and somebody of another workspace."""
    return list(town.slack.people[3:])


async def test_no_form_opens_and_a_sentence_says_why(town: Town) -> None:
    """Neither for a command nor for the button on the Home tab, which isn't even there; nobody is stored."""
    for person in outsiders(town):
        assert NOT_FOR in (await answer(person, "/coffee optin")).rendered
        await person.opens_home()
        home = await home_says(person, NOT_FOR)
        assert "Join" not in [button.text for button in home.buttons]
        assert person.form is None
    assert await town.rows("SELECT count(*) FROM members") == [(0,)]


async def test_whoever_is_in_already_is_not_matched_and_hears_why_once(town: Town) -> None:
    """Round after round; the Home tab and the status say so as well, and resuming doesn't help.

    What is theirs stays theirs: they can still read their notes, and leave. Once guests are let in they are matched again by themselves.
    """
    await town.enrols(*town.slack.people)
    for number in range(2):
        await town.time_comes(FIRST_ROUND + number * FORTNIGHT)
        assert [(heard(each, INTRO), heard(each, TOLD)) for each in outsiders(town)] == [(0, 1)] * 3
        assert await absences(town) == dict.fromkeys(("Cléo", "Fay", "Gil"), "outsider")
    for person in outsiders(town):
        for line in ("/coffee status", "/coffee resume", "/coffee now"):
            assert NOT_FOR in (await answer(person, line)).rendered
        assert "No notes yet" in (await answer(person, "/coffee notes")).rendered
    guest, *others = outsiders(town)
    for person in others:
        assert "You've left coffee chats" in (await answer(person, "/coffee optout")).rendered

    await town.restart_bot(COFFEE_GUESTS=True)
    await town.time_comes(FIRST_ROUND + 2 * FORTNIGHT)
    assert heard(guest, INTRO) == 1


async def test_a_setting_lets_guests_of_several_channels_in_and_nobody_else(database_url: str) -> None:
    """They join and are matched like anybody else; those of one channel, and those of another workspace, stay out."""
    async with open_town(database_url, PEOPLE, COFFEE_GUESTS=True) as town:
        guest, *others = outsiders(town)
        for person in others:
            assert NOT_FOR in (await answer(person, "/coffee optin")).rendered
        await town.enrols("Ada")
        await town.joins(guest)
        await town.time_comes(FIRST_ROUND)
        assert heard(guest, INTRO) == 1


async def test_where_slack_does_not_say_who_somebody_is_nobody_is_refused(town: Town) -> None:
    """A form opens all the same, for most people are members."""
    town.slack.faults.refuse("fatal_error", "users.info", lasting=timedelta(minutes=5))
    dan = town.person("Dan")
    await dan.types("/coffee optin")
    assert await dan.modal("Join coffee chats")
