"""What people get after an introduction: "did you meet?", and what comes of their answer."""

from datetime import datetime

from slack_sdk.models.blocks import Block, ButtonElement

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import LeftOut, OwnMatch
from bot.domain.overview import ChatFeedback
from bot.domain.rounds.round import Answer, Match
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch, ForRating
from bot.slack.texts import day, moment, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    next_round,
    paragraph,
    said,
    small_print,
)
from bot.slack.views.chats.feedback import RATINGS, rating_words
from bot.slack.views.naming import names
from bot.slack.views.rendering import Rendering


def check_in(about: OwnMatch, _now: datetime) -> Message:
    """Ask one person, half-way, whether they met."""
    return _question(about.match, say("check-in", names=names(about.match.company(about.reader.id))))


def last_call(about: OwnMatch, _now: datetime) -> Message:
    """Ask one person, shortly before the round closes, whether they met."""
    match, reader = about.match, about.reader
    closes_at = moment(match.round.closes_at, reader.member.time_zone)
    words = say("last-call", names=names(match.company(reader.id)), when=closes_at)
    return _question(match, words)


def _question(match: Match, words: str) -> Message:
    about = ForMatch(match=match.id)
    return Message(
        in_words(words),
        [
            paragraph(words),
            buttons(
                button("button-yes", Action.MET, about, style="primary"),
                button("button-not-yet", Action.NOT_YET, about),
                button("button-no", Action.NO, about),
            ),
        ],
    )


def answered(told: ChatFeedback, round_at: datetime | None = None) -> Message:
    """The question once it has been answered: what was said, and what may be said beside.

    Args:
        round_at: the round to come that the message also tells of; UTC.
    """
    words = _answer_line(told)
    about = ForMatch(match=told.match.id, round_at=round_at)
    rows = _after_meeting(told, about) if told.answer is Answer.MET else [buttons(*_after_all(told, about))]
    late = [small_print(say("answered-late"))] if told.match.round.closed else []
    return Message(in_words(words), [paragraph(words), *rows, *late])


def _after_meeting(told: ChatFeedback, more: ForMatch) -> list[Block]:
    """How it was, each answer a click; once that is told, the way to tell more."""
    if told.feedback:
        introduce = button("button-introduce", Action.INTRODUCE, more)
        return [buttons(button("button-tell-more", Action.FEEDBACK, more), introduce)]
    ratings = (button(f"rating-{stars}", f"{Action.RATE}.{stars}", _rating(more, stars)) for stars in RATINGS)
    return [
        buttons(*ratings),
        buttons(button("button-tell-more", Action.FEEDBACK, more)),
        small_print(say("answered-private")),
    ]


def _rating(about: ForMatch, stars: int) -> ForRating:
    return ForRating(match=about.match, rating=stars, round_at=about.round_at)


def _after_all(told: ChatFeedback, about: ForMatch) -> list[ButtonElement]:
    """The ways on for someone who hasn't met."""
    after_all = [button("button-after-all", Action.MET, about)]
    if told.answer is Answer.NO and not told.match.round.closed:
        after_all.append(button("button-else", Action.SOMEONE_ELSE, about))
    return after_all


def _answer_line(told: ChatFeedback) -> str:
    people = names(told.partners)
    if told.answer is Answer.MET:
        return _met_line(told, people)
    if told.answer is Answer.NO:
        return say("answered-no", names=people)
    if told.match.round.closed:
        return say("answered-not_yet-closed", names=people)
    text = "answered-not_yet" if told.asked_again else "answered-not_yet-last"
    return say(text, names=people, when=moment(told.match.round.closes_at, told.zone))


def _met_line(told: ChatFeedback, people: str) -> str:
    """That they met, and all that was told of it."""
    if told.feedback is None:
        return say("answered-met", names=people)
    said = [say("answered-told", names=people, rating=rating_words(told.feedback.rating))]
    if told.note:
        said.append(say("answered-note", note=told.note.text))
        if told.note.remind_on and told.note.remind_on > told.today:
            said.append(say("feedback-remind-day", day=day(told.note.remind_on, told.today)))
    return "\n".join(said)


def left_out(about: LeftOut, _now: datetime) -> Message:
    """Tell someone that this round had nobody for them, or that Slack refused to introduce their match."""
    following = next_round(about.program.foreseen_round_at, about.reader.member.time_zone)
    if about.match is None:
        return said(say("left-out", next=following))
    return said(say("left-out-by-slack", names=names(about.match.partners(about.reader.id)), next=following))


NOTICES = (
    Rendering(NoticeKind.CHECK_IN, OwnMatch, check_in),
    Rendering(NoticeKind.LAST_CALL, OwnMatch, last_call),
    Rendering(NoticeKind.LEFT_OUT, LeftOut, left_out),
)
