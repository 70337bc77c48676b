"""Elements that hold a value: what a person picks or types in them, and where it is in the JSON.

Source: docs.slack.dev/reference/block-kit/block-elements, the fields of each element's interaction payload.
"""

from typing import Any

from bot.sandbox.wire import Json

# For each element with a value: its key in `state.values`, and the key of its initial value.
STATE = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", "initial_files"),  # it has no initial ones
}


def takes_many(element: Json) -> bool:
    """Whether several values can be chosen in an element."""
    key = STATE[element["type"]][0]
    return key == "files" or (key.startswith("selected_") and key.endswith("s"))


def initial_value(element: Json) -> Any:
    """Return what an element holds before anyone uses it: None, or an empty list if it takes several values."""
    value = element.get(STATE[element["type"]][1])
    return value if value is not None else ([] if takes_many(element) else None)


def options_of(element: Json) -> list[Json]:
    """Return the options of an element itself, including those in its groups."""
    groups = [{"options": element.get("options", [])}, *element.get("option_groups", [])]
    return [option for group in groups for option in group["options"]]
