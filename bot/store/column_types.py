"""Column types for what people say about themselves, and for why they were put together."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, Dialect, String, TypeDecorator

from bot.domain.people.hours import Hours, read_hours, written
from bot.domain.people.workdays import Workdays, read_workdays, written_workdays
from bot.domain.rounds.round import Reason, ReasonKind

Choice = TypeVar("Choice", bound=StrEnum)


class WordList(TypeDecorator[tuple[str, ...]]):
    """Several words, as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, _dialect: Dialect) -> list[str] | None:
        """Convert the words to a JSON list."""
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, _dialect: Dialect) -> tuple[str, ...] | None:
        """Convert the JSON list back to words."""
        return None if value is None else tuple(value)


class OneOf(TypeDecorator[Choice], Generic[Choice]):
    """One value of an enum, as text.

    Args:
        kinds: the enum.
    """

    impl = String(16)
    cache_ok = True

    def __init__(self, kinds: type[Choice]) -> None:
        super().__init__()
        self.kinds = kinds

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Return the value as it is, because it is text already."""
        return value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Choice | None:
        """Convert the text back to the enum."""
        return None if value is None else self.kinds(value)


class WrittenHours(TypeDecorator[Hours]):
    """Working hours as people write them; null for the default hours."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: Hours | None, _dialect: Dialect) -> str | None:
        """Convert the hours to text."""
        return written(value) if value else None

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Hours | None:
        """Convert the text back to hours."""
        return read_hours(value) if value else None


class WrittenWorkdays(TypeDecorator[Workdays]):
    """Days of the week as people write them; null for the program's."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: Workdays | None, _dialect: Dialect) -> str | None:
        """Convert the days to text."""
        return written_workdays(value) if value else None

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Workdays | None:
        """Convert the text back to days."""
        return read_workdays(value) if value else None


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
