"""Who changed what, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

OPERATOR = "operator"  # whoever runs the process


class Deed(StrEnum):
    """What was done; the text ``audit-<word>`` says it."""

    APPOINTED = "appointed"
    TOOK_OVER = "took_over"
    ORGANISERS = "organisers"
    GONE = "gone"
    APPROVED = "approved"
    REDRAWN = "redrawn"
    SWAPPED = "swapped"
    LEFT_OUT = "left_out"
    SKIPPED = "skipped"
    MOVED = "moved"
    STARTED = "started"
    PAUSED = "paused"
    REMOVED = "removed"
    APART = "apart"
    TOGETHER = "together"
    RELEASED = "released"
    SETTINGS = "settings"
    KIND_CHOSEN = "kind_chosen"
    KEPT = "kept"
    INVITED = "invited"
    PLACED = "placed"
    PROGRAM_MADE = "program_made"
    PROGRAM_CHANGED = "program_changed"
    PROGRAM_ENDED = "program_ended"
    TRIED_AGAIN = "tried_again"
    WENT_ON = "went_on"
    INVITES = "invites"
    ENROLLED = "enrolled"
    IMPORTED = "imported"
    MEETINGS = "meetings"
    PARTED = "parted"
    BACK = "back"
    RENUMBERED = "renumbered"
    RETRIED = "retried"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the record.

    Args:
        actor: the Slack id of who did it, or ``OPERATOR``; empty for somebody who was forgotten.
        action: a ``Deed``, or another topic's word.
        about: a short text that names nobody.
        people: what those are called whom it is about.
    """

    at: datetime
    actor: str
    action: str
    about: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordPage:
    """A page of the record, the newest first.

    Args:
        shown: how many lines come before it.
        total: how many there are in all.
        zone: the reader's time zone.
    """

    entries: tuple[Entry, ...]
    shown: int
    total: int
    zone: str
