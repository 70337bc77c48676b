"""What people type and pick: converts their words to an element's value, and runs the client's own checks.

Slack's client holds a form back until these checks pass; until then, nothing reaches the app.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from bot.sandbox.block_kit.stateful import STATE, initial_value, options_of, takes_many
from bot.sandbox.errors import NotPossibleError
from bot.sandbox.rendering.mrkdwn import unescape
from bot.sandbox.wire import Json, as_dict, text_of
from bot.sandbox.workspace.workspace import Workspace

REQUIRED = "Please complete this required field."
LARGEST = 10_000_000  # bytes of a file in a form
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def enter(workspace: Workspace, element: Json, value: object, offered: list[Json]) -> Any:
    """Convert a person's words to an element's value; `offered` are options that came from the app, or files.

    Raises:
        NotPossibleError: there is no such option, person or channel, or the value is not a date or time.
    """
    if element["type"] == "file_input":
        return offered
    if takes_many(element):
        values = value if isinstance(value, list | tuple | set) else [] if value in {None, ""} else [value]
        return [_one(workspace, element, one, offered) for one in values]
    return None if value in {None, ""} else _one(workspace, element, value, offered)


def tells_at_once(block: Json) -> bool:
    """Whether the app is told of each change in an input; for typed text, by default only on Enter."""
    element = block["element"]
    config = as_dict(element.get("dispatch_action_config"))
    on_keys = "on_character_entered" in config.get("trigger_actions_on", [])
    return bool(block.get("dispatch_action")) and (on_keys or STATE[element["type"]][0] != "value")


def check(element: Json, held: Any, *, optional: bool) -> str | None:
    """Return what the client finds wrong with the value of a form's element; None if it is fine."""
    if held is None or held == []:
        return None if optional else REQUIRED
    checked = _CHECKS.get(element["type"])
    return checked(element, held) if checked else None


def check_form(view: Json, chosen: dict[tuple[str, str], Any]) -> dict[str, str]:
    """Check all inputs of a form; return what is wrong, by block_id."""
    errors = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            held = chosen.get((block["block_id"], element["action_id"]), initial_value(element))
            if error := check(element, held, optional=bool(block.get("optional"))):
                errors[block["block_id"]] = error
    return errors


def option_named(options: Iterable[Json], words: str) -> Json | None:
    """Find an option by the text that a reader sees, with or without its formatting marks."""
    texts = [(unescape(text_of(option["text"])), option) for option in options]
    exact = (option for text, option in texts if text == words)
    plain = (option for text, option in texts if re.sub(r"[*_~`]", "", text) == words)
    return next(exact, None) or next(plain, None)


def _one(workspace: Workspace, element: Json, value: object, offered: list[Json]) -> Any:
    key = STATE[element["type"]][0]
    if key.startswith("selected_option"):
        return _option([*options_of(element), *offered], str(value), offered)
    if key.startswith("selected_user"):
        return _id(workspace.find_user(getattr(value, "id", str(value))), value)
    if key.startswith(("selected_conversation", "selected_channel")):
        return _id(workspace.find_channel(getattr(value, "id", str(value))), value)
    if key == "selected_date_time":
        return int(value.timestamp()) if isinstance(value, datetime) else value
    if key == "selected_date" and not isinstance(value, date):
        return _date(str(value))
    if key == "selected_time":
        return _time(str(value))
    return str(value)


def _option(options: list[Json], words: str, offered: list[Json]) -> Json:
    """Find the option with these words; of those that the app offers for them, Enter takes the first that has them."""
    having = (
        option for option in offered if words.casefold() in unescape(text_of(option["text"])).casefold()
    )
    found = option_named(options, words) or next(having, None)
    if found is None:
        known = ", ".join(text_of(option["text"]) for option in options) or "none"
        raise NotPossibleError(f"There is no option {words!r} here; the options are: {known}.")
    return found


def _id(found: Any, value: object) -> str:
    if found is None:
        raise NotPossibleError(f"There is no {value!r} to choose.")
    return str(found.id)


def _date(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise NotPossibleError(f"{words!r} is not a date in the form YYYY-MM-DD.") from None


def _time(words: str) -> str:
    try:
        return datetime.strptime(words, "%H:%M").strftime("%H:%M")  # noqa: DTZ007  (a time of the day has no zone)
    except ValueError:
        raise NotPossibleError(f"{words!r} is not a time of the day in the form HH:MM.") from None


def _check_length(element: Json, held: str) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(held) < least:
        return f"Please enter at least {least} characters."
    return f"Please enter no more than {most} characters." if len(held) > most else None


def _check_number(element: Json, held: str) -> str | None:
    whole = not element["is_decimal_allowed"]
    if not re.fullmatch(r"-?\d+" if whole else r"-?\d+(\.\d+)?", held):
        return "Please enter a whole number." if whole else "Please enter a number."
    if float(held) < float(element.get("min_value", "-inf")):
        return f"Please enter {element['min_value']} or more."
    if float(held) > float(element.get("max_value", "inf")):
        return f"Please enter {element['max_value']} or less."
    return None


def _check_email(_: Json, held: str) -> str | None:
    return None if _EMAIL.fullmatch(held) else "Please enter a valid email address."


def _check_url(_: Json, held: str) -> str | None:
    return None if re.fullmatch(r"https?://\S+", held) else "Please enter a valid link."


def _check_count(element: Json, held: list[Any]) -> str | None:
    most = element.get("max_selected_items", len(held))
    return f"Please choose no more than {most}." if len(held) > most else None


def _check_files(element: Json, held: list[Json]) -> str | None:
    most, endings = element.get("max_files", 10), element.get("filetypes", [])
    if len(held) > most:
        return f"Please upload no more than {most}."
    if endings and any(file["filetype"] not in endings for file in held):
        return f"Please upload only files of these types: {', '.join(endings)}."
    return "Please upload files of 10 MB at most." if any(file["size"] > LARGEST for file in held) else None


_CHECKS: dict[str, Callable[[Json, Any], str | None]] = {
    "plain_text_input": _check_length,
    "number_input": _check_number,
    "email_text_input": _check_email,
    "url_text_input": _check_url,
    "file_input": _check_files,
    **{kind: _check_count for kind in STATE if kind.startswith("multi_")},
}
