"""What organisers' buttons and forms carry."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer

from bot.domain.organisers.front import Whom
from bot.domain.people.participant import DEPARTMENT_LENGTH
from bot.domain.sheets.changes import MARK_LENGTH
from bot.domain.sheets.columns import Column
from bot.domain.sheets.dates import Order
from bot.slack.payload_types import MessageTs, Moment, StoredNumber, Zone
from bot.slack.payloads import Carried, ForProgram, InForm

WORDS_LENGTH = 80
MOST_COLUMNS = 1000
ColumnNumber = Annotated[int, Field(ge=-1, lt=MOST_COLUMNS)]  # -1 for none
Second = Annotated[Moment, PlainSerializer(lambda at: int(at.timestamp()), when_used="json")]


class ForPreview(ForProgram):
    """A page of a program's round to come.

    Args:
        at: the round's time, in UTC; None for the next one.
        version: the version of what was drawn of it that the button stands on.
        shown: how many of its groups come before those that are shown.
        person: the participant whom it is about.
        other: somebody with whom they change places.
    """

    at: Second | None = None
    version: StoredNumber = 0
    shown: StoredNumber = 0
    person: StoredNumber = 0
    other: StoredNumber = 0


class ForAhead(ForPreview):
    """A round to come that there is something to do about."""

    at: Second


class ForRoll(ForProgram):
    """A list of a program's people: whom it has, how many come before those that are shown, and somebody in it."""

    whom: Whom = Whom.ALL
    department: Annotated[str, Field(max_length=DEPARTMENT_LENGTH)] = ""
    words: Annotated[str, Field(max_length=WORDS_LENGTH)] = ""
    shown: StoredNumber = 0
    person: StoredNumber = 0


class ForTwo(Carried):
    """Two participants."""

    one: StoredNumber
    other: StoredNumber


class ForOrganised(InForm):
    """The program that a form of its organisers is about; None for the oldest that the person organises."""

    program: StoredNumber | None = None


class ForMoving(ForOrganised):
    """The round that is to be moved, and the zone in which its new time is read."""

    at: Second
    zone: Zone


class Purpose(StrEnum):
    """What a file is for; the text ``file-for-<word>`` says it."""

    PEOPLE = "people"
    FORECAST = "forecast"
    MEETINGS = "meetings"


class ForFile(ForProgram):
    """A file in Slack, and how it is to be read as far as somebody says so.

    Args:
        columns: which of its columns is what, in a list of people.
        when, met: the column of the date and those that name people, in a list of meetings.
        seen: the fingerprint of what it would change, as its reader saw it.
    """

    file: Annotated[str, Field(pattern=r"^F[A-Z0-9]{1,63}$")]
    purpose: Purpose = Purpose.PEOPLE
    columns: dict[Column, ColumnNumber] = Field(default_factory=dict)
    when: ColumnNumber = -1
    met: Annotated[tuple[ColumnNumber, ...], Field(max_length=100)] = ()
    dates: Order | None = None
    seen: Annotated[str, Field(max_length=MARK_LENGTH)] = ""


class ForColumns(ForFile, InForm):
    """The same in the form that asks what its columns are.

    Args:
        asked_in: the timestamp of the reader's own message that the form was opened from.
    """

    asked_in: MessageTs | Literal[""] = ""
