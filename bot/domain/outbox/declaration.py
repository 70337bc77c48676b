"""What is to be told of a kind of notice: who reads it, when, until when, and what its words are made of."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, StrEnum, auto


class Lane(StrEnum):
    """What limits how fast a notice can be said: opening a conversation takes Slack far longer than a message."""

    OPENING = "opening"
    DIRECT = "direct"


class Readers(Enum):
    """Who reads a notice."""

    GROUP = auto()  # everyone of the match, in its group DM
    ONE = auto()  # the participant it is for
    TWO = auto()  # that one and whose doing it tells of, in a conversation of both
    CHANNEL = auto()  # everyone in the program's channel
    ORGANISERS = auto()  # each of them; where there are none, the channel


class Waits(Enum):
    """Whether a notice waits for its readers' hours."""

    ALWAYS = auto()  # it asks for something, or wants to be read in peace
    IF_ALL_DOES = auto()  # only where the program says that everything does
    NEVER = auto()  # it answers a click, is of use at the moment only, or is for nobody's own reading


class Until(Enum):
    """What takes a notice back that has not been said by then."""

    MATCH_OVER = auto()  # there is no such match any more, or it is introduced anew
    ROUND_OVER = auto()
    ANSWERED = auto()  # its reader said whether they met, or left the program
    OPTED_OUT = auto()  # its reader is out of the match, and stays in the program
    MET = auto()  # somebody of the match said that they met
    BOOKED = auto()  # the match has agreed on a time
    OTHER_TIMES = auto()  # somebody wants another time
    SOMEBODY_FOUND = auto()  # the round has somebody for its reader after all
    PAIRED_ANEW = auto()  # that, and its reader was never introduced to the one whom it tells of
    STANCE_CHANGED = auto()  # its reader joined, paused, skips a round or is back
    HEARD_OF = auto()  # its reader did something with the bot
    LEFT_PROGRAM = auto()
    INTRODUCTION_OFF = auto()  # one of the two who should meet is out


@dataclass(frozen=True, slots=True)
class Declaration:
    """All that holds for a kind of notice.

    Args:
        word: what it is called in the database, in its notices' keys and by `coffee outbox`.
        means: what it is, in words for whoever runs the bot.
        about: what its words are made of.
        lane: whether saying it begins with opening a conversation.
        lasts: how long after it is due it makes sense; None where that depends on what it is about, such as on its round.
        introduced: whether it is about a match that its people must have been told of.
        again: where Slack's answer was lost, whether missing it would hurt more than reading it twice.
        until: what it is taken back for.
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
