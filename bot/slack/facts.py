"""Reads Slack's user objects."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.clean import one_line
from bot.domain.people.participant import LOCALE_LENGTH, MemberFacts
from bot.domain.zones import known_zone, offset_zone

log = logging.getLogger(__name__)

PHOTO_LENGTH = 3000  # https://docs.slack.dev/reference/block-kit/block-elements/image-element
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
            otherwise=_first(profile.get("real_name"), user.get("real_name"), user.get("name")) or "",
        )

    def everyone(self, users: Iterable[Any]) -> Iterator[MemberFacts]:
        """Convert a list of Slack's, without bots; an object that can't be read must not hold up the others."""
        for user in users:
            try:
                if not user.get("is_bot") and user["id"] != "USLACKBOT":
                    yield self.facts(user)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                log.warning("somebody in Slack's list can't be read: %s", type(error).__name__)

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


def held(fields: Mapping[str, Any], name: str | None) -> str | None:
    """What a profile holds in a custom field; None if the workspace has no such field."""
    return one_line(str((fields.get(name) or {}).get("value") or "")) if name else None
