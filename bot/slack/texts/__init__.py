"""Every word that the bot says, from one file per language.

Owns: the sentences (``en.ftl`` and its translations) and the format of dates, lists and shares. May import:
nothing else from the bot.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from babel.dates import format_date, format_datetime, format_time, get_day_names, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Pattern, TextElement

from bot.domain.zones import known_zone, zone_of

ENGLISH = "en"
FILLED_LENGTH = 2000  # Fluent refuses more than 2500 characters in one placeholder
_spoken: ContextVar[str] = ContextVar("language", default=ENGLISH)


def languages() -> tuple[str, ...]:
    """The languages that have a file."""
    names = (path.name for path in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl")))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use another language within this context; the default is English."""
    earlier = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(earlier)


@cache
def _read(language: str) -> FluentBundle:
    # Isolation marks would put invisible characters around every name.
    bundle = FluentBundle([language], use_isolating=False)
    source = files(__package__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def _bundle() -> FluentBundle:
    return _read(_spoken.get())


def say(text: str, **values: object) -> str:
    """The sentence with this id, with its placeholders filled; values that are too long are cut.

    Raises:
        LookupError: there is no such sentence, or one of its placeholders has no value.
    """
    message = _bundle().get_message(text)
    if message.value is None:
        raise LookupError(text)
    filled = {
        name: shortened(value, FILLED_LENGTH) if isinstance(value, str) else value
        for name, value in values.items()
    }
    said, errors = _bundle().format_pattern(message.value, filled)
    if errors:
        raise LookupError(text, *errors)
    return str(said)


def length(words: str) -> int:
    """How long a text is in UTF-16 units.

    Slack doesn't say whether it counts these or characters. There are never fewer of these, so they keep within both.
    """
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def shortened(words: str, most: int) -> str:
    """The words, cut with an ellipsis if they are longer than this."""
    return words if length(words) <= most else cut(words, most - 1) + "…"


def cut(words: str, most: int) -> str:
    """As much of the beginning as is no longer than this; no character is cut in two."""
    return words.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")


def literal(text: str) -> str:
    """The words of a sentence themselves, without what is filled in."""
    pattern = _bundle().get_message(text).value
    parts = pattern.elements if isinstance(pattern, Pattern) else (pattern,)
    return "".join(part.value for part in parts if isinstance(part, TextElement))


def icebreakers(theme: str) -> tuple[str, ...]:
    """All icebreaker questions of a theme, in order."""
    names: list[str] = []
    while _bundle().has_message(name := f"icebreaker-{theme}-{len(names) + 1:02}"):
        names.append(name)
    return tuple(say(name) for name in names)


def moment(at: datetime, zone: str) -> str:
    """A moment in the reader's zone: ``Tuesday 1 December, 10:00``."""
    return format_datetime(at, say("pattern-moment"), tzinfo=zone_of(zone), locale=_spoken.get())


def dated_moment(at: datetime, zone: str) -> str:
    """A moment with its year, for texts that may be read much later: ``Tuesday 12 January 2027, 10:00``."""
    return format_datetime(at, say("pattern-dated-moment"), tzinfo=zone_of(zone), locale=_spoken.get())


def clock_time(at: datetime, zone: str) -> str:
    """The time of day at a moment in a zone: ``10:00``."""
    return format_time(at, say("pattern-time"), tzinfo=zone_of(zone), locale=_spoken.get())


def day(on: date, today: date) -> str:
    """A day with its weekday, ``Tuesday 1 December``, and its year if that isn't this year."""
    pattern = say("pattern-day") if on.year == today.year else say("pattern-dated-day")
    return format_date(on, pattern, locale=_spoken.get())


def weekdays() -> tuple[str, ...]:
    """The names of the days of the week, Monday first."""
    names = get_day_names("wide", "stand-alone", _spoken.get())
    return tuple(str(names[day]) for day in range(7))


def month(on: date, today: date) -> str:
    """A month, ``March``, and its year if that isn't this year."""
    return format_date(
        on,
        say("pattern-month") if on.year == today.year else say("pattern-dated-month"),
        locale=_spoken.get(),
    )


def place(zone: str) -> str:
    """The city that a zone is named after: ``New York``; the name itself if it is no more than an offset."""
    if zone.startswith("UTC") or known_zone(zone) is None:
        return zone if known_zone(zone) else "UTC"
    city = str(get_timezone_location(zone, locale=_spoken.get(), return_city=True))
    return city.rpartition("/")[2]  # CLDR has no name for a few of them


def listed(words: Iterable[str]) -> str:
    """``a and b``, or ``a, b, and c``."""
    return format_list(list(words), locale=_spoken.get())


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent: ``67%``."""
    return format_percent(part / whole if whole else 0, locale=_spoken.get())


def rating(stars: float) -> str:
    """An average number of stars: ``4.5``."""
    return format_decimal(stars, format="0.0", locale=_spoken.get())
