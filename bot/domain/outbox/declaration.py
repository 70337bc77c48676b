"""What a kind of notice declares: who reads it, when, until when, and what data its words are made of."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, StrEnum, auto
from typing import Self


class Lane(StrEnum):
    """What limits how fast a notice can be sent: opening a conversation takes Slack far longer than a message.

    Whatever a round's close changes goes by itself, so that nothing that is said waits behind thousands of edits.
    """

    OPENING = "opening"
    DIRECT = "direct"
    EDITING = "editing"


class Readers(Enum):
    """Who reads a notice."""

    GROUP = auto()  # everyone in the match, in its group DM
    ONE = auto()  # the participant it is for
    TWO = auto()  # its sender and the participant it is for, in a conversation of both
    CHANNEL = auto()  # everyone in the program's channel
    ORGANISERS = auto()  # each organiser; if there are none, the channel
    EARLIER = auto()  # whoever sees the messages that it replaces
    INVITED = auto()  # somebody who doesn't take part, or not yet


class Waits(Enum):
    """Whether a notice waits for its readers' hours."""

    ALWAYS = auto()  # it asks for something, or should be read in peace
    IF_ALL_DOES = auto()  # only if the program's setting says that everything waits
    NEVER = auto()  # it answers a click, is useful only at the moment, or isn't for one person to read


class Until(Enum):
    """What takes a notice back that has not been said by then."""

    MATCH_OVER = auto()  # the match is off, or is introduced anew
    REGROUPED = auto()  # someone left, and those who stay go on in a conversation of their own
    ROUND_OVER = auto()
    ANSWERED = auto()  # the reader said whether they met, or left the program
    OPTED_OUT = auto()  # the reader opted out of the match, but stays in the program
    MET = auto()  # someone in the match said that they met
    BOOKED = auto()  # the match has agreed on a time
    OTHER_TIMES = auto()  # someone wants another time
    SOMEBODY_FOUND = auto()  # the round has found a partner for the reader after all
    PAIRED_ANEW = auto()  # likewise, if the reader was never introduced to the sender
    STANCE_CHANGED = auto()  # the reader joined, paused, skips a round or is back
    HEARD_OF = auto()  # the reader did something with the bot
    LEFT_PROGRAM = auto()
    INTRODUCTION_OFF = auto()  # one of the two who should meet can't any more


@dataclass(frozen=True, slots=True)
class Declaration:
    """The declaration of a kind of notice.

    Args:
        word: what it is called in the database, in its notices' keys and by `coffee outbox`.
        means: what it is, described for an operator.
        about: the type that its words are made of.
        lane: whether sending it begins with opening a conversation, or is an edit that nobody waits for.
        lasts: how long it stays relevant after it is due; None if that depends on its subject, such as on its round.
        introduced: whether it concerns a match whose people must have been introduced first.
        again: if Slack's response was lost, whether missing it would be worse than reading it twice.
        until: what withdraws it.
        spared: whether whoever wants only introductions does without it.
    """

    word: str
    means: str
    about: type[object]
    readers: Readers = Readers.ONE
    lane: Lane = Lane.DIRECT
    waits: Waits = Waits.IF_ALL_DOES
    lasts: timedelta | None = None
    introduced: bool = False
    again: bool = False
    until: tuple[Until, ...] = ()
    spared: bool = False


class Declared(StrEnum):
    """Words that are declared by their members."""

    _value_: str
    declared: Declaration

    def __new__(cls, declared: Declaration) -> Self:
        """Make the kind's value its word, and attach its declaration."""
        kind = str.__new__(cls, declared.word)
        kind._value_ = declared.word
        kind.declared = declared
        return kind


def for_organisers(word: str, means: str, about: type[object], lasts: timedelta) -> Declaration:
    """The declaration of a kind that tells organisers what they have to know at once, rather twice than never."""
    return Declaration(word, means, about, Readers.ORGANISERS, waits=Waits.NEVER, lasts=lasts, again=True)
