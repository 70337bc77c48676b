"""The blocks of 2025 and 2026 that show things: tables, cards, charts, alerts.

Sources: docs.slack.dev/reference/block-kit/blocks, /table-block, /card-block, /carousel-block, /data-visualization-block and /alert-block.
Where surfaces are not documented in full, the narrower reading holds: alerts in modals, everything else in messages.
"""

from collections.abc import Sequence
from typing import Any

from bot.sandbox.block_kit.composition import ID, text
from bot.sandbox.block_kit.elements import BUTTON, IMAGE
from bot.sandbox.block_kit.rich_text_schema import RICH_TEXT_PARTS
from bot.sandbox.block_kit.schema import (
    Check,
    array,
    boolean,
    complain,
    one_of,
    record,
    rule,
    string,
    tagged,
)
from bot.sandbox.wire import Json

ALERT_LEVELS = ("default", "info", "warning", "error", "success")
MOST = {"table": 1, "data_visualization": 2}  # in a message

_RAW = record({"type": one_of("raw_text"), "text": string(3000, least=0)})
_RICH = record(
    {"type": one_of("rich_text"), "elements": array(tagged(RICH_TEXT_PARTS), 100)}, {"block_id": ID}
)
_COLUMN = record({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})
_ROW = array(tagged({"raw_text": _RAW, "rich_text": _RICH}), 20)

_CARD = record(
    {"type": one_of("card")},
    {
        "block_id": ID,
        "hero_image": IMAGE,
        "icon": IMAGE,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": array(tagged({"button": BUTTON}), 3),
    },
    rule(
        lambda card: any(key in card for key in ("hero_image", "title", "actions", "body")),
        "must define at least one of: hero_image, title, actions, body",
    ),
)


def _number(value: Any, at: str) -> Sequence[str]:
    is_one = isinstance(value, int | float) and not isinstance(value, bool)
    return () if is_one else complain("must be a number", at)


def _above_nought(value: Any, at: str) -> Sequence[str]:
    return _number(value, at) or (() if value > 0 else complain("must be greater than 0", at))


_SEGMENT = record({"label": string(20), "value": _above_nought})
_SERIES = record(
    {"name": string(20), "data": array(record({"label": string(20), "value": _number}), 20)},
)
_AXES = record({"categories": array(string(20), 20)}, {"x_label": string(50), "y_label": string(50)})


def _labels_match(chart: Json) -> bool:
    """Whether each series has one value for each category."""
    categories = chart["axis_config"]["categories"]
    return all(
        sorted(point["label"] for point in one["data"]) == sorted(categories) for one in chart["series"]
    )


def _plot(kind: str) -> Check:
    return record(
        {"type": one_of(kind), "series": array(_SERIES, 6), "axis_config": _AXES},
        None,
        rule(
            lambda chart: len({one["name"] for one in chart["series"]}) == len(chart["series"]),
            "series names must be unique",
        ),
        rule(_labels_match, "data labels must match the categories"),
    )


_CHARTS = {
    "pie": record({"type": one_of("pie"), "segments": array(_SEGMENT, 6)}),
    **{kind: _plot(kind) for kind in ("bar", "area", "line")},
}

IN_MESSAGES: dict[str, Check] = {
    "table": record(
        {"type": one_of("table"), "rows": array(_ROW, 100)},
        {"block_id": ID, "column_settings": array(_COLUMN, 20)},
    ),
    "card": _CARD,
    "carousel": record(
        {"type": one_of("carousel"), "elements": array(tagged({"card": _CARD}), 10)}, {"block_id": ID}
    ),
    "data_visualization": record(
        {"type": one_of("data_visualization"), "title": string(50), "chart": tagged(_CHARTS)},
        {"block_id": ID},
    ),
}
IN_MODALS: dict[str, Check] = {
    "alert": record(
        {"type": one_of("alert"), "text": text(200)}, {"block_id": ID, "level": one_of(*ALERT_LEVELS)}
    ),
}


def too_many(blocks: list[Json]) -> str | None:
    """Return the kind of which a message has more than it may; None if there is none."""
    kinds = [block["type"] for block in blocks]
    return next((kind for kind, most in MOST.items() if kinds.count(kind) > most), None)
