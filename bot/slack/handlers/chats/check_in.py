"""The buttons under introductions and questions, and the feedback form."""

import logging
from datetime import datetime

from bot.domain.overview import ChatFeedback
from bot.domain.rounds.round import Answer
from bot.services.chats import checkins, thanks
from bot.slack.outbound.errors import SlackError
from bot.slack.payloads import ForFeedback, ForMatch, ForRating, ForThanks, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.blocks import Message
from bot.slack.views.chats import before_round, check_in, feedback

log = logging.getLogger(__name__)


async def met(deps: Deps, request: Request) -> None:
    """Someone says they met: ask how it was, and nothing else from then on."""
    await _show_answer(request, await _answer(deps, request, Answer.MET))


async def not_yet(deps: Deps, request: Request) -> None:
    """Someone says they haven't met so far."""
    await _show_answer(request, await _answer(deps, request, Answer.NOT_YET))


async def never(deps: Deps, request: Request) -> None:
    """Someone says it won't happen."""
    await _show_answer(request, await _answer(deps, request, Answer.NO))


async def rate(deps: Deps, request: Request) -> None:
    """Someone says how it was; that is saved at once, and the message says so."""
    about = decoded(ForRating, request.value)
    told = await checkins.rate(deps.database, request.who, about.match, about.rating, deps.clock())
    await request.replace(_shown(told, about.round_at))


async def open_feedback(deps: Deps, request: Request) -> None:
    """Open the form for all that can be told, filled in with what was told before."""
    about = decoded(ForMatch, request.value)
    told = await checkins.own_feedback(deps.database, request.who, about.match, deps.clock())
    await request.open_form(deps, feedback.feedback_form(told, request.own_message, about.round_at))


async def save_feedback(deps: Deps, request: Request) -> None:
    """Save a submitted feedback form."""
    view = request.view
    about = decoded(ForFeedback, view["private_metadata"])
    answers = request.answers
    told = await checkins.give_feedback(
        deps.database,
        request.who,
        about.match,
        feedback.read_feedback(answers),
        feedback.read_note(answers),
        deps.clock(),
    )
    await _show_kept(deps, request, about.asked_in, _shown(told, about.round_at))


async def share_thanks(deps: Deps, request: Request) -> None:
    """Have a thank-you that someone got stand in the program's channel."""
    await _share(deps, request, agrees=True)


async def unshare_thanks(deps: Deps, request: Request) -> None:
    """Keep a thank-you that someone got to themselves after all."""
    await _share(deps, request, agrees=False)


async def _share(deps: Deps, request: Request, *, agrees: bool) -> None:
    about = decoded(ForThanks, request.value)
    sender, words = await thanks.agree(deps.database, request.who, about.match, about.sender, agrees=agrees)
    await request.replace(feedback.thanks_shared(sender, words, about.match, agrees=agrees))


async def _show_kept(deps: Deps, request: Request, asked_in: str, kept: Message) -> None:
    """Show what is kept in the message that the form was opened from; if there is none any more, in a new one."""
    try:
        if asked_in:
            own = await deps.gateway.open_group([request.who.slack_id])
            await deps.gateway.replace(own, asked_in, kept, None)
            return
    except SlackError as error:
        log.info("a question could not be changed: %s", error.code)
    await request.reply(kept)


async def _answer(deps: Deps, request: Request, said: Answer) -> ChatFeedback:
    about = decoded(ForMatch, request.value)
    return await checkins.answer(deps.database, request.who, about.match, said, deps.clock())


async def _show_answer(request: Request, told: ChatFeedback) -> None:
    """Show the result of someone's answer to them alone: a message in the group DM stays as it is."""
    about = decoded(ForMatch, request.value)
    show = request.reply if about.shared else request.replace
    await show(_shown(told, about.round_at))


def _shown(told: ChatFeedback, round_at: datetime | None) -> Message:
    """What was told, in the kind of message that asked for it: the check-in, or the word before a round."""
    return before_round.answered(told, round_at) if round_at else check_in.answered(told)
