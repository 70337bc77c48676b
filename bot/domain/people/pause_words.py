"""Read how long someone wants to sit out, in their own words; dateparser reads the dates."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.people.translations import french, german, spanish
from bot.domain.typed import bare

TYPED_LENGTH = 60  # no date is longer
LONGEST = timedelta(days=730)
A_DAY = timedelta(days=1)
NOON = time(12)  # dates counted from noon are at noon again, unless the words name a time of day
MOST_ROUNDS = 20
COUNTS = {"": 0, "next": 1, "one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

ROUNDS = re.compile(r"(?:just |only )?(?:the )?(?:next )?(\w*?) ?rounds?")
ISO = re.compile(r"\d{4}-\d\d-\d\d")
STRETCH = re.compile(r"(?:the )?(?:this|next) (week|month|year)")
DAY_OF_MONTH = re.compile(r"(?:the )?(\d\d?)(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class PauseLength:
    """How long someone sits out: a number of rounds, or until a day; if neither is given, until they resume."""

    rounds: int = 0
    until: date | None = None


def read_pause_length(typed: str, today: date) -> PauseLength | None:
    """Read how long someone wants to sit out; None if it can't be understood, or could mean two different days.

    The day may be in the past or too far away: check it with ``is_possible``.

    Args:
        typed: their words, in English, German, French or Spanish; empty means until they resume.
        today: the date where they are.
    """
    words = bare(typed)
    if len(words) > TYPED_LENGTH:
        return None
    if not words:
        return PauseLength()
    translated = (each.in_english(words) for each in (german, french, spanish))
    readings = dict.fromkeys((words, *translated))
    return next(filter(None, (_pause_length(each, today) for each in readings)), None)


def _pause_length(words: str, today: date) -> PauseLength | None:
    """Read English words."""
    words = words.removeprefix("for ")
    if ROUNDS.fullmatch(words):
        rounds = _rounds(words)
        return PauseLength(rounds=rounds) if rounds else None
    named = re.sub(r"^(?:until|till?|on)\b ?", "", words)
    until = _day(named, today)
    if until and named == words and (stretch := STRETCH.fullmatch(words)):
        until = _after(until, stretch[1])
    return PauseLength(until=until) if until else None


def is_possible(until: date, today: date) -> bool:
    """Whether someone can be paused until a day: it is in the future and not too far away."""
    return today < until <= today + LONGEST


def _rounds(words: str) -> int:
    """The number of rounds that these words name; 0 if there is none or it is too high."""
    found = ROUNDS.fullmatch(words)
    count = found[1] if found else ""
    if count.isdecimal():
        return int(count) if int(count) <= MOST_ROUNDS else 0
    return COUNTS.get(count or ("next" if "next" in words else ""), 0)


def _day(words: str, today: date) -> date | None:
    """The day that these words name; None if there is none, or if day and month could be swapped."""
    if ISO.fullmatch(words):
        try:
            return date.fromisoformat(words)
        except ValueError:
            return None
    if found := DAY_OF_MONTH.fullmatch(words):
        coming = (today + days * A_DAY for days in range(1, 63))
        return next((day for day in coming if day.day == int(found[1])), None)
    read = {_read(words, today, order) for order in ("DMY", "MDY")}
    return read.pop() if len(read) == 1 else None


def _read(words: str, today: date, order: str) -> date | None:
    """The day that dateparser finds in these words; None if it filled in a part of the date that isn't there."""
    from dateparser.date import DateDataParser  # slow to load, and few people type a date

    noon = datetime.combine(today, NOON)
    parser = DateDataParser(
        languages=["en"],
        settings={
            "RELATIVE_BASE": noon,
            "PREFER_DATES_FROM": "future",
            "TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "PARSERS": ["relative-time", "absolute-time"],
            "DATE_ORDER": order,
        },
    )
    found = parser.get_date_data(words)
    parts = set(found.parts or ())  # type: ignore[attr-defined]  # newer than the stubs
    if found.date_obj is None or "time" in parts:
        return None
    day = found.date_obj.date()
    if found.date_obj.time() == NOON:
        return _begin(day, words)
    if parts >= {"month", "day"}:
        is_today = "year" not in parts and (day.month, day.day) == (today.month, today.day)
        return today if is_today else day
    if "month" in parts and not re.search(r"\b\d\d?\b", words):
        first = day.replace(day=1)
        return first if first > today or "year" in parts else first.replace(year=first.year + 1)
    return None


def _begin(day: date, words: str) -> date:
    """The day itself, or the first day of the week, month or year that the words name."""
    stretch = STRETCH.fullmatch(words)
    if stretch is None:
        return day
    begins = {
        "week": day - day.weekday() * A_DAY,
        "month": day.replace(day=1),
        "year": day.replace(month=1, day=1),
    }
    return begins[stretch[1]]


def _after(begin: date, stretch: str) -> date:
    """The first day after the week, month or year that begins on ``begin``."""
    length = {"week": 7, "month": 31, "year": 366}[stretch] * A_DAY
    return _begin(begin + length, f"this {stretch}")
