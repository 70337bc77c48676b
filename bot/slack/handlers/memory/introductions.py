"""Suggesting that two people meet, and answering to it."""

from bot.domain.errors import Refusal
from bot.services.memory import introductions
from bot.slack.answers import Answers
from bot.slack.carried import ForIntroduction, ForMatch, decoded
from bot.slack.request import Kit, Request
from bot.slack.views.memory import introductions as views
from bot.slack.views.replies import refused


async def open_form(kit: Kit, request: Request) -> None:
    """Ask who else somebody's partner in a chat should meet."""
    about = decoded(ForMatch, request.value)
    await _open(kit, request, about.match)


async def open_for_anyone(kit: Kit, request: Request) -> None:
    """Ask which of all those whom somebody has met should meet whom."""
    await _open(kit, request, None)


async def save(kit: Kit, request: Request) -> None:
    """Have the one who is suggested asked."""
    view = request.payload["view"]
    suggestion = views.read_introduction(Answers(view), view["private_metadata"])
    try:
        added = await introductions.suggest(kit.database, request.who, suggestion, kit.clock())
    except Refusal as refusal:
        await request.reply(views.not_asked(refused(refusal), suggestion.why))
    else:
        await request.reply(views.asked(added))


async def agree(kit: Kit, request: Request) -> None:
    """Someone would like to meet whom they were asked about."""
    await _respond(kit, request, agrees=True)


async def decline(kit: Kit, request: Request) -> None:
    """Someone would rather not."""
    await _respond(kit, request, agrees=False)


async def _open(kit: Kit, request: Request, match_id: int | None) -> None:
    choices = await introductions.acquaintances(kit.database, request.who, match_id)
    await kit.gateway.open_view(request.trigger_id, views.introduction_form(choices))


async def _respond(kit: Kit, request: Request, *, agrees: bool) -> None:
    about = decoded(ForIntroduction, request.value)
    found = await introductions.respond(
        kit.database, request.who, about.introduction, agrees=agrees, now=kit.clock()
    )
    await request.replace(views.responded(found))
