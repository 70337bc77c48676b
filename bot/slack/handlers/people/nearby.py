"""Who else is free to talk right now."""

from bot.services.people import nearby as service
from bot.slack.carried import ForPerson, decoded
from bot.slack.request import Kit, Request
from bot.slack.views.people import nearby


async def look_around(kit: Kit, request: Request) -> None:
    """Tell someone who else is free, and those that they are."""
    await request.reply(nearby.nearby(await service.look_around(kit.database, request.who, kit.clock())))


async def say_hello(kit: Kit, request: Request) -> None:
    """Open a conversation between someone and somebody else who is free."""
    other = decoded(ForPerson, request.value).person
    found = await service.say_hello(kit.database, request.who, other, kit.clock())
    await request.reply(nearby.opening(found))
