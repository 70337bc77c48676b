"""Time zones by name: IANA's, and those of which only the offset from UTC is known, like ``UTC+05:30``."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

FARTHEST = timedelta(hours=14)  # no place on earth is further from UTC
_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")


@lru_cache(maxsize=1024)
def known_zone(name: str) -> tzinfo | None:
    """The zone with a name; None if there is none."""
    if offset := _OFFSET.fullmatch(name):
        sign, hours, minutes = offset.groups()
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-ahead if sign == "-" else ahead) if ahead <= FARTHEST else None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, malformed, or the name of a folder
        return None


def zone_of(name: str) -> tzinfo:
    """The zone with a name, or UTC if there is none: a wrong hour is better than no introduction."""
    return known_zone(name) or UTC


def offset_zone(seconds: int) -> str | None:
    """The name of the zone that is always this far from UTC; None if no place on earth is."""
    if abs(seconds) > FARTHEST.total_seconds():
        return None
    hours, rest = divmod(abs(seconds), 3600)
    return f"UTC{'-' if seconds < 0 else '+'}{hours:02}:{rest // 60:02}"
