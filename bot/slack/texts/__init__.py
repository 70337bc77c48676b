"""Every word that the bot says, from one file per language.

Owns: the sentences (``en.ftl`` and its translations, ``sentences``), the format of dates, lists and shares, and who reads which
(``locales``). May import:
nothing else from the bot.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache

from babel import Locale
from babel.dates import format_date, format_datetime, format_time, get_day_names, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime.resolver import Pattern, TextElement

from bot.domain.zones import known_zone, zone_of
from bot.slack.texts.locales import ENGLISH, conventions_of, language_of
from bot.slack.texts.sentences import Sentences, read

FILLED_LENGTH = 2000  # Fluent refuses more than 2500 characters in one placeholder
_SOUNDS_LIKE_Y = re.compile(r"\W*h?[ií](?![aeiouáéó])", re.IGNORECASE)  # before it, Spanish says "e" for "y"
_spoken: ContextVar[str] = ContextVar("locale", default=ENGLISH)


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Use another locale within this context, and in what is begun in it; the default is English."""
    earlier = _spoken.set(locale)
    try:
        yield
    finally:
        _spoken.reset(earlier)


def spoken() -> str:
    """The locale of this context."""
    return _spoken.get()


@cache
def _read_in(locale: str) -> Sentences:
    """The sentences in which a locale reads; asked for with every sentence."""
    return read(language_of(locale))


def _locale() -> Locale:
    return _parsed(spoken())


@cache
def _parsed(locale: str) -> Locale:
    """A locale as Babel takes it soonest."""
    return Locale.parse(locale)


def sentence(text: str, part: str | None = None) -> Pattern | TextElement:
    """The sentence with this id as it stands in the language's file.

    Args:
        part: the attribute that is meant rather than the sentence itself.

    Raises:
        LookupError: there is no such sentence.
    """
    message = _read_in(spoken()).message(text)
    pattern = message.attributes[part] if part else message.value
    if pattern is None:
        raise LookupError(text)
    return pattern


def say(text: str, part: str | None = None, /, **values: object) -> str:
    """The sentence with this id, with its placeholders filled; values that are too long are cut.

    Args:
        part: the attribute that is meant rather than the sentence itself.

    Raises:
        LookupError: there is no such sentence, or one of its placeholders has no value.
    """
    pattern = sentence(text, part)
    if isinstance(pattern, TextElement):
        return str(pattern.value)  # nothing is filled in, which is so of most
    filled = {
        name: shortened(value, FILLED_LENGTH) if isinstance(value, str) else value
        for name, value in values.items()
    }
    said, errors = _read_in(spoken()).bundle.format_pattern(pattern, filled)
    if errors:
        raise LookupError(text, *errors)
    return str(said)


def length(words: str) -> int:
    """How long a text is in UTF-16 units.

    Slack doesn't say whether it counts these or characters. There are never fewer of these, so they keep within both.
    """
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


def shortened(words: str, most: int) -> str:
    """The words, cut with an ellipsis if they are longer than this."""
    # No character takes more than two units.
    return words if 2 * len(words) <= most or length(words) <= most else cut(words, most - 1) + "…"


def cut(words: str, most: int) -> str:
    """As much of the beginning as is no longer than this; no character is cut in two."""
    return words.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")


def icebreakers(theme: str, **values: object) -> tuple[str, ...]:
    """All icebreaker questions of a theme, in order.

    Args:
        values: what the theme's questions are filled with.
    """
    names: list[str] = []
    while _read_in(spoken()).has(name := f"icebreaker-{theme}-{len(names) + 1:02}"):
        names.append(name)
    return tuple(say(name, **values) for name in names)


def _pattern(name: str, on: date | None = None) -> str:
    """How the language writes a date or a time, with the region's clock and order.

    Args:
        on: the date, for a language that says the first day of a month in another way than the rest.
    """
    return _pattern_in(spoken(), name, on.day if on else 0)


@cache
def _pattern_in(locale: str, name: str, day: int) -> str:
    """The pattern in a locale; each message has several dates."""
    with speaking(locale):
        return say(f"pattern-{name}", **conventions_of(locale)._asdict(), day=day)


def moment(at: datetime, zone: str) -> str:
    """A moment in the reader's zone: ``Tuesday 1 December, 10:00``."""
    return _moment(at, "moment", zone)


def dated_moment(at: datetime, zone: str) -> str:
    """A moment with its year, for texts that may be read much later: ``Tuesday 12 January 2027, 10:00``."""
    return _moment(at, "dated-moment", zone)


def _moment(at: datetime, pattern: str, zone: str) -> str:
    there = zone_of(zone)
    return format_datetime(at, _pattern(pattern, at.astimezone(there)), tzinfo=there, locale=_locale())


def clock_time(at: datetime, zone: str) -> str:
    """The time of day at a moment in a zone: ``10:00``."""
    return format_time(at, _pattern("time"), tzinfo=zone_of(zone), locale=_locale())


def day(on: date, today: date) -> str:
    """A day with its weekday, ``Tuesday 1 December``, and its year if that isn't this year."""
    pattern = _pattern("day" if on.year == today.year else "dated-day", on)
    return format_date(on, pattern, locale=_locale())


def short_day(on: date) -> str:
    """A day with its year, as short as everyone can still read it: ``12 Jan 2027``."""
    return format_date(on, _pattern("short-day"), locale=_locale())


def day_of_year(on: date) -> str:
    """A day without its year, as short as can be, for charts: ``12 Jan``."""
    return format_date(on, _pattern("day-month"), locale=_locale())


def weekdays() -> tuple[str, ...]:
    """The names of the days of the week, Monday first."""
    names = get_day_names("wide", "stand-alone", _locale())
    return tuple(str(names[day]) for day in range(7))


def month(on: date, today: date) -> str:
    """A month, ``March``, and its year if that isn't this year."""
    return format_date(
        on,
        _pattern("month" if on.year == today.year else "dated-month"),
        locale=_locale(),
    )


def place(zone: str) -> str:
    """The city that a zone is named after: ``New York``; the name itself if it is no more than an offset."""
    if zone.startswith("UTC") or known_zone(zone) is None:
        return zone if known_zone(zone) else "UTC"
    city = str(get_timezone_location(zone, locale=_locale(), return_city=True))
    return city.rpartition("/")[2]  # CLDR has no name for a few of them


def listed(words: Iterable[str]) -> str:
    """``a and b``, or ``a, b, and c``."""
    items = list(words)
    said = format_list(items, locale=_locale())
    if language_of(spoken()) == "es" and len(items) > 1 and _SOUNDS_LIKE_Y.match(items[-1]):
        return f"{said.removesuffix(f' y {items[-1]}')} e {items[-1]}"  # Babel leaves this out
    return said


def labelled(label: str, words: str) -> str:
    """What something is called, and what it is: ``Department: Sales``."""
    return say("labelled", label=label, words=words)


def number(count: int) -> str:
    """A number with its thousands set apart: ``1,005``."""
    return format_decimal(count, locale=_locale())


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent: ``67%``."""
    return format_percent(part / whole if whole else 0, locale=_locale())


def hours(count: float) -> str:
    """A number of hours: ``5.5``."""
    return format_decimal(count, format="0.##", locale=_locale())


def rating(stars: float) -> str:
    """An average number of stars: ``4.5``."""
    return format_decimal(stars, format="0.0", locale=_locale())
