"""Block Kit's interactive elements, with their limits.

Source: docs.slack.dev/reference/block-kit/block-elements.
"""

import re
from datetime import date
from typing import Any

from bot.sandbox.block_kit.composition import (
    ANY_OPTION,
    CONFIRM,
    DISPATCH,
    FILTER,
    ID,
    IMAGE_URL,
    OPTION_GROUP,
    PLAIN_OPTION,
    STYLE,
    URL,
    URL_OPTION,
    plain,
)
from bot.sandbox.block_kit.schema import (
    Check,
    array,
    boolean,
    exactly_one,
    integer,
    length,
    one_of,
    record,
    rule,
    string,
)
from bot.sandbox.block_kit.stateful import options_of
from bot.sandbox.wire import Json

_TIME = r"([01]\d|2[0-3]):[0-5]\d"
_NUMBER = r"-?\d+(\.\d+)?"


def _is_date(value: Any) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)) and bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _offered(element: Json) -> bool:
    """Whether every initial option is among the options."""
    chosen = element.get("initial_options") or [element.get("initial_option")]
    return all(one is None or one in options_of(element) for one in chosen)


_INITIAL_OFFERED = rule(_offered, "initial options must match one of the options")
_LENGTHS_IN_ORDER = rule(
    lambda e: e.get("min_length", 0) <= e.get("max_length", 3000),
    "min_length must not be greater than max_length",
)
_INITIAL_FITS = rule(
    lambda e: length(e.get("initial_value", "")) <= e.get("max_length", 3000),
    "initial_value is longer than max_length",
)
_NUMBERS_IN_ORDER = rule(
    lambda e: (
        float(e.get("min_value", "-inf")) <= float(e.get("initial_value", e.get("max_value", "inf")))
        and float(e.get("initial_value", e.get("min_value", "-inf"))) <= float(e.get("max_value", "inf"))
    ),
    "min_value, initial_value and max_value must be in order",
)


def _element(kind: str, required: dict[str, Check], optional: dict[str, Check], *rules: Check) -> Check:
    return record({"type": one_of(kind), **required}, {"action_id": ID, **optional}, *rules)


def _menu(
    kind: str, optional: dict[str, Check], *rules: Check, required: dict[str, Check] | None = None
) -> Check:
    common = {"placeholder": plain(150), "confirm": CONFIRM, "focus_on_load": boolean}
    if kind.startswith("multi_"):
        common["max_selected_items"] = integer(1, 100)
    return _element(kind, required or {}, common | optional, *rules)


def _typed(
    kind: str, optional: dict[str, Check], *rules: Check, required: dict[str, Check] | None = None
) -> Check:
    common = {"placeholder": plain(150), "dispatch_action_config": DISPATCH, "focus_on_load": boolean}
    return _element(kind, required or {}, common | optional, *rules)


def _group(kind: str) -> Check:
    """Describe radio buttons or checkboxes."""
    initial = (
        {"initial_options": array(ANY_OPTION, 10)} if kind == "checkboxes" else {"initial_option": ANY_OPTION}
    )
    optional = {"confirm": CONFIRM, "focus_on_load": boolean, **initial}
    return _element(kind, {"options": array(ANY_OPTION, 10)}, optional, _INITIAL_OFFERED)


_OPTIONS: dict[str, Check] = {
    "options": array(PLAIN_OPTION, 100),
    "option_groups": array(OPTION_GROUP, 100),
}
_CHANNEL_EXTRAS: dict[str, Check] = {"response_url_enabled": boolean}
_CONVERSATION_EXTRAS: dict[str, Check] = {"default_to_current_conversation": boolean, "filter": FILTER}
_ONE_LIST = exactly_one("options", "option_groups")

# What an app may answer if an external select asks it for options.
SUGGESTIONS = record(
    {},
    {"options": array(PLAIN_OPTION, 100, least=0), "option_groups": array(OPTION_GROUP, 100, least=0)},
    _ONE_LIST,
)

BUTTON = _element(
    "button",
    {"text": plain(75)},
    {
        "value": string(2000),
        "url": URL,
        "style": STYLE,
        "confirm": CONFIRM,
        "accessibility_label": string(75),
    },
)
OVERFLOW = _element("overflow", {"options": array(URL_OPTION, 5)}, {"confirm": CONFIRM})
IMAGE = record({"type": one_of("image"), "alt_text": string(2000)}, IMAGE_URL, exactly_one(*IMAGE_URL))
SELECTS: dict[str, Check] = {
    "static_select": _menu(
        "static_select", _OPTIONS | {"initial_option": PLAIN_OPTION}, _ONE_LIST, _INITIAL_OFFERED
    ),
    "external_select": _menu(
        "external_select", {"initial_option": PLAIN_OPTION, "min_query_length": integer(0, 3000)}
    ),
    "users_select": _menu("users_select", {"initial_user": ID}),
    "conversations_select": _menu(
        "conversations_select", {"initial_conversation": ID} | _CHANNEL_EXTRAS | _CONVERSATION_EXTRAS
    ),
    "channels_select": _menu("channels_select", {"initial_channel": ID} | _CHANNEL_EXTRAS),
}
MULTI_SELECTS: dict[str, Check] = {
    "multi_static_select": _menu(
        "multi_static_select",
        _OPTIONS | {"initial_options": array(PLAIN_OPTION, 100)},
        _ONE_LIST,
        _INITIAL_OFFERED,
    ),
    "multi_external_select": _menu(
        "multi_external_select",
        {"initial_options": array(PLAIN_OPTION, 100), "min_query_length": integer(0, 3000)},
    ),
    "multi_users_select": _menu("multi_users_select", {"initial_users": array(ID, 100)}),
    "multi_conversations_select": _menu(
        "multi_conversations_select", {"initial_conversations": array(ID, 100)} | _CONVERSATION_EXTRAS
    ),
    "multi_channels_select": _menu("multi_channels_select", {"initial_channels": array(ID, 100)}),
}
GROUPS: dict[str, Check] = {kind: _group(kind) for kind in ("radio_buttons", "checkboxes")}
DATE_PICKER = _menu(
    "datepicker",
    {"initial_date": rule(_is_date, "must be a date in the form YYYY-MM-DD")},
)
TIME_PICKER = _menu("timepicker", {"initial_time": string(5, pattern=_TIME), "timezone": string(255)})
DATETIME_PICKER = _element(
    "datetimepicker",
    {},
    {"initial_date_time": integer(10**9, 10**10 - 1), "confirm": CONFIRM, "focus_on_load": boolean},
)
# Only in modals, and only for an app with files:read; what it may hold, the client checks.
FILE_INPUT = _element("file_input", {}, {"filetypes": array(string(255), 100), "max_files": integer(1, 10)})
INPUTS: dict[str, Check] = {
    "plain_text_input": _typed(
        "plain_text_input",
        {
            "initial_value": string(3000, least=0),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
        },
        _LENGTHS_IN_ORDER,
        _INITIAL_FITS,
    ),
    "email_text_input": _typed("email_text_input", {"initial_value": string(3000)}),
    "url_text_input": _typed("url_text_input", {"initial_value": string(3000)}),
    "number_input": _typed(
        "number_input",
        {key: string(300, pattern=_NUMBER) for key in ("initial_value", "min_value", "max_value")},
        _NUMBERS_IN_ORDER,
        required={"is_decimal_allowed": boolean},
    ),
}
