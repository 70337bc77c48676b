"""The forecast: what the next rounds would bring to those who are in, beside chance, in words and a chart."""

import pytest

from bot.domain.insight.forecast import Foresight, Outlook
from bot.matching import Person, Policy
from bot.services.insight import foreseeing
from bot.services.insight.foreseeing import foreseen, planned
from bot.slack.views.insight.forecast import forecast_lines, forecast_message
from tests.slack.conftest import NewTown
from tests.slack.organisers.scenes import COMPANY, MEMBERS, organiser
from tests.slack.scenes import answer, until

DEPARTMENTS = ("HR", "IT", "PR")  # for which no dictionary has to be loaded


async def test_an_organiser_asks_for_a_forecast(new_town: NewTown) -> None:
    """It is announced at once, and comes with a chart; where Slack knows none, in words; of too few it is refused."""
    async with new_town(*COMPANY) as town:
        ola = await organiser(town)
        few = await answer(ola, "/coffee forecast")
        assert "too few people for a forecast" in few.rendered
        await town.enrols(*MEMBERS)

        said = await answer(ola, "/coffee forecast")

        assert "I'm planning the next rounds for 6 people" in said.rendered
        shown = await ola.sees("What the next rounds would bring")
        assert "12 rounds with 6 people" in shown.rendered
        assert "by chance" in shown.rendered
        (posted,) = [
            c for c in town.slack.log.calls("chat.postMessage") if "What the next" in str(c.arguments)
        ]
        assert "data_visualization" in str(posted.arguments["blocks"])
        town.slack.faults.forget_blocks("data_visualization")
        report = await answer(ola, "/coffee report")
        await ola.clicks("Forecast", on=report)
        await until(ola, lambda: len(ola.messages(containing="What the next rounds would bring")) == 2)
        (*_, last) = town.slack.log.calls("chat.postMessage")
        assert "data_visualization" not in str(last.arguments["blocks"])
        assert "Planned: " in str(last.arguments["blocks"])
        assert town.person("Ada").sees_nothing_of("What the next rounds would bring")


def test_many_are_planned_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes to the same as in a thread."""
    people = tuple(Person(each, DEPARTMENTS[each % 3]) for each in range(4))
    monkeypatch.setattr(foreseeing, "IN_A_THREAD", len(people) - 1)

    assert foreseen(people, Policy()) == planned(people, Policy())


def test_it_says_for_how_long_there_are_new_faces() -> None:
    """Also where somebody meets somebody again at once."""
    lasting, short = Outlook((9, 10), (3, 3), None), Outlook((5, 10), (1, 2), 1)

    assert forecast_lines(Foresight(8, 3, lasting, short))[1] == (
        "Everybody meets somebody new in all 2 rounds; by chance for 0"
    )
    assert forecast_lines(Foresight(8, 3, short, short))[1] == (
        "Somebody meets somebody again from the first round on"
    )
    assert len(forecast_message(Foresight(8, 0, short, short)).blocks) == 3
