"""What ``/coffee`` and the Home tab's buttons do."""

from bot.services.people import membership
from bot.slack.handlers.memory import archive, followups, introductions, network
from bot.slack.handlers.people import nearby, pausing, profile
from bot.slack.handlers.privacy import own_data
from bot.slack.request import Deps, Handler, Request
from bot.slack.views import replies
from bot.slack.views.blocks import unescape


async def command(deps: Deps, request: Request) -> None:
    """Do what the first word after ``/coffee`` says; an unknown one gets the help."""
    word, *more = unescape(request.payload.get("text") or "").split(maxsplit=1) or [""]
    if word.casefold() == "pause":
        await pausing.pause(deps, request, "".join(more).strip())
    elif handler := COMMANDS.get(word.casefold()):
        await handler(deps, request)
    else:
        await request.reply(replies.helped(unknown=word))


async def show_help(_deps: Deps, request: Request) -> None:
    """List the commands."""
    await request.reply(replies.helped())


async def show_status(deps: Deps, request: Request) -> None:
    """Tell someone how they stand."""
    await request.reply(replies.status(await membership.overview(deps.database, request.who, deps.clock())))


async def leave(deps: Deps, request: Request) -> None:
    """Take someone out."""
    await membership.leave(deps.database, request.who, deps.clock())
    await request.reply(replies.left())
    request.show_home(await membership.front_page(deps.database, request.who, deps.clock()))


COMMANDS: dict[str, Handler] = {
    "": show_help,
    "help": show_help,
    "optin": profile.open_to_join,
    "profile": profile.open_to_edit,
    "status": show_status,
    "notes": archive.show_notes,
    "followups": followups.show,
    "history": archive.show_history,
    "introduce": introductions.open_for_anyone,
    "network": network.show_network,
    "recap": network.show_recap,
    "now": nearby.look_around,
    "resume": pausing.resume,
    "optout": leave,
    "notwith": own_data.open_not_with,
    "export": own_data.export,
    "forget": own_data.ask_to_forget,
}
