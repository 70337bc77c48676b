"""What becomes of notices, and why one is taken back."""

from enum import StrEnum


class NoticeState(StrEnum):
    """What became of a notice."""

    PENDING = "pending"
    CLAIMED = "claimed"  # a sender has it in hand, and Slack has nothing of it yet
    SENDING = "sending"  # on its way: Slack may or may not have it
    SENT = "sent"
    UNKNOWN = "unknown"  # Slack may have it, and it is not worth reading twice
    FAILED = "failed"
    WITHDRAWN = "withdrawn"  # what it was about is over
    EXPIRED = "expired"  # it was not sent in time


GIVEN_UP = (NoticeState.FAILED, NoticeState.UNKNOWN)  # an operator may have them tried again


class Withdrawal(StrEnum):
    """Why a notice was taken back."""

    LEFT = "left"  # somebody is out
    MET = "met"
    WONT_MEET = "wont_meet"
    CLOSED = "closed"  # the round is over
    CALLED_OFF = "called_off"
    PAIRED_ANEW = "paired_anew"  # somebody joined them, or was found for them
    REWRITTEN = "rewritten"  # its follow-up was changed, or is settled
    BOOKED = "booked"  # they have agreed on a time
    OTHER_TIMES = "other_times"  # somebody wants another than the one they agreed on
    CHANGED = "changed"  # whoever it is for has decided otherwise
    HEARD_OF = "heard_of"  # whoever it asks has been heard of
