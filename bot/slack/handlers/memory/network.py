"""Someone's network, in words at once and as a picture in their direct messages, and their year."""

import asyncio
from functools import partial

from bot.domain.memory.network import Network
from bot.services.memory import networks
from bot.slack.handlers import files
from bot.slack.outbound.file import File
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.memory import recap
from bot.slack.views.memory.network import alternative_text, my_network, no_picture

PICTURE = "coffee-network.png"


async def show_network(deps: Deps, request: Request) -> None:
    """Show someone their network; the picture follows when there is time to draw it."""
    own = await networks.network_for(deps.database, request.who, deps.clock())
    await request.reply(my_network(own.network, own.today, own.zone))
    if own.network.contacts:
        request.later(partial(_send_picture, deps, request, own.network))


async def show_recap(deps: Deps, request: Request) -> None:
    """Show someone their year so far."""
    await request.reply(recap.recap(await networks.year_so_far(deps.database, request.who, deps.clock())))


async def _send_picture(deps: Deps, request: Request, network: Network) -> None:
    content = await asyncio.to_thread(_draw, network)
    title, comment = say("network-title"), say("network-comment")
    await files.send(
        deps, request, File(PICTURE, content, title, comment, alternative_text(network)), failed=no_picture()
    )


def _draw(network: Network) -> bytes:
    # Loading matplotlib takes a second and a lot of memory, so load it only when needed.
    from bot.slack.pictures.network import picture

    return picture(network)
