"""Why people were put together, as the databases keep it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import JSON, Dialect, TypeDecorator

from bot.domain.rounds.round import Reason, ReasonKind


class Reasons(TypeDecorator[tuple[Reason, ...]]):
    """A match's reasons as short lists: there are several for each match that ever was."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[Reason] | None, _dialect: Dialect) -> list[list[Any]] | None:
        """Each as its kind, whom it is about, the words, and who suggested it if anybody did."""
        if value is None:
            return None
        return [
            [each.kind, each.people, each.words, *([] if each.by is None else [each.by])] for each in value
        ]

    def process_result_value(
        self, value: list[list[Any]] | None, _dialect: Dialect
    ) -> tuple[Reason, ...] | None:
        """The reasons again."""
        if value is None:
            return None
        return tuple(
            Reason(ReasonKind(kind), tuple(people), tuple(words), *by) for kind, people, words, *by in value
        )
