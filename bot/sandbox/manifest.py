"""What an app asks for when it is installed.

Sources: docs.slack.dev/reference/app-manifest, and for optional scopes /authentication/installing-with-oauth.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

SCOPES = ("commands", "chat:write", "im:write", "mpim:write", "users:read", "users.profile:read")
EVENTS = ("app_home_opened",)


@dataclass(frozen=True)
class AppManifest:
    """The parts of an app's manifest that the sandbox honours: name, scopes, commands, events, read-only messages.

    The defaults describe a plain test app, which has the command ``/test``, writes to people and reads who
    they are. To try a real app, ``read`` the manifest that it is installed with.
    """

    name: str = "testapp"
    scopes: Iterable[str] = SCOPES
    commands: Iterable[str] = ("/test",)
    should_escape: bool = False
    events: Iterable[str] = EVENTS
    read_only: bool = False

    @classmethod
    def read(cls, manifest: Mapping[str, Any], *, optional: bool = False) -> Self:
        """Read the parts from a whole manifest, as pasted into Slack's "Create New App" page.

        Args:
            optional: whether the person who installs the app also grants its optional scopes.
        """
        features = manifest["features"]
        commands = features.get("slash_commands", [])
        return cls(
            name=features["bot_user"]["display_name"],
            scopes=_granted(manifest["oauth_config"]["scopes"], optional=optional),
            commands=tuple(command["command"] for command in commands),
            should_escape=all(command.get("should_escape", False) for command in commands),
            events=tuple(manifest["settings"].get("event_subscriptions", {}).get("bot_events", ())),
            read_only=features.get("app_home", {}).get("messages_tab_read_only_enabled", False),
        )


def _granted(scopes: Mapping[str, Any], *, optional: bool) -> tuple[str, ...]:
    """Return the granted bot scopes; optional ones are listed among the bot's and again as optional."""
    left_out = set(scopes.get("bot_optional", ()))
    if strangers := left_out - set(scopes["bot"]):
        names = ", ".join(sorted(strangers))
        raise ValueError(f"Optional scopes have to be listed under 'bot' as well: {names}.")
    return tuple(scope for scope in scopes["bot"] if optional or scope not in left_out)
