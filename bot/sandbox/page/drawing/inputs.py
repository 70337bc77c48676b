"""Elements that are typed into: text, numbers, addresses, days and times."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.page.drawing.sheet import Sheet, ids, named
from bot.sandbox.rendering.dates import show_date
from bot.sandbox.wire import Json, as_dict, text_of

_MODES = {"number_input": "decimal", "email_text_input": "email", "url_text_input": "url"}
_PROMPTS = {
    "datepicker": "Select a date",
    "timepicker": "Select a time",
    "datetimepicker": "Select a date and time",
}
TYPED = ("plain_text_input", *_MODES)
MOMENTS = tuple(_PROMPTS)


def draw_typed(sheet: Sheet, block: Json, element: Json, label: str) -> Html:
    """Draw a field for text; the browser checks nothing in it, since Slack's client says what is wrong."""
    held = sheet.held(block, element)
    words = "" if held is None else str(held)
    config = as_dict(element.get("dispatch_action_config"))
    on_keys = "on_character_entered" in config.get("trigger_actions_on", [])
    common = {
        **named(sheet, block, element, label),
        "placeholder": text_of(element.get("placeholder")) or None,
        "data_do": "type",
        "data_tells": ("keys" if on_keys else "enter") if block.get("dispatch_action") else None,
        "autofocus": bool(element.get("focus_on_load")),
        "autocomplete": "off",
    }
    if element.get("multiline"):
        return tag("textarea", f"\n{words}", rows=4, **common)
    return tag("input", type="text", inputmode=_MODES.get(element["type"]), value=words, **common)


def draw_moment(sheet: Sheet, block: Json, element: Json, label: str) -> Html:
    """Draw the browser's own picker of a day or a time, under the words that Slack shows."""
    kind, held = element["type"], sheet.held(block, element)
    browser, value, words = _MOMENTS[kind](sheet, held) if held is not None else (_BROWSER[kind], "", "")
    prompt = text_of(element.get("placeholder")) or _PROMPTS[kind]
    box = tag(
        "input", type=browser, value=value, data_do="choose", **named(sheet, block, element, label or prompt)
    )
    shown = tag("span", words or prompt, aria_hidden="true", class_=None if words else "prompt")
    return tag("span", box, shown, class_=f"moment {kind}")


def draw_files(sheet: Sheet, block: Json, element: Json, label: str) -> Html:
    """Draw the browser's own field for files, and those that are in it, each with a button that takes it out again."""
    taken = [_taken(block, element, file, number) for number, file in enumerate(sheet.held(block, element))]
    box = tag(
        "input",
        type="file",
        multiple=element.get("max_files", 10) > 1,
        accept=",".join(f".{ending}" for ending in element.get("filetypes", [])) or None,
        data_do="attach",
        **named(sheet, block, element, label),
    )
    return tag("div", *taken, box, class_="attached")


def _taken(block: Json, element: Json, file: Json, number: int) -> Html:
    name = file["name"]
    away = {"aria_label": f"Remove {name}", "data_do": "drop", "data_option": number, **ids(block, element)}
    return tag("span", "📎 ", name, tag("button", "×", type="button", **away), class_="chip")


def _date(sheet: Sheet, held: Any) -> tuple[str, str, str]:
    day = datetime.fromisoformat(held)
    return "date", held, show_date("{date}", day, day.replace(year=day.year - 1), sheet.reader.locale)


def _time(sheet: Sheet, held: Any) -> tuple[str, str, str]:
    time = datetime.strptime(held, "%H:%M")  # noqa: DTZ007  (a time of the day has no zone)
    return "time", held, show_date("{time}", time, time, sheet.reader.locale)


def _date_time(sheet: Sheet, held: Any) -> tuple[str, str, str]:
    local = sheet.reader.local(int(held))
    return (
        "datetime-local",
        f"{local:%Y-%m-%dT%H:%M}",
        show_date("{date}, {time}", local, local, sheet.reader.locale),
    )


_BROWSER = {"datepicker": "date", "timepicker": "time", "datetimepicker": "datetime-local"}
_MOMENTS: dict[str, Callable[[Sheet, Any], tuple[str, str, str]]] = {
    "datepicker": _date,
    "timepicker": _time,
    "datetimepicker": _date_time,
}
