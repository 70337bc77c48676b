"""What ``/coffee`` and the Home tab's buttons do."""

from bot.services.people import membership
from bot.slack.handlers.memory import followups, introductions, lookback, network
from bot.slack.handlers.people import nearby, pausing, profile
from bot.slack.handlers.privacy import own_data
from bot.slack.request import Handler, Kit, Request
from bot.slack.views import replies
from bot.slack.views.blocks import unescape


async def command(kit: Kit, request: Request) -> None:
    """Do what the first word after ``/coffee`` says; an unknown one gets the help."""
    word, *more = unescape(request.payload.get("text") or "").split(maxsplit=1) or [""]
    if word.casefold() == "pause":
        await pausing.pause(kit, request, "".join(more).strip())
    elif handler := COMMANDS.get(word.casefold()):
        await handler(kit, request)
    else:
        await request.reply(replies.helped(unknown=word))


async def show_help(_kit: Kit, request: Request) -> None:
    """List the commands."""
    await request.reply(replies.helped())


async def show_status(kit: Kit, request: Request) -> None:
    """Tell someone how they stand."""
    await request.reply(replies.status(await membership.overview(kit.database, request.who, kit.clock())))


async def leave(kit: Kit, request: Request) -> None:
    """Take someone out."""
    await membership.leave(kit.database, request.who, kit.clock())
    await request.reply(replies.left())
    request.show_home(await membership.front_page(kit.database, request.who, kit.clock()))


COMMANDS: dict[str, Handler] = {
    "": show_help,
    "help": show_help,
    "optin": profile.open_to_join,
    "profile": profile.open_to_edit,
    "status": show_status,
    "notes": lookback.show_notes,
    "followups": followups.show,
    "history": lookback.show_history,
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
