"""What is wrong with a line of a file, or with the whole file: a kind, and the words that it takes to say so."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.errors import SettingError


class ProblemKind(StrEnum):
    """What may be wrong with a line; ``about`` of a problem holds what is in brackets."""

    BROKEN_LETTERS = "broken letters"  # (cell)
    OPEN_QUOTE = "open quote"
    TOO_MANY_CELLS = "too many cells"  # (how many it has, how many columns there are)
    FORMULA = "formula"  # (column, cell)
    ERROR_VALUE = "error value"  # (column, cell)
    TOO_LONG = "too long"  # (column, the most letters)
    NOT_A_DATE = "not a date"  # (column, cell)
    IN_THE_FUTURE = "in the future"  # (cell)
    NOT_A_LEVEL = "not a level"  # (column, cell)
    NOT_A_CAPACITY = "not a capacity"  # (column, cell, the most chats)
    NO_SUCH_SIDE = "no such side"  # (cell, the sides)
    NOBODY_NAMED = "nobody named"
    NOT_FOUND = "not found"  # (cell)
    NOT_LOOKED_UP = "not looked up"  # (e-mail address)
    SEVERAL = "several"  # (cell, how many)
    CONTRADICTION = "contradiction"  # (cell, name, cell, other name)
    DEACTIVATED = "deactivated"  # (name)
    OUTSIDER = "outsider"  # (name)
    FORGOTTEN = "forgotten"  # (cell)
    TWICE = "twice"  # (name, the earlier line)
    NOT_JOINED = "not joined"  # (name)
    MANAGER = "manager"  # (cell): nobody in Slack, or several
    OWN_MANAGER = "own manager"  # (name)
    TOO_FEW = "too few"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a line, or one cell of it, is left out.

    Args:
        line: its number, as an editor or a spreadsheet shows it.
        about: what it is about, in the order of the kind.
    """

    line: int
    kind: ProblemKind
    about: tuple[str, ...] = ()


class BadCell(Exception):
    """A cell can't be used; its line is left out."""

    def __init__(self, kind: ProblemKind, *about: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.about = about


class FileFault(StrEnum):
    """What may be wrong with a whole file; what is in brackets comes with it."""

    TOO_LARGE = "too-large"
    NO_TEXT = "no-text"
    EMPTY = "empty"
    NOBODY = "nobody"
    NO_COLUMN = "no-column"
    SAME_NAME = "same-name"  # (a column's name)
    TWO_COLUMNS = "two-columns"  # (one, the other)
    NO_DATES = "no-dates"
    OPEN_DATE = "open-date"  # (column, cell, line, one day, the other, both as ISO dates)
    NOTHING_IN_IT = "nothing-in-it"


class UnusableFile(SettingError):
    """A file as a whole can't be used, or it takes somebody to say how it is meant.

    Args:
        message: a sentence for whoever runs a command.
    """

    def __init__(self, fault: FileFault, message: str, *about: str) -> None:
        super().__init__(message)
        self.fault = fault
        self.about = about
