"""Slack's date tokens, as in ``<!date^1735732800^{date_short} at {time}|fallback>``.

Follows docs.slack.dev/messaging/formatting-message-text, section on date formatting.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

_TOKEN = re.compile(r"\{(\w+)\}")


def show_date(pattern: str, moment: datetime, today: datetime) -> str:
    """Fill a date pattern; both times are the reader's local time. Unknown tokens stay as they are."""

    def fill(match: re.Match[str]) -> str:
        show = _SHOWN.get(match[1].removesuffix("_pretty"))
        if show is None:
            return match[0]
        near = _NEAR.get((moment.date() - today.date()).days) if match[1].endswith("_pretty") else None
        return near or show(moment, today)

    return _TOKEN.sub(fill, pattern)


def _ordinal(day: int) -> str:
    ending = "th" if day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _year(moment: datetime, today: datetime) -> str:
    """Slack leaves out the year if the date is less than six months away."""
    return "" if abs(moment - today) < timedelta(days=182) else f", {moment.year}"


def _time(moment: datetime, form: str) -> str:
    return moment.strftime(form).lstrip("0")


def _ago(moment: datetime, today: datetime) -> str:
    minutes = round((today - moment).total_seconds() / 60)
    amount, unit = abs(minutes), "minute"
    if amount >= 60 * 24:
        amount, unit = amount // (60 * 24), "day"
    elif amount >= 60:
        amount, unit = amount // 60, "hour"
    words = f"{amount} {unit}{'' if amount == 1 else 's'}"
    return f"{words} ago" if minutes >= 0 else f"in {words}"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_SHOWN: dict[str, Callable[[datetime, datetime], str]] = {
    "date_num": lambda moment, _: moment.strftime("%Y-%m-%d"),
    "date": lambda moment, today: f"{moment:%B} {_ordinal(moment.day)}{_year(moment, today)}",
    "date_short": lambda moment, today: f"{moment:%b} {moment.day}{_year(moment, today)}",
    "date_long": lambda moment, today: (
        f"{moment:%A}, {moment:%B} {_ordinal(moment.day)}{_year(moment, today)}"
    ),
    "time": lambda moment, _: _time(moment, "%I:%M %p"),
    "time_secs": lambda moment, _: _time(moment, "%I:%M:%S %p"),
    "ago": _ago,
}
