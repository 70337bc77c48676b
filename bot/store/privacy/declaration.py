"""How it is declared what a table holds of people, and whom it is erased for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement

NOBODY = 0  # no row has this id


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Someone to be forgotten, by all that rows refer to them by.

    Args:
        member_id, participant_id: ``NOBODY`` for someone who never joined.
    """

    workspace_id: int
    slack_id: str
    member_id: int = NOBODY
    participant_id: int = NOBODY


Whose = Callable[[Forgotten], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Blanked:
    """Rows that stay without these columns: ``whose`` finds them, ``values`` replaces what they hold."""

    whose: Whose
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Holding:
    """What a table holds of people.

    Args:
        impersonal: the columns that say nothing about a person, or only which rows belong together.
        shared: the columns that stay, because they are others' as well: each with the reason.
        theirs: the columns of rows that are deleted.
        deleted: finds these rows.
        blanked: the columns that are blanked in rows that stay.
        rewritten: the columns that hold many people's data at once: each with what takes one of them out.
    """

    impersonal: tuple[str, ...]
    shared: Mapping[str, str] = field(default_factory=dict)
    theirs: tuple[str, ...] = ()
    deleted: Whose | None = None
    blanked: tuple[Blanked, ...] = ()
    rewritten: Mapping[str, str] = field(default_factory=dict)

    @property
    def declared(self) -> tuple[str, ...]:
        """All columns that are declared; one that is erased for several reasons counts once."""
        erased = {*self.theirs, *(name for each in self.blanked for name in each.values)}
        return (*self.impersonal, *self.shared, *erased, *self.rewritten)
