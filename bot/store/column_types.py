"""What people tell about themselves, as the databases keep it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from sqlalchemy import JSON, Dialect, String, TypeDecorator

from bot.domain.people.hours import Hours, read_hours, written

Choice = TypeVar("Choice", bound=StrEnum)


class WordList(TypeDecorator[tuple[str, ...]]):
    """Several words, as a list in JSON."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, _dialect: Dialect) -> list[str] | None:
        """The words as JSON has them."""
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, _dialect: Dialect) -> tuple[str, ...] | None:
        """The words again."""
        return None if value is None else tuple(value)


class OneOf(TypeDecorator[Choice], Generic[Choice]):
    """One of several values, as text.

    Args:
        kinds: the values.
    """

    impl = String(16)
    cache_ok = True

    def __init__(self, kinds: type[Choice]) -> None:
        super().__init__()
        self.kinds = kinds

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """The value as it is: it is text."""
        return value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Choice | None:
        """The value again."""
        return None if value is None else self.kinds(value)


class WrittenHours(TypeDecorator[Hours]):
    """Hours as people write them; null where they are the usual ones."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: Hours | None, _dialect: Dialect) -> str | None:
        """The hours in writing."""
        return written(value) if value else None

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Hours | None:
        """The hours again."""
        return read_hours(value) if value else None
