"""How long somebody wants to sit out, in their own words."""

import os
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.people.pause_words import TYPED_LENGTH, PauseLength, is_possible, read_pause_length
from bot.domain.people.translations import french, german, spanish

WEDNESDAY = date(2027, 1, 13)
DAYS = st.dates(date(2000, 1, 1), date(2200, 12, 31))
WORDS = st.sampled_from(
    [
        "for",
        "until",
        "in",
        "on",
        "the",
        "next",
        "this",
        "last",
        "a",
        "3",
        "14",
        "31",
        "99",
        "0",
        "-2",
        "1.5",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "fortnight",
        "monday",
        "fri",
        "may",
        "january",
        "7th",
        "29",
        "feb",
        "2027",
        "2028-02-30",
        "round",
        "rounds",
        "tomorrow",
        "today",
        "yesterday",
        "ago",
        "at",
        "noon",
        "18:00",
        "utc",
        "/",
        ".",
        ",",
        "bis",
        "zum",
        "nächste",
        "drei",
        "woche",
        "übermorgen",
        "7.",
        "märz",
        "runden",
        "jusqu'au",
        "la",
        "prochaine",
        "prochains",
        "deux",
        "semaine",
        "mars",
        "1er",
        "tours",
        "hasta",
        "el",
        "próxima",
        "tres",
        "semanas",
        "enero",
        "rondas",
    ]
)


@pytest.fixture(params=["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def machine_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine that is somewhere else."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


A_DAY = {
    "3 weeks": "2027-02-03",
    "for 3 weeks": "2027-02-03",
    "three weeks.": "2027-02-03",
    "a fortnight": "2027-01-27",
    "3 weeks and 2 days": "2027-02-05",
    "2 months": "2027-03-13",
    "1 year": "2028-01-13",
    "until 7 January": "2028-01-07",
    "UNTIL  20 january": "2027-01-20",
    "January 20th": "2027-01-20",
    "till the 20th of February": "2027-02-20",
    "29 feb": "2028-02-29",
    "2027-02-07": "2027-02-07",
    "until 13.2.2027": "2027-02-13",
    "tomorrow": "2027-01-14",
    "Friday": "2027-01-15",
    "next friday": "2027-01-15",
    "until Monday": "2027-01-18",
    "wed": "2027-01-20",
    "the 7th": "2027-02-07",
    "until the 31st": "2027-01-31",
    "may": "2027-05-01",
    "until May": "2027-05-01",
    "January": "2028-01-01",
    "March 2027": "2027-03-01",
}


def test_a_day_is_read_as_people_say_it() -> None:
    """Spans, dates in words, weekdays and months, always as the next one to come."""
    read = {typed: read_pause_length(typed, WEDNESDAY) for typed in A_DAY}
    assert read == {typed: PauseLength(until=date.fromisoformat(until)) for typed, until in A_DAY.items()}


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("this week", "2027-01-18"),
        ("next week", "2027-01-25"),
        ("until next week", "2027-01-18"),
        ("next month", "2027-03-01"),
        ("for the next month", "2027-03-01"),
        ("until next month", "2027-02-01"),
        ("until next year", "2028-01-01"),
    ],
)
def test_a_week_is_sat_out_to_its_end(typed: str, until: str) -> None:
    """Whoever pauses next week is away in it; whoever pauses until next week is back in it."""
    assert read_pause_length(typed, WEDNESDAY) == PauseLength(until=date.fromisoformat(until))


@pytest.mark.parametrize(
    ("typed", "rounds"),
    [
        ("next round", 1),
        ("just the next round", 1),
        ("one round", 1),
        ("2 rounds", 2),
        ("the next three rounds", 3),
    ],
)
def test_rounds_are_counted(typed: str, rounds: int) -> None:
    """A number of rounds is that, whenever they are."""
    assert read_pause_length(typed, WEDNESDAY) == PauseLength(rounds=rounds)


