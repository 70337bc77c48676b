"""For how long notices make sense, and what takes them back: what several kinds have in common."""

from datetime import timedelta

from bot.domain.outbox.declaration import Until

FREE_FOR = timedelta(minutes=30)  # how long someone stays free after saying so
A_WEEK = timedelta(days=7)
A_MONTH = timedelta(days=30)  # a reminder or a thank-you later than that would puzzle more than it helps

# Sets of withdrawal reasons that several kinds share.
IN_MATCH = (Until.MATCH_OVER, Until.ROUND_OVER)
QUESTION = (*IN_MATCH, Until.ANSWERED, Until.OPTED_OUT)
DID_YOU_MEET = (*QUESTION, Until.BOOKED, Until.OTHER_TIMES)  # asked after the booked time, if there is one
BEING_IN = (Until.STANCE_CHANGED, Until.LEFT_PROGRAM)
