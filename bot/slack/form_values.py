"""What people filled into a form."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from bot.slack.actions import VALUE


class Answers:
    """What someone filled into a form: the ``state.values`` of a view.

    Args:
        view: where somebody clicked or submitted something; fields that are missing or left empty read as empty.
    """

    def __init__(self, view: Mapping[str, Any]) -> None:
        self._values: Mapping[str, Any] = (view.get("state") or {}).get("values") or {}

    def has(self, field: str) -> bool:
        """Whether the form has this field."""
        return field in self._values

    def text(self, field: str) -> str:
        """What was typed, without white space around it."""
        return (self._element(field).get("value") or "").strip()

    def choice(self, field: str) -> str | None:
        """The value of the option that was chosen."""
        option = self._element(field).get("selected_option")
        return option["value"] if option else None

    def choices(self, field: str) -> tuple[str, ...]:
        """The values of the options that were ticked."""
        return tuple(option["value"] for option in self._element(field).get("selected_options") or ())

    def person(self, field: str) -> str:
        """The Slack id of the person who was picked."""
        return self._element(field).get("selected_user") or ""

    def people(self, field: str) -> tuple[str, ...]:
        """Slack's ids of the people who were chosen."""
        return tuple(self._element(field).get("selected_users") or ())

    def day(self, field: str) -> date | None:
        """The day that was picked."""
        picked = self._element(field).get("selected_date")
        return date.fromisoformat(picked) if picked else None

    def clock(self, field: str) -> time | None:
        """The time of the day that was picked."""
        picked = self._element(field).get("selected_time")
        return time.fromisoformat(picked) if picked else None

    def _element(self, field: str) -> Mapping[str, Any]:
        element: Mapping[str, Any] = (self._values.get(field) or {}).get(VALUE) or {}
        return element
