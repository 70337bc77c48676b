"""Someone's own past chats."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock

from bot.domain.overview import ChatFeedback
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Answer
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch, ForMore
from bot.slack.texts import day, listed, say
from bot.slack.views.blocks import Message, button, buttons, more, paragraph, small_print
from bot.slack.views.naming import names
from bot.slack.views.shortcuts import told

SHOWN = 10  # four blocks each


def my_history(chats: Sequence[ChatFeedback], shown: int) -> Message:
    """Someone's chats, the latest first, each with their own answers.

    Args:
        shown: how many have been shown so far.
    """
    if not chats:
        return told("history-none")
    page = chats[shown : shown + SHOWN]
    upto = ForMore(shown=shown + len(page))
    title = say("history-title")
    items = [block for chat in page for block in _chat(chat)]
    return Message(
        title, [paragraph(title), *items, *more(Action.MORE_HISTORY, upto, len(chats) - upto.shown)]
    )


def _chat(told: ChatFeedback) -> list[Block]:
    at = told.match.meets_at or told.match.round.scheduled_at
    when = day(local_day(at, told.zone), told.today)
    return [
        DividerBlock(),
        paragraph(say("history-chat", names=names(told.partners), day=when)),
        small_print(" · ".join(_told(told))),
        buttons(*_buttons(told)),
    ]


def _told(told: ChatFeedback) -> list[str]:
    """Whether they met, their rating, and what made the chat worth it."""
    met = {
        Answer.MET: say("history-met"),
        Answer.NO: say("history-not-met"),
        Answer.NOT_YET: say("history-not-yet"),
        None: say("history-not-told"),
    }[told.answer]
    if told.answer is not Answer.MET or told.feedback is None:
        return [met]
    gains = listed(say(f"gain-{gain}", "told") for gain in told.feedback.gains)
    return [met, "★" * told.feedback.rating, *([gains] if gains else [])]


def _buttons(told: ChatFeedback) -> list[ButtonElement]:
    """The next steps after a chat that took place; otherwise a button to say that it did.

    ``shared`` is set so that a click doesn't replace the list.
    """
    about = ForMatch(match=told.match.id, shared=True)
    if told.answer is not Answer.MET:
        return [button("button-met", Action.MET, about)]
    return [
        button("button-change" if told.feedback else "button-feedback", Action.FEEDBACK, about),
        button("button-introduce", Action.INTRODUCE, about),
    ]
