"""The values that people filled into a form."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any, NamedTuple

from bot.domain.clean import is_blank
from bot.slack.actions import VALUE


class FormUpload(NamedTuple):
    """A file that somebody put into a form: its id, its name, and its size in bytes."""

    id: str
    name: str
    size: int


def unescape(sent: str) -> str:
    """Undo Slack's escaping of what people typed: it escapes the text of a command, and maybe more."""
    return sent.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


class Answers:
    """The values filled into a form: the ``state.values`` of a view.

    It isn't certain whether Slack escapes what was typed or chosen. Nobody sees a difference between the two.

    Args:
        view: the view that was clicked or submitted; missing or empty fields read as empty.
    """

    def __init__(self, view: Mapping[str, Any]) -> None:
        self._values: Mapping[str, Any] = (view.get("state") or {}).get("values") or {}

    def has(self, field: str) -> bool:
        """Whether the form has this field."""
        return field in self._values

    def text(self, field: str) -> str:
        """The typed text, without surrounding white space; empty if nothing of it can be seen."""
        typed = unescape(self._element(field).get("value") or "").strip()
        return "" if is_blank(typed) else typed

    def choice(self, field: str) -> str | None:
        """The value of the chosen option; None if there is none."""
        option = self._element(field).get("selected_option")
        return unescape(option["value"]) if option else None

    def choices(self, field: str) -> tuple[str, ...]:
        """The values of the ticked options."""
        return tuple(
            unescape(option["value"]) for option in self._element(field).get("selected_options") or ()
        )

    def person(self, field: str) -> str:
        """The Slack id of the chosen person; empty if there is none."""
        return self._element(field).get("selected_user") or ""

    def people(self, field: str) -> tuple[str, ...]:
        """The Slack ids of the chosen people."""
        return tuple(self._element(field).get("selected_users") or ())

    def conversation(self, field: str) -> str:
        """The Slack id of the chosen channel; empty if there is none."""
        return self._element(field).get("selected_conversation") or ""

    def files(self, field: str) -> tuple[FormUpload, ...]:
        """The files in a field."""
        found = self._element(field).get("files") or ()
        return tuple(FormUpload(each["id"], each.get("name") or "", each.get("size") or 0) for each in found)

    def day(self, field: str) -> date | None:
        """The chosen day; None if there is none."""
        picked = self._element(field).get("selected_date")
        return date.fromisoformat(picked) if picked else None

    def clock(self, field: str) -> time | None:
        """The chosen time of day; None if there is none."""
        picked = self._element(field).get("selected_time")
        return time.fromisoformat(picked) if picked else None

    def _element(self, field: str) -> Mapping[str, Any]:
        element: Mapping[str, Any] = (self._values.get(field) or {}).get(VALUE) or {}
        return element
