"""Someone's programs, each with what they can do there."""

from bot.services.people import membership
from bot.slack.request import Deps, Request
from bot.slack.views import programs


async def show(deps: Deps, request: Request) -> None:
    """Show someone the workspace's programs, with their status in each."""
    overview = await membership.overview(deps.database, request.who, deps.clock())
    await request.reply(programs.my_programs(overview.told_of(request.stranger)))
