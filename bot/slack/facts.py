"""Reads Slack's user objects."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.people.participant import MemberFacts


def member_facts(user: Mapping[str, Any]) -> MemberFacts:
    """Convert Slack's user object; nearly any of its fields may be absent."""
    profile = user.get("profile") or {}
    names = (profile.get("real_name"), user.get("real_name"), profile.get("display_name"), user.get("name"))
    return MemberFacts(
        slack_id=user["id"],
        name=next(filter(None, names), user["id"]),
        title=profile.get("title") or "",
        time_zone=_known_zone(user.get("tz") or "UTC"),
        gone=bool(user.get("deleted")),
    )


def _known_zone(name: str) -> str:
    """The IANA name itself, or UTC if it is unknown here: a wrong hour is better than no introduction."""
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, ZoneInfoNotFoundError):  # OSError: a folder of zones, or an endless name
        return "UTC"
