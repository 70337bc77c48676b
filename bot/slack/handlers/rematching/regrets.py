"""The buttons for those whom a chat does not suit: not this time, somebody else, later."""

from bot.services.rematching import regrets, snoozes
from bot.slack.carried import ForMatch, decoded
from bot.slack.request import Kit, Request
from bot.slack.views.blocks import Message
from bot.slack.views.rematching import partings


async def cant_make_it(kit: Kit, request: Request) -> None:
    """Someone can't make it this time."""
    about = decoded(ForMatch, request.value)
    regret = await regrets.cant_make_it(kit.database, request.who, about.match, kit.clock())
    await _show(request, about, partings.cant_make_it(regret))


async def someone_else(kit: Kit, request: Request) -> None:
    """Someone would like to meet somebody else."""
    about = decoded(ForMatch, request.value)
    regret = await regrets.someone_else(kit.database, request.who, about.match, kit.clock())
    await _show(request, about, partings.someone_else(regret))


async def snooze(kit: Kit, request: Request) -> None:
    """Someone wants to be reminded later."""
    about = decoded(ForMatch, request.value)
    snoozed = await snoozes.snooze(kit.database, request.who, about.match, kit.clock())
    await _show(request, about, partings.snoozed(snoozed))


async def _show(request: Request, about: ForMatch, message: Message) -> None:
    """Answer them alone: a message in the group DM stays as it is."""
    await (request.reply if about.shared else request.replace)(message)
