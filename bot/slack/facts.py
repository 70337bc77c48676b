"""Reads Slack's user objects."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.domain.clean import one_line
from bot.domain.people.away import away_until
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import LOCALE_LENGTH
from bot.domain.sheets.directory import Listed
from bot.domain.zones import known_zone, offset_zone

log = logging.getLogger(__name__)

CUSTOM_FIELDS = ("department", "team")  # labels of profile fields that Slack doesn't have by default
PHOTO_LENGTH = 3000  # https://docs.slack.dev/reference/block-kit/block-elements/image-element
FAR_OFF = 2**33  # seconds since 1970: the year 2242; what is later is no moment
_ADDRESS = re.compile(r"https?://\S+")
_LOCALE = re.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Customs:
    """What a workspace calls people, and whom it counts as its own.

    Args:
        team_id: Slack's id of the workspace; empty if it isn't known.
        legal_names: whether people go by their full name, even if they chose another one to be shown.
    """

    team_id: str = ""
    legal_names: bool = False

    def facts(self, user: Mapping[str, Any]) -> MemberFacts:
        """Convert Slack's user object; nearly any of its fields may be absent, and then nothing is said."""
        profile = user.get("profile") or {}
        title = profile.get("title")
        deleted = user.get("deleted")
        return MemberFacts(
            slack_id=str(user["id"]),
            name=self._name(user, profile),
            title=None if title is None else one_line(str(title)),
            time_zone=_zone(user),
            gone=None if deleted is None else bool(deleted),
            outsider=self._is_outsider(user),
            guest=self._is_guest(user),
            locale=_locale(user),
            photo=_photo(profile),
            away_until=_away_until(profile),
            otherwise=_first(profile.get("real_name"), user.get("real_name"), user.get("name")) or "",
            admin=bool(user["is_admin"] or user.get("is_owner")) if "is_admin" in user else None,
        )

    def everyone(self, users: Iterable[Any]) -> Iterator[MemberFacts]:
        """Convert a list of Slack's, without bots; an object that can't be read must not hold up the others."""
        for user in users:
            try:
                if not user.get("is_bot") and user["id"] != "USLACKBOT":
                    yield self.facts(user)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                log.warning("somebody in Slack's list can't be read: %s", type(error).__name__)

    def listed(self, users: Iterable[Any]) -> Iterator[Listed]:
        """Convert a list of Slack's, with all that people are called and, if Slack shows it, their e-mail addresses."""
        by_id = {user["id"]: user for user in users if isinstance(user, Mapping) and user.get("id")}
        for facts in self.everyone(by_id.values()):
            user = by_id[facts.slack_id]
            profile = user.get("profile") or {}
            names = (profile.get("real_name"), profile.get("display_name"), user.get("real_name"))
            yield Listed(
                facts,
                one_line(str(profile.get("email") or "")),
                one_line(str(user.get("name") or "")),
                tuple(dict.fromkeys(one_line(str(each)) for each in (*names, facts.name) if each)),
            )

    def _name(self, user: Mapping[str, Any], profile: Mapping[str, Any]) -> str | None:
        """What they go by; None if a part of the object is missing that could say so."""
        full = (profile.get("real_name"), user.get("real_name"))
        if self.legal_names:
            return _first(*full)
        if "display_name" not in profile:
            return None
        return _first(profile["display_name"], *full)

    def _is_outsider(self, user: Mapping[str, Any]) -> bool | None:
        """Whether no program is for them: guests of one channel, and people of other workspaces."""
        if self._is_of_another_workspace(user) or user.get("is_ultra_restricted"):
            return True
        return None if user.get("is_restricted") is None else False

    def _is_guest(self, user: Mapping[str, Any]) -> bool | None:
        """Whether they are a guest of several channels, whom some programs let in."""
        restricted = user.get("is_restricted")
        return None if restricted is None else bool(restricted) and not user.get("is_ultra_restricted")

    def _is_of_another_workspace(self, user: Mapping[str, Any]) -> bool:
        """Whether they are here through Slack Connect; an Enterprise's people belong to all of its workspaces."""
        if user.get("is_stranger") is not None or not self.team_id or user.get("enterprise_user"):
            return bool(user.get("is_stranger"))
        return bool(user.get("team_id", self.team_id) != self.team_id)


ORDINARY = Customs()


def _first(*names: object) -> str | None:
    """The first name of which anything can be seen."""
    return next(filter(None, (one_line(str(each)) for each in names if each)), None)


def _zone(user: Mapping[str, Any]) -> str | None:
    """Their time zone, else the one of their offset; None if Slack doesn't say, or names one that isn't known here."""
    name, offset = user.get("tz"), user.get("tz_offset")
    if isinstance(name, str) and known_zone(name):
        return name
    return offset_zone(offset) if isinstance(offset, int) else None


def _locale(user: Mapping[str, Any]) -> str | None:
    """The language and region that they use Slack in; None if Slack doesn't say, as it does only where it is asked."""
    said = user.get("locale")
    is_one = isinstance(said, str) and len(said) <= LOCALE_LENGTH and _LOCALE.fullmatch(said)
    return said if is_one else None


def _photo(profile: Mapping[str, Any]) -> str | None:
    """The address of their picture; None if Slack doesn't say."""
    said = profile.get("image_192")
    is_one = isinstance(said, str) and len(said) <= PHOTO_LENGTH and _ADDRESS.fullmatch(said)
    return said if is_one else None


def _away_until(profile: Mapping[str, Any]) -> datetime | None:
    """Until when their status says that they are away; None if Slack doesn't say what it is."""
    words, emoji = profile.get("status_text"), profile.get("status_emoji")
    if words is None and emoji is None:
        return None
    ends_at = profile.get("status_expiration")
    ends = (
        datetime.fromtimestamp(ends_at, UTC) if isinstance(ends_at, int) and 0 < ends_at < FAR_OFF else None
    )
    return away_until(str(words or ""), str(emoji or ""), ends)


def held(fields: Mapping[str, Any], name: str | None) -> str | None:
    """What a profile holds in a custom field; None if the workspace has no such field."""
    return one_line(str((fields.get(name) or {}).get("value") or "")) if name else None


def custom_fields(profile: Mapping[str, Any]) -> dict[str, str]:
    """The ids of a workspace's profile fields that are read, by their label in lower case; the first of several of one label."""
    fields = profile.get("fields") or []
    named = {(each.get("label") or "").strip().casefold(): str(each["id"]) for each in reversed(fields)}
    return {label: named[label] for label in CUSTOM_FIELDS if label in named}
