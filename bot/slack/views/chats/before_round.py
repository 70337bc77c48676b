"""The word before a round, which also asks about the chat of the round before."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import ComingRound
from bot.domain.overview import ChatFeedback
from bot.domain.rounds.round import Match
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch
from bot.slack.texts import say
from bot.slack.views.blocks import Message, button, buttons, in_words, paragraph, together
from bot.slack.views.chats import check_in
from bot.slack.views.naming import names
from bot.slack.views.people import attendance
from bot.slack.views.rendering import Rendering


def day_before(about: ComingRound, _now: datetime) -> Message:
    """Announce a round on the next working day, and ask about the last chat if its outcome isn't known."""
    return _and_before_that(attendance.day_before(about), about)


def still_there(about: ComingRound, _now: datetime) -> Message:
    """Ask a silent participant whether they want to stay in, and about their last chat."""
    return _and_before_that(attendance.still_there(about), about)


def answered(told: ChatFeedback, round_at: datetime) -> Message:
    """The same once the question about the last chat has been answered; the rest of the message stays."""
    if told.match.round.closed:
        return check_in.answered(told)
    opening = attendance.day_before(ComingRound(told.participant, round_at))
    return together(opening, check_in.answered(told, round_at))


def still_asking(said: Message, match: Match, reader: int) -> Message:
    """What became of the first question of the message, while the one about the last chat is still open."""
    return together(said, _question(match, reader))


def _and_before_that(opening: Message, about: ComingRound) -> Message:
    for match in about.untold:
        opening = together(opening, _question(match, about.reader.id, about.round_at))
    return opening


def _question(match: Match, reader: int, round_at: datetime | None = None) -> Message:
    words = say("day-before-untold", names=names(match.company(reader)))
    about = ForMatch(match=match.id, round_at=round_at)
    answers = buttons(button("button-yes", Action.MET, about), button("button-no", Action.NO, about))
    return Message(in_words(words), [paragraph(words), answers])


NOTICES = (
    Rendering(NoticeKind.DAY_BEFORE, ComingRound, day_before),
    Rendering(NoticeKind.STILL_THERE, ComingRound, still_there),
)