GERMAN = {
    "3 Wochen": PauseLength(until=date(2027, 2, 3)),
    "für eine Woche": PauseLength(until=date(2027, 1, 20)),
    "bis 7. Januar": PauseLength(until=date(2028, 1, 7)),
    "bis zum 1. März": PauseLength(until=date(2027, 3, 1)),
    "bis Montag": PauseLength(until=date(2027, 1, 18)),
    "bis übermorgen": PauseLength(until=date(2027, 1, 15)),
    "bis 2027-02-07": PauseLength(until=date(2027, 2, 7)),
    "bis nächste Woche": PauseLength(until=date(2027, 1, 18)),
    "Nächste Woche": PauseLength(until=date(2027, 1, 25)),
    "nächste Runde": PauseLength(rounds=1),
    "die nächsten zwei Runden": PauseLength(rounds=2),
    "ab Montag": None,
    "bis ich wieder da bin": None,
}


def test_german_is_read_as_well() -> None:
    """As English is, whatever language the bot itself speaks; and nothing is made up there, either."""
    assert {typed: read_pause_length(typed, WEDNESDAY) for typed in GERMAN} == GERMAN


FRENCH = {
    "3 semaines": PauseLength(until=date(2027, 2, 3)),
    "pendant une semaine": PauseLength(until=date(2027, 1, 20)),
    "Jusqu’au 7 janvier": PauseLength(until=date(2028, 1, 7)),
    "jusqu'au 1er mars": PauseLength(until=date(2027, 3, 1)),
    "1er févr. 2028": PauseLength(until=date(2028, 2, 1)),
    "jusqu'à lundi": PauseLength(until=date(2027, 1, 18)),
    "jusqu'au lundi 8 février": PauseLength(until=date(2027, 2, 8)),
    "vendredi prochain": PauseLength(until=date(2027, 1, 15)),
    "après-demain": PauseLength(until=date(2027, 1, 15)),
    "jusqu'au 31": PauseLength(until=date(2027, 1, 31)),
    "jusqu'en mai": PauseLength(until=date(2027, 5, 1)),
    "2 mois": PauseLength(until=date(2027, 3, 13)),
    "un an": PauseLength(until=date(2028, 1, 13)),
    "cette semaine": PauseLength(until=date(2027, 1, 18)),
    "la semaine prochaine": PauseLength(until=date(2027, 1, 25)),
    "jusqu'à la semaine prochaine": PauseLength(until=date(2027, 1, 18)),
    "il y a 2 semaines": PauseLength(until=date(2026, 12, 30)),
    "prochain tour": PauseLength(rounds=1),
    "seulement le prochain tour": PauseLength(rounds=1),
    "les deux prochains tours": PauseLength(rounds=2),
    "3 tours": PauseLength(rounds=3),
    "à partir de lundi": None,
    "jusqu'au 7/2": None,
    "jusqu'à mon retour": None,
}


def test_french_is_read_as_well() -> None:
    """What says which one stands behind the noun there, and the first of a month is another word."""
    assert {typed: read_pause_length(typed, WEDNESDAY) for typed in FRENCH} == FRENCH


SPANISH = {
    "3 semanas": PauseLength(until=date(2027, 2, 3)),
    "durante una semana": PauseLength(until=date(2027, 1, 20)),
    "hasta el 7 de enero": PauseLength(until=date(2028, 1, 7)),
    "hasta el 1 de marzo de 2028": PauseLength(until=date(2028, 3, 1)),
    "hasta el lunes": PauseLength(until=date(2027, 1, 18)),
    "hasta pasado mañana": PauseLength(until=date(2027, 1, 15)),
    "hasta 2027-02-07": PauseLength(until=date(2027, 2, 7)),
    "hasta la semana que viene": PauseLength(until=date(2027, 1, 18)),
    "La próxima semana": PauseLength(until=date(2027, 1, 25)),
    "próxima ronda": PauseLength(rounds=1),
    "las próximas dos rondas": PauseLength(rounds=2),
    "las dos próximas rondas": PauseLength(rounds=2),
    "desde el lunes": None,
    "hasta que vuelva": None,
}


def test_spanish_is_read_as_well() -> None:
    """As English is, with the words that Spanish has in another order."""
    assert {typed: read_pause_length(typed, WEDNESDAY) for typed in SPANISH} == SPANISH


@pytest.mark.parametrize("meanings", [german.ENGLISH, french.ENGLISH, spanish.ENGLISH])
def test_no_word_of_another_language_has_two_meanings(meanings: dict[str, str]) -> None:
    """The second would hide the first."""
    words = " ".join(meanings.values()).split()

    assert len(words) == len(set(words))


