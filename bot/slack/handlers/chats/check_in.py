"""The buttons under introductions and questions, and the feedback form."""

from bot.domain.overview import ChatFeedback
from bot.domain.rounds.round import Answer
from bot.services.chats import checkins
from bot.slack.payloads import ForFeedback, ForMatch, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.chats import before_round, check_in, feedback


async def met(deps: Deps, request: Request) -> None:
    """Someone says they met: open the feedback form, and stop asking."""
    told = await _answer(deps, request, Answer.MET)
    await deps.gateway.open_view(request.trigger_id, feedback.feedback_form(told))
    await _show_answer(request, told)


async def not_yet(deps: Deps, request: Request) -> None:
    """Someone says they haven't met so far."""
    await _show_answer(request, await _answer(deps, request, Answer.NOT_YET))


async def never(deps: Deps, request: Request) -> None:
    """Someone says it won't happen."""
    await _show_answer(request, await _answer(deps, request, Answer.NO))


async def open_feedback(deps: Deps, request: Request) -> None:
    """Open the feedback form again."""
    about = decoded(ForMatch, request.value)
    told = await checkins.own_feedback(deps.database, request.who, about.match, deps.clock())
    await deps.gateway.open_view(request.trigger_id, feedback.feedback_form(told))


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
    await request.reply(feedback.kept(told))


async def _answer(deps: Deps, request: Request, said: Answer) -> ChatFeedback:
    about = decoded(ForMatch, request.value)
    return await checkins.answer(deps.database, request.who, about.match, said, deps.clock())


async def _show_answer(request: Request, told: ChatFeedback) -> None:
    """Show the result of someone's answer to them alone: a message in the group DM stays as it is."""
    about = decoded(ForMatch, request.value)
    show = request.reply if about.shared else request.replace
    await show(before_round.answered(told, about.round_at) if about.round_at else check_in.answered(told))
