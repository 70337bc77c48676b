"""Blocks that slack_sdk has no class for yet, or that a workspace's Slack may refuse.

https://docs.slack.dev/reference/block-kit/blocks/table-block
"""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

COLUMNS = 20


class NewerBlock(Block):
    """A block that slack_sdk has no class for yet; a workspace's Slack may refuse it."""

    def __init__(self, content: dict[str, Any]) -> None:
        super().__init__(type=content["type"])
        self._content = content

    def to_dict(self, *_: Any) -> dict[str, Any]:
        """The block as it is sent."""
        return self._content


def table_block(rows: Sequence[Sequence[str]]) -> Block:
    """A table whose first row is its heading, and whose first column says what each row is."""
    cells = [[{"type": "raw_text", "text": cell} for cell in row[:COLUMNS]] for row in rows]
    settings = [{"align": "left"}, *[{"align": "right", "is_wrapped": True}] * (len(cells[0]) - 1)]
    return NewerBlock({"type": "table", "rows": cells, "column_settings": settings})
