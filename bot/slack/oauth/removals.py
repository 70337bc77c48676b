"""The events that say where the app may still work: it was removed, its token was revoked, or an organisation let it in elsewhere."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext

Heard = Callable[[str], Awaitable[None]]


class Removals:
    """Listens for what changes where the app may work.

    Args:
        doubt: called with Slack's id of a workspace or an organisation whose token may be void.
        changed: called with Slack's id of an organisation that lets the app into other workspaces than before.
    """

    def __init__(self, doubt: Heard, changed: Heard) -> None:
        self._doubt = doubt
        self._changed = changed

    def register(self, app: AsyncApp) -> None:
        """Subscribe to the events."""
        app.event("app_uninstalled")(self._on_uninstalled)
        app.event("tokens_revoked")(self._on_revoked)
        app.event("team_access_granted")(self._on_access)
        app.event("team_access_revoked")(self._on_access)

    async def _on_uninstalled(self, context: AsyncBoltContext) -> None:
        await self._doubt(_whose(context))

    async def _on_revoked(self, event: Mapping[str, Any], context: AsyncBoltContext) -> None:
        if (event.get("tokens") or {}).get("bot"):  # those of people are no business of the bot's
            await self._doubt(_whose(context))

    async def _on_access(self, context: AsyncBoltContext) -> None:
        if context.enterprise_id:
            await self._changed(context.enterprise_id)


def _whose(context: AsyncBoltContext) -> str:
    """Slack's id of the workspace, or else of the organisation, that an event is from."""
    return context.team_id or context.enterprise_id or ""
