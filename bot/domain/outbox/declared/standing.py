"""Declarations of what people hear about being in the program, or not."""

from bot.domain.outbox import subjects
from bot.domain.outbox.declaration import Declaration
from bot.domain.outbox.validity import A_MONTH, A_WEEK, BEING_IN

PAUSED_SILENT = Declaration(
    "paused_silent",
    "the word to somebody silent that they are paused",
    subjects.InProgram,
    lasts=A_MONTH,
    again=True,
    until=BEING_IN,
)
PAUSE_OVER = Declaration(
    "pause_over",
    "the word that a pause is over",
    subjects.InProgram,
    lasts=A_WEEK,
    again=True,
    until=BEING_IN,
)
RETURNED = Declaration(
    "returned",
    "the offer to come back after a deactivation",
    subjects.InProgram,
    lasts=A_WEEK,
    again=True,
)
PROGRAM_ENDED = Declaration(
    "program_ended", "the word that a program is over", subjects.InProgram, lasts=A_MONTH, again=True
)
OUTSIDER = Declaration(
    "outsider", "the word to a guest that they aren't matched", subjects.InProgram, lasts=A_MONTH
)
