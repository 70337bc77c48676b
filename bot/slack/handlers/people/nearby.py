"""Who else is free to talk right now."""

from bot.services.people import nearby as service
from bot.slack.payloads import ForPerson, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.people import nearby


async def look_around(deps: Deps, request: Request) -> None:
    """Tell someone who else is free, and tell the others about them."""
    await request.reply(nearby.nearby(await service.find_nearby(deps.database, request.who, deps.clock())))


async def say_hello(deps: Deps, request: Request) -> None:
    """Open a conversation between someone and another person who is free."""
    other = decoded(ForPerson, request.value).person
    found = await service.say_hello(deps.database, request.who, other, deps.clock())
    await request.reply(nearby.opening(found))
