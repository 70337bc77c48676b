"""Who may use an organiser's command, button or form: the routes declare it, so that no handler has to ask."""

from collections.abc import Mapping
from dataclasses import replace

from bot.services.access import organiser
from bot.slack.request import Deps, Handler, Request


def only_organisers(handlers: Mapping[str, Handler]) -> dict[str, Handler]:
    """The same handlers, for organisers alone: everybody else is told so, and nothing happens."""
    return {route: for_organisers(handler) for route, handler in handlers.items()}


def for_organisers(handler: Handler) -> Handler:
    """The same handler for organisers alone."""

    async def guarded(deps: Deps, request: Request) -> None:
        """Ask first whether they organise a program; the services ask whether it is the one that is meant."""
        async with deps.database.read() as session:
            await organiser(session, request.who.meaning(None))
        await handler(deps, replace(request, who=request.meant))

    return guarded
