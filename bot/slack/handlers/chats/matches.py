"""The buttons under introductions and questions, and the feedback form."""

from bot.domain.overview import Told
from bot.domain.rounds.round import Answer
from bot.services.chats import checkins
from bot.services.memory import recollections
from bot.slack.answers import Answers
from bot.slack.carried import ForFeedback, ForMatch, decoded
from bot.slack.request import Kit, Request
from bot.slack.views.chats import feedback, intro, matches


async def met(kit: Kit, request: Request) -> None:
    """Someone says they met: ask how it was, and ask no more."""
    told = await _answer(kit, request, Answer.MET)
    await kit.gateway.open_view(request.trigger_id, feedback.feedback_form(told))
    await _show_answer(request, told)


async def not_yet(kit: Kit, request: Request) -> None:
    """Someone says they haven't met so far."""
    await _show_answer(request, await _answer(kit, request, Answer.NOT_YET))


async def never(kit: Kit, request: Request) -> None:
    """Someone says it won't happen."""
    await _show_answer(request, await _answer(kit, request, Answer.NO))


async def open_feedback(kit: Kit, request: Request) -> None:
    """Open the feedback form once more."""
    about = decoded(ForMatch, request.value)
    told = await checkins.look_up(kit.database, request.who, about.match, kit.clock())
    await kit.gateway.open_view(request.trigger_id, feedback.feedback_form(told))


async def save_feedback(kit: Kit, request: Request) -> None:
    """Save a filled feedback form."""
    view = request.payload["view"]
    about = decoded(ForFeedback, view["private_metadata"])
    answers = Answers(view)
    told = await checkins.tell(
        kit.database,
        request.who,
        about.match,
        feedback.read_feedback(answers),
        feedback.read_note(answers),
        kit.clock(),
    )
    await request.reply(feedback.kept(told))


async def another_icebreaker(kit: Kit, request: Request) -> None:
    """Put another question into an introduction, for everyone in it."""
    about = decoded(ForMatch, request.value)
    match, background = await recollections.look_up(kit.database, request.who, about.match)
    joiner = match.person(about.joiner) if about.joiner else None
    await request.replace(intro.intro(match, background, kit.clock(), about.icebreaker, joiner))


async def _answer(kit: Kit, request: Request, said: Answer) -> Told:
    about = decoded(ForMatch, request.value)
    return await checkins.answer(kit.database, request.who, about.match, said, kit.clock())


async def _show_answer(request: Request, told: Told) -> None:
    """Show what someone said, to nobody else: a message in the group DM stays as it is."""
    show = request.reply if decoded(ForMatch, request.value).shared else request.replace
    await show(matches.answered(told))
