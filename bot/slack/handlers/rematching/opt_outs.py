"""The buttons for people whom a chat does not suit: not this time, someone else, later."""

from bot.services.rematching import opt_outs, snoozes
from bot.slack.payloads import ForMatch, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.blocks import Message
from bot.slack.views.rematching import leaving
from bot.slack.views.window import window


async def ask_cant_make_it(deps: Deps, request: Request) -> None:
    """Someone may not make it this time: ask whether they mean it where nobody else sees that."""
    asked = leaving.ask_cant_make_it(decoded(ForMatch, request.value))
    await deps.gateway.open_view(request.trigger_id, window(asked))


async def ask_someone_else(deps: Deps, request: Request) -> None:
    """Someone may want to meet someone else: ask likewise."""
    asked = leaving.ask_someone_else(decoded(ForMatch, request.value))
    await deps.gateway.open_view(request.trigger_id, window(asked))


async def cant_make_it(deps: Deps, request: Request) -> None:
    """Someone can't make it this time."""
    about = decoded(ForMatch, request.value)
    opt_out = await opt_outs.cant_make_it(deps.database, request.who, about.match, deps.clock())
    await _show(request, about, leaving.cant_make_it(opt_out))


async def someone_else(deps: Deps, request: Request) -> None:
    """Someone would like to meet someone else."""
    about = decoded(ForMatch, request.value)
    opt_out = await opt_outs.someone_else(deps.database, request.who, about.match, deps.clock())
    await _show(request, about, leaving.someone_else(opt_out))


async def snooze(deps: Deps, request: Request) -> None:
    """Someone wants to be reminded later."""
    about = decoded(ForMatch, request.value)
    snoozed = await snoozes.snooze(deps.database, request.who, about.match, deps.clock())
    await _show(request, about, leaving.snoozed(snoozed))


async def _show(request: Request, about: ForMatch, message: Message) -> None:
    """Answer them alone: a message in the group DM stays as it is."""
    await (request.reply if about.shared else request.replace)(message)
