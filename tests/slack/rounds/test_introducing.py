"""A round whose introductions don't fit into one working day; Slack is made slow here, so that six people are many."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.outbox.due import pace
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS, opens_preview, organiser
from tests.town import FIRST_ROUND, MONDAY, Town

INTRODUCED = "SELECT count(*) FROM matches WHERE channel IS NOT NULL"
AT_WORK = {"COFFEE_HOURS": "9:00-16:00"}
FRIDAY = MONDAY - timedelta(days=3)
IN_LISBON = tuple(replace(each, time_zone="Europe/Lisbon") for each in COMPANY)


@pytest.fixture
def one_in_four_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Introductions take four hours each."""
    monkeypatch.setattr(pace, "EACH", timedelta(hours=4))
    monkeypatch.setattr(pace, "BATCH", timedelta(minutes=1))


async def introduced(town: Town) -> int:
    """How many groups have been introduced."""
    return int((await town.rows(INTRODUCED))[0][0])


@pytest.mark.usefixtures("one_in_four_hours")
async def test_what_takes_longer_than_a_day_is_said_before_and_comes_in_working_hours(
    new_town: NewTown,
) -> None:
    """The day before, everyone and the organisers hear until when it takes; nobody is introduced in the evening."""
    async with new_town(*IN_LISBON, start=FRIDAY, **AT_WORK) as town:
        await town.enrols(*MEMBERS)
        ola = await organiser(town)
        assert "go out on Wednesday 13 January, 09:00" in (await opens_preview(ola)).rendered
        await town.time_comes(MONDAY + timedelta(hours=3))
        said = await town.person("Ada").sees("and you're in")
        assert "introductions go out until Wednesday 13 January" in said.rendered

        await town.time_comes(FIRST_ROUND)
        at_once = await introduced(town)
        await town.time_comes(FIRST_ROUND + timedelta(hours=13))
        on_tuesday = await introduced(town)
        await town.time_comes(FIRST_ROUND + timedelta(days=1, hours=6))

        assert (at_once, on_tuesday, await introduced(town)) == (1, 2, 3)
