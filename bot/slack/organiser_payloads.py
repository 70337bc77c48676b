"""What organisers' buttons and forms carry."""

from typing import Annotated

from pydantic import Field, PlainSerializer

from bot.domain.organisers.front import Whom
from bot.domain.people.participant import DEPARTMENT_LENGTH
from bot.slack.payload_types import Moment, StoredNumber, Zone
from bot.slack.payloads import Carried, ForProgram, InForm

WORDS_LENGTH = 80
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
