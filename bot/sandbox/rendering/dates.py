"""Slack's date tokens, as in ``<!date^1735732800^{date_short} at {time}|fallback>``.

Follows docs.slack.dev/messaging/formatting-message-text, section on date formatting. That documents English with a
12-hour clock; everyone else reads the same in their own language, and everyone by the clock that is usual where they are.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TypeAlias

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, format_timedelta

_TOKEN = re.compile(r"\{(\w+)\}")
_SIX_MONTHS = timedelta(days=182)
ENGLISH = "en-US"
_Shown: TypeAlias = Mapping[str, Callable[[datetime, datetime], str]]


def show_date(pattern: str, moment: datetime, today: datetime, locale: str = ENGLISH) -> str:
    """Fill a date pattern. Unknown tokens stay as they are.

    Args:
        moment: the reader's local time, like ``today``.
        locale: the language and region that the reader uses Slack in, such as ``de-DE``.
    """
    language = locale.partition("-")[0]
    shown = _in_english(locale) if language == "en" else _elsewhere(locale)

    def fill(match: re.Match[str]) -> str:
        show = shown.get(match[1].removesuffix("_pretty"))
        if show is None:
            return match[0]
        days = (moment.date() - today.date()).days
        near = _NEAR.get(language, {}).get(days) if match[1].endswith("_pretty") else None
        return near or show(moment, today)

    return _TOKEN.sub(fill, pattern)


def _ordinal(day: int) -> str:
    ending = "th" if day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _year(moment: datetime, today: datetime) -> str:
    return "" if _is_near(moment, today) else f", {moment.year}"


def _is_near(moment: datetime, today: datetime) -> bool:
    """Slack leaves out the year if the date is less than six months away."""
    return abs(moment - today) < _SIX_MONTHS


def _time(moment: datetime, form: str) -> str:
    return moment.strftime(form).lstrip("0")


def _ago(locale: Locale) -> Callable[[datetime, datetime], str]:
    return lambda moment, today: format_timedelta(moment - today, add_direction=True, locale=locale)


def _in_english(locale: str) -> _Shown:
    """What the tokens show in English: the clock alone is that of the region."""
    if locale == ENGLISH:
        return _ENGLISH
    regional = _elsewhere(locale)
    return {**_ENGLISH, "time": regional["time"], "time_secs": regional["time_secs"]}


def _elsewhere(locale: str) -> _Shown:
    """What the tokens show in another language than English."""
    try:
        known = Locale.parse(locale, sep="-")
    except (ValueError, UnknownLocaleError):
        return _ENGLISH

    def day(form: str, without_year: str) -> Callable[[datetime, datetime], str]:
        def show(moment: datetime, today: datetime) -> str:
            if _is_near(moment, today):
                return format_skeleton(without_year, moment, locale=known)
            return format_date(moment, form, locale=known)

        return show

    date = day("long", "MMMMd")
    return {
        **_ENGLISH,
        "date": date,
        "date_short": day("medium", "MMMd"),
        "date_long": lambda moment, today: (
            f"{format_date(moment, 'EEEE', locale=known)}, {date(moment, today)}"
        ),
        "time": lambda moment, _: format_time(moment, "short", locale=known),
        "time_secs": lambda moment, _: format_time(moment, "medium", locale=known),
        "ago": _ago(known),
    }


_NEAR: Mapping[str, Mapping[int, str]] = {
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
    "de": {-1: "gestern", 0: "heute", 1: "morgen"},
    "fr": {-1: "hier", 0: "aujourd’hui", 1: "demain"},
    "es": {-1: "ayer", 0: "hoy", 1: "mañana"},
}
_ENGLISH: _Shown = {
    "date_num": lambda moment, _: moment.strftime("%Y-%m-%d"),
    "date": lambda moment, today: f"{moment:%B} {_ordinal(moment.day)}{_year(moment, today)}",
    "date_short": lambda moment, today: f"{moment:%b} {moment.day}{_year(moment, today)}",
    "date_long": lambda moment, today: (
        f"{moment:%A}, {moment:%B} {_ordinal(moment.day)}{_year(moment, today)}"
    ),
    "time": lambda moment, _: _time(moment, "%I:%M %p"),
    "time_secs": lambda moment, _: _time(moment, "%I:%M:%S %p"),
    "ago": _ago(Locale("en")),
}
