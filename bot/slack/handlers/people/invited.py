"""What somebody whom a program has invited can say: no. A yes opens the form to join."""

from bot.services.people import inviting
from bot.slack.request import Deps, Request
from bot.slack.views.organisers.inviting import declined


async def decline(deps: Deps, request: Request) -> None:
    """Take a no to an invitation."""
    program = await inviting.decline(deps.database, request.meant, deps.clock())
    await request.replace(declined(program))
