"""Guests and people of other workspaces: they hear why the chats aren't for them, and are matched with nobody."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Profile
from tests.services.gestures import INTRO, absences, heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer, home_says
from tests.town import ADA, BEN, CLEO, DAN, FIRST_ROUND, FORTNIGHT, Town, open_town

NOT_FOR = "These coffee chats are for members of this workspace"
TOLD = "I can't match you for coffee chats at the moment"
GUEST = replace(CLEO, kind="multi_channel_guest")
SMALL_GUEST = replace(CLEO, kind="single_channel_guest")
STRANGER = replace(CLEO, home_team="T0777")
OUTSIDERS = pytest.mark.parametrize(
    "who", [GUEST, SMALL_GUEST, STRANGER], ids=["guest", "single", "stranger"]
)


@pytest.fixture
async def town(database_url: str, who: Profile, guests: bool) -> AsyncIterator[Town]:
    """Three members, and somebody who is none."""
    async with open_town(database_url, [ADA, BEN, who, DAN], COFFEE_GUESTS=guests) as opened:
        yield opened


@pytest.mark.parametrize("guests", [False])
@OUTSIDERS
class TestNotLetIn:
    """What holds by default."""

    async def test_no_form_opens_and_a_sentence_says_why(self, town: Town) -> None:
        """Neither for a command nor for the button on the Home tab, which isn't even there; nobody is stored."""
        cleo = town.person("Cléo")
        assert NOT_FOR in (await answer(cleo, "/coffee optin")).rendered
        await cleo.opens_home()
        home = await home_says(cleo, NOT_FOR)
        assert "Join" not in [button.text for button in home.buttons]
        assert cleo.form is None
        assert await town.rows("SELECT count(*) FROM members") == [(0,)]

    async def test_whoever_is_in_already_is_not_matched_and_hears_why_once(self, town: Town) -> None:
        """Round after round; the Home tab and the status say so as well, and resuming doesn't help."""
        await town.enrols("Ada", "Ben", "Cléo", "Dan")
        cleo = town.person("Cléo")
        await town.time_comes(FIRST_ROUND)
        assert (heard(cleo, INTRO), heard(cleo, TOLD)) == (0, 1)
        assert await absences(town) == {"Cléo": "outsider"}
        await town.time_comes(FIRST_ROUND + FORTNIGHT)
        assert (heard(cleo, INTRO), heard(cleo, TOLD)) == (0, 1)
        for line in ("/coffee status", "/coffee resume", "/coffee now"):
            assert NOT_FOR in (await answer(cleo, line)).rendered

    async def test_what_is_theirs_stays_theirs(self, town: Town) -> None:
        """Whoever isn't matched any more can still leave, read their notes, and be forgotten."""
        await town.enrols("Ada", "Cléo")
        cleo = town.person("Cléo")
        await town.time_comes(FIRST_ROUND)
        assert "No notes yet" in (await answer(cleo, "/coffee notes")).rendered
        assert "You've left coffee chats" in (await answer(cleo, "/coffee optout")).rendered


@pytest.mark.parametrize("guests", [True])
@pytest.mark.parametrize("who", [GUEST])
async def test_a_setting_lets_guests_of_several_channels_in(town: Town) -> None:
    """They join and are matched like anybody else."""
    await town.joins("Ada", "Cléo")
    await town.time_comes(FIRST_ROUND)
    assert heard(town.person("Cléo"), INTRO) == 1


@pytest.mark.parametrize("guests", [True])
@pytest.mark.parametrize("who", [SMALL_GUEST, STRANGER])
async def test_no_setting_lets_anybody_else_in(town: Town) -> None:
    """Those of one channel, and those of another workspace, stay out."""
    assert NOT_FOR in (await answer(town.person("Cléo"), "/coffee optin")).rendered


@pytest.mark.parametrize("guests", [False])
@pytest.mark.parametrize("who", [GUEST])
async def test_once_guests_are_let_in_they_are_matched_again_by_themselves(town: Town) -> None:
    """Nobody has to do anything for it."""
    await town.enrols("Ada", "Cléo")
    await town.time_comes(FIRST_ROUND)
    await town.restart_bot(COFFEE_GUESTS=True)
    await town.time_comes(FIRST_ROUND + FORTNIGHT)
    assert heard(town.person("Cléo"), INTRO) == 1


@pytest.mark.parametrize("guests", [False])
@pytest.mark.parametrize("who", [CLEO])
async def test_where_slack_does_not_say_who_somebody_is_nobody_is_refused(town: Town) -> None:
    """A form opens all the same, for most people are members."""
    town.slack.faults.refuse("fatal_error", "users.info", lasting=timedelta(minutes=5))
    cleo = town.person("Cléo")
    await cleo.types("/coffee optin")
    assert await cleo.modal("Join coffee chats")
