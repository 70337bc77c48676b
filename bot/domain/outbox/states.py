"""The states of notices, and the reasons for withdrawing one."""

from enum import StrEnum


class NoticeState(StrEnum):
    """The state of a notice."""

    PENDING = "pending"
    CLAIMED = "claimed"  # a sender has it, and hasn't passed it to Slack yet
    SENDING = "sending"  # on its way: Slack may or may not have it
    SENT = "sent"
    UNKNOWN = "unknown"  # Slack may have it, and it is not worth sending twice
    FAILED = "failed"
    WITHDRAWN = "withdrawn"  # its subject is over
    EXPIRED = "expired"  # it was not sent in time


GIVEN_UP = (NoticeState.FAILED, NoticeState.UNKNOWN)  # an operator can have these retried


class Withdrawal(StrEnum):
    """Why a notice was withdrawn."""

    LEFT = "left"  # someone is out
    MET = "met"
    WONT_MEET = "wont_meet"
    CLOSED = "closed"  # the round is over
    CALLED_OFF = "called_off"
    PAIRED_ANEW = "paired_anew"  # someone joined the match, or was found for its reader
    REWRITTEN = "rewritten"  # its follow-up was changed or settled
    BOOKED = "booked"  # they have agreed on a time
    OTHER_TIMES = "other_times"  # someone wants a different time from the agreed one
    ASKED = "asked"  # its reader was asked in another message
    CHANGED = "changed"  # its reader has decided otherwise
    HEARD_OF = "heard_of"  # its reader did something with the bot
