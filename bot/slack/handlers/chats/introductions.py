"""The introduction of a match, shown anew to all who read it."""

from bot.domain.errors import Refusal
from bot.services.memory import introductions
from bot.slack.payloads import ForMatch, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.chats import intro


async def another_icebreaker(deps: Deps, request: Request) -> None:
    """Replace the question in an introduction, for everyone in the match."""
    about = decoded(ForMatch, request.value)
    shown = await introductions.own_introduction(deps.database, request.who, about.match, deps.clock())
    if request.is_shown_outside(shown.match.own_channel):
        raise Refusal("refused-chat-moved")
    shown = await introductions.ask_another(deps.database, request.who, about.match, deps.clock())
    with deps.speaking_to(shown.match.staying, shown.timetable.wording.language):
        again = intro.intro(shown, deps.clock())
    await request.replace_for_all(again)
