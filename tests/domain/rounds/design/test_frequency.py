"""How often rounds are, as a form offers it, and which programs begin theirs on the same days."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.design.frequency import WORDS, frequency, read_frequency
from bot.domain.rounds.design.same_days import same_days
from bot.domain.rounds.design.templates import TEMPLATES
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.schedule import Schedule

NOW = datetime(2027, 1, 11, 8, tzinfo=UTC)


@given(
    st.sampled_from(WORDS), st.integers(0, 6), st.times().map(lambda at: at.replace(second=0, microsecond=0))
)
def test_what_can_be_chosen_is_read_back_as_it_was_chosen(word: str, day: int, at: time) -> None:
    """Each choice is a schedule, and that schedule is this choice again."""
    chosen = frequency(word, day, at)
    assert Schedule(chosen.text).next_after(NOW, "UTC", NOW.date())
    assert read_frequency(chosen.text) == chosen
    assert chosen.word == word


@pytest.mark.parametrize(
    "schedule",
    [
        "0 10 * * tue",
        "every 5 weeks on tue at 10:00",
        "every month on the last day at 10:00",
        "on 2027-01-12 at 10:00",
    ],
)
def test_other_schedules_are_none_that_a_form_offers(schedule: str) -> None:
    """They stay as they are until another one is chosen."""
    Schedule(schedule)
    assert read_frequency(schedule) is None


def test_templates_read_as_what_a_form_offers_and_keep_out_of_each_others_way() -> None:
    """All but those of a month begin on days of their own."""
    usual = ProgramSettings()
    made = {each.name: each.settings(usual, each.name, ("U1",)) for each in TEMPLATES}
    assert all(read_frequency(settings.schedule.text) for settings in made.values())
    found = {
        name: set(same_days(settings, {n: s for n, s in made.items() if n != name}, NOW))
        for name, settings in made.items()
    }
    assert {name: others for name, others in found.items() if others} == {
        "mentoring": {"city"},
        "city": {"mentoring"},
    }


def test_programs_on_the_same_day_are_named() -> None:
    """Whatever the time of day; every second week meets every week."""
    weekly, other = (
        ProgramSettings(Schedule(text))
        for text in ("every week on tue at 9:00", "every 2 weeks on wed at 9:00")
    )
    assert same_days(ProgramSettings(), {"Weekly": weekly, "Other": other}, NOW) == ("Weekly",)