@pytest.mark.parametrize("typed", ["", "  ", " . "])
def test_no_words_are_until_they_resume(typed: str) -> None:
    """Nothing typed is no day."""
    assert read_pause_length(typed, WEDNESDAY) == PauseLength()


NO_DAY = [
    "3",
    "2027",
    "until",
    "for",
    "over Christmas",
    "for ever & ever",
    "2027-02-30",
    "2027-13-01",
    "Feb 30",
    "99 jan",
    "18:00",
    "noon",
    "1h",
    "5 minutes",
    "rounds",
    "0 rounds",
    "99 rounds",
    "until I'm back",
    "weeks " * 20,
]


def test_what_is_no_day_is_not_understood() -> None:
    """Times of the day, numbers alone, days that there are not, and prose: nothing is made up."""
    assert {typed: read_pause_length(typed, WEDNESDAY) for typed in NO_DAY} == dict.fromkeys(NO_DAY)


@pytest.mark.parametrize("typed", ["7.2.2027", "7/2", "until 07/02/2027"])
def test_what_may_be_two_days_is_not_understood(typed: str) -> None:
    """Half of the world writes the month first."""
    assert read_pause_length(typed, WEDNESDAY) is None


@pytest.mark.parametrize(
    "typed", ["today", "13 January", "yesterday", "2 weeks ago", "7 January 2026", "7 Jan 2099"]
)
def test_a_day_that_is_not_to_come_is_read_and_impossible(typed: str) -> None:
    """The past, today, and what is years away, so that the answer can say which day was read."""
    pause_length = read_pause_length(typed, WEDNESDAY)
    assert pause_length
    assert pause_length.until
    assert not is_possible(pause_length.until, WEDNESDAY)


@pytest.mark.usefixtures("machine_zone")
def test_the_machines_clock_has_no_say() -> None:
    """Only the day where the person is counts, however late it is where the bot runs."""
    assert os.environ["TZ"]
    assert read_pause_length("tomorrow", WEDNESDAY) == PauseLength(until=WEDNESDAY + timedelta(days=1))
    assert read_pause_length("next friday", date(2031, 5, 1)) == PauseLength(until=date(2031, 5, 2))


@given(typed=st.text(max_size=TYPED_LENGTH + 5) | st.lists(WORDS, max_size=6).map(" ".join), today=DAYS)
@example(typed="9999999 weeks", today=date(2027, 1, 13))
@example(typed="29 feb", today=date(2199, 12, 31))
def test_any_words_at_all_are_read_or_not(typed: str, today: date) -> None:
    """Whatever is typed on whatever day, the answer is a pause_length that makes sense, or none; nothing breaks."""
    pause_length = read_pause_length(typed, today)
    if pause_length:
        assert pause_length.rounds == 0 or pause_length.until is None
        assert pause_length.rounds >= 0
        assert pause_length.until is None or isinstance(pause_length.until, date)


@given(
    today=DAYS, weeks=st.integers(1, 100), count=st.sampled_from(["{} weeks", "for {} weeks", "in {} weeks"])
)
def test_a_span_ends_so_many_weeks_later(today: date, weeks: int, count: str) -> None:
    """Weeks are counted from the day on which they are typed."""
    assert read_pause_length(count.format(weeks), today) == PauseLength(until=today + timedelta(weeks=weeks))


@given(
    today=DAYS,
    away=st.integers(1, 364),
    form=st.sampled_from(["%-d %B", "%B %-d", "until %-d %b %Y", "%Y-%m-%d"]),
)
def test_a_date_in_words_is_the_next_such_day(today: date, away: int, form: str) -> None:
    """A date of the coming year, however it is written, is read as that one."""
    until = today + timedelta(days=away)
    assert read_pause_length(until.strftime(form), today) == PauseLength(until=until)


@given(today=DAYS, weekday=st.sampled_from(["%A", "until %A", "next %A", "%a"]), away=st.integers(1, 7))
def test_a_weekday_is_the_next_such_day(today: date, weekday: str, away: int) -> None:
    """A weekday is never today, and never more than a week away."""
    until = today + timedelta(days=away)
    assert read_pause_length(until.strftime(weekday), today) == PauseLength(until=until)
