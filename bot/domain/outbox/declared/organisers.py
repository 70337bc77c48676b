"""Declarations of what organisers hear, and of what people hear because of something that an organiser did."""

from bot.domain.outbox import subjects
from bot.domain.outbox.declaration import Declaration, Readers, Until, Waits, for_organisers
from bot.domain.outbox.declared import organiser_subjects
from bot.domain.outbox.validity import A_MONTH, A_WEEK, BEING_IN

TAKE_OVER = for_organisers(
    "take_over",
    "the question to admins who organises the program from now on",
    organiser_subjects.Vacant,
    A_MONTH,
)
ORGANISES = for_organisers(
    "organises", "the word to somebody that they organise the program", organiser_subjects.Organising, A_MONTH
)
ROUND_AHEAD = Declaration(
    "round_ahead",
    "the preview of a round, the day before",
    organiser_subjects.RoundAhead,
    Readers.ORGANISERS,
    waits=Waits.NEVER,
    again=True,
)
APPROVAL = Declaration(
    "approval",
    "the word that a round waits for an organiser's approval",
    organiser_subjects.AwaitsApproval,
    Readers.ORGANISERS,
    waits=Waits.NEVER,
    again=True,
)
PAUSED_BY = Declaration(
    "paused_by",
    "the word to somebody that an organiser paused them",
    subjects.InProgram,
    lasts=A_MONTH,
    again=True,
    until=BEING_IN,
)
REMOVED_BY = Declaration(
    "removed_by",
    "the word to somebody that an organiser took them out of the program",
    subjects.InProgram,
    lasts=A_MONTH,
    again=True,
    until=(Until.STANCE_CHANGED,),
)
SET_ASIDE = Declaration(
    "set_aside",
    "the word to somebody that an organiser left them out of a round",
    subjects.LeftOut,
    until=(Until.ROUND_OVER, Until.SOMEBODY_FOUND),
)
ROUND_CHANGED = Declaration(
    "round_changed",
    "the word that an announced round was moved or skipped",
    organiser_subjects.RoundChanged,
    waits=Waits.IF_ALL_DOES,
    lasts=A_WEEK,
    again=True,
    until=BEING_IN,
)
JOIN_US = Declaration(
    "join_us",
    "the invitation to a program",
    organiser_subjects.JoiningUs,
    Readers.INVITED,
    waits=Waits.ALWAYS,
    lasts=A_MONTH,
)
TAKES_PART = Declaration(
    "takes_part",
    "the word to somebody that they take part from a later round on, unless they say no",
    organiser_subjects.TakingPart,
    Readers.INVITED,
    waits=Waits.ALWAYS,
    lasts=A_MONTH,
    again=True,
)
