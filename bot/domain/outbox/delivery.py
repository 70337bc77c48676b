"""A notice with all that its words are made of."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.chats.timetable import Proposal
from bot.domain.memory.followup import FollowUp
from bot.domain.memory.introduction import Introduction
from bot.domain.memory.past_meetings import NO_PAST, Background, Recollection
from bot.domain.memory.recap import Recap
from bot.domain.outbox.notice import Notice
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match, RoundNumbers


class Outlook(StrEnum):
    """What a round still has for someone whose partner is out."""

    FOUND = "found"  # somebody else
    WAITING = "waiting"  # somebody else, as soon as there is one
    ON_REQUEST = "on_request"  # somebody else, if they say that they are there
    NEXT_ROUND = "next_round"  # nobody


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a notice needs to be said; which of it is there depends on the notice's kind.

    Args:
        match: what it is about.
        to: whom it is for; None is the match's group DM, or the program's channel.
        sender: whose doing it tells of.
        thanks: what the sender passes on.
        follow_up: what the reader wants to come back to.
        introduction: who thinks that which two should meet.
        numbers: how a round went.
        outlook: what the round still has for the reader.
        proposal: the times that are proposed to the match.
        recap: the reader's year.
        background: what an introduction tells of the past.
        recollection: what the reader wrote down after earlier chats with the sender.
    """

    notice: Notice
    program: Program
    match: Match | None = None
    to: Participant | None = None
    sender: Participant | None = None
    thanks: str = ""
    follow_up: FollowUp | None = None
    introduction: Introduction | None = None
    numbers: RoundNumbers | None = None
    outlook: Outlook = Outlook.NEXT_ROUND
    proposal: Proposal | None = None
    recap: Recap | None = None
    background: Background = NO_PAST
    recollection: Recollection | None = None
