"""What an app asks for when it is installed.

Sources: docs.slack.dev/reference/app-manifest, and for optional scopes /authentication/installing-with-oauth.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

HOME_TAB, MESSAGES_TAB, INTERACTIVITY, SOCKET_MODE = (
    "home tab",
    "messages tab",
    "interactivity",
    "Socket Mode",
)
SWITCHES = (HOME_TAB, MESSAGES_TAB, INTERACTIVITY, SOCKET_MODE)
SCOPES = ("commands", "chat:write", "im:write", "mpim:write", "users:read", "users.profile:read")
EVENTS = ("app_home_opened",)
# Where requests go that are no command's.
EVENTS_URL, INTERACTIVITY_URL, OPTIONS_URL = "events", "interactivity", "options"


@dataclass(frozen=True)
class Shortcut:
    """Something that people start from the message box, or from the menu of a message."""

    name: str
    callback_id: str
    on_messages: bool = False


@dataclass(frozen=True)
class AppManifest:
    """The parts of an app's manifest that the sandbox honours: names, scopes, commands, events, switches, OAuth.

    Whoever allows the app may decline the `optional` scopes. Without Socket Mode, `request_urls` has the app's addresses by command, and for events, interactions and options.
    The defaults describe a plain test app, which has the command ``/test``, writes to people and reads who
    they are. To try a real app, ``read`` the manifest that it is installed with.
    """

    name: str = "testapp"
    scopes: Iterable[str] = SCOPES
    optional: Iterable[str] = ()
    commands: Iterable[str] = ("/test",)
    should_escape: bool = False
    events: Iterable[str] = EVENTS
    switched_on: Iterable[str] = SWITCHES
    read_only: bool = False
    shortcuts: Iterable[Shortcut] = ()
    hints: Mapping[str, str] = field(default_factory=dict)
    request_urls: Mapping[str, str] = field(default_factory=dict)
    redirect_urls: Iterable[str] = ()
    rotates: bool = False

    @classmethod
    def read(cls, manifest: Mapping[str, Any], *, optional: bool = False) -> Self:
        """Read the parts from a whole manifest, as pasted into Slack's "Create New App" page.

        Args:
            optional: whether the person who installs the app also grants its optional scopes.
        """
        features, settings = manifest["features"], manifest["settings"]
        commands = features.get("slash_commands", [])
        return cls(
            name=features["bot_user"]["display_name"],
            scopes=_granted(manifest["oauth_config"]["scopes"], optional=optional),
            optional=tuple(manifest["oauth_config"]["scopes"].get("bot_optional", ())),
            commands=tuple(command["command"] for command in commands),
            should_escape=all(command.get("should_escape", False) for command in commands),
            events=tuple(settings.get("event_subscriptions", {}).get("bot_events", ())),
            switched_on=tuple(_switched_on(features.get("app_home", {}), settings)),
            read_only=features.get("app_home", {}).get("messages_tab_read_only_enabled", False),
            shortcuts=tuple(_shortcuts(features)),
            hints={each["command"]: each["usage_hint"] for each in commands if each.get("usage_hint")},
            request_urls=_request_urls(commands, settings),
            redirect_urls=tuple(manifest["oauth_config"].get("redirect_urls", ())),
            rotates=settings.get("token_rotation_enabled", False),
        )

    def listening_at(self, url: str) -> Self:
        """The same app, with one address for all requests instead of Socket Mode."""
        urls = dict.fromkeys((EVENTS_URL, INTERACTIVITY_URL, OPTIONS_URL, *self.commands), url)
        return replace(self, switched_on={*self.switched_on} - {SOCKET_MODE}, request_urls=_encrypted(urls))


def _shortcuts(features: Mapping[str, Any]) -> Iterator[Shortcut]:
    for one in features.get("shortcuts", []):
        yield Shortcut(one["name"], one["callback_id"], on_messages=one["type"] == "message")


def _request_urls(commands: Iterable[Mapping[str, Any]], settings: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the addresses to which requests go; Slack sends none without TLS."""
    interactivity = settings.get("interactivity", {})
    given = {each["command"]: each.get("url") for each in commands} | {
        EVENTS_URL: settings.get("event_subscriptions", {}).get("request_url"),
        INTERACTIVITY_URL: interactivity.get("request_url"),
        OPTIONS_URL: interactivity.get("message_menu_options_url"),
    }
    return _encrypted({name: url for name, url in given.items() if url})


def _encrypted(urls: Mapping[str, str]) -> Mapping[str, str]:
    """Refuse addresses without TLS but those of this machine."""
    for name, url in urls.items():
        if not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            raise ValueError(f"The request URL for {name} has to begin with https://.")
    return urls


def _switched_on(home: Mapping[str, Any], settings: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a manifest switches on: nothing that it doesn't mention."""
    given = (
        home.get("home_tab_enabled"),
        home.get("messages_tab_enabled"),
        settings.get("interactivity", {}).get("is_enabled"),
        settings.get("socket_mode_enabled"),
    )
    yield from (switch for switch, is_on in zip(SWITCHES, given, strict=True) if is_on)


def _granted(scopes: Mapping[str, Any], *, optional: bool) -> tuple[str, ...]:
    """Return the granted bot scopes; optional ones are listed among the bot's and again as optional."""
    left_out = set(scopes.get("bot_optional", ()))
    if strangers := left_out - set(scopes["bot"]):
        names = ", ".join(sorted(strangers))
        raise ValueError(f"Optional scopes have to be listed under 'bot' as well: {names}.")
    return tuple(scope for scope in scopes["bot"] if optional or scope not in left_out)
