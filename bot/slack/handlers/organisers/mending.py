"""The buttons under what doesn't work."""

from bot.services.organisers import mending
from bot.slack.request import Deps, Request
from bot.slack.views.organisers import troubles


async def try_again(deps: Deps, request: Request) -> None:
    """Try again what could not be delivered."""
    count = await mending.try_again(deps.database, request.who, deps.clock())
    await request.reply(troubles.tried_again(count))


async def still_here(deps: Deps, request: Request) -> None:
    """Go on: nobody has gone."""
    await mending.go_on(deps.database, request.who, deps.clock(), parts_with=False)
    await request.replace(troubles.went_on(parts_with=False))


async def really_gone(deps: Deps, request: Request) -> None:
    """Go on without those who vanished."""
    await mending.go_on(deps.database, request.who, deps.clock(), parts_with=True)
    await request.replace(troubles.went_on(parts_with=True))
