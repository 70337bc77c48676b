"""The column type for why people were put together."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import JSON, Dialect, TypeDecorator

from bot.domain.rounds.round import Reason, ReasonKind


class Reasons(TypeDecorator[tuple[Reason, ...]]):
    """A match's reasons as short lists, to save space: every match ever made has several."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[Reason] | None, _dialect: Dialect) -> list[list[Any]] | None:
        """Convert each to its kind, the people it is about, its words, and the suggester if there is one."""
        if value is None:
            return None
        return [
            [each.kind, each.people, each.words, *([] if each.by is None else [each.by])] for each in value
        ]

    def process_result_value(
        self, value: list[list[Any]] | None, _dialect: Dialect
    ) -> tuple[Reason, ...] | None:
        """Convert the lists back to reasons."""
        if value is None:
            return None
        return tuple(
            Reason(ReasonKind(kind), tuple(people), tuple(words), *by) for kind, people, words, *by in value
        )
