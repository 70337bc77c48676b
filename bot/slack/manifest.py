"""The Slack app manifest, with all that the bot needs: https://docs.slack.dev/reference/app-manifest."""

from collections.abc import Collection

from bot.slack.actions import COMMAND, EVENTS_PATH, Shortcut
from bot.slack.handlers.commands import NAMES
from bot.slack.scopes import OPTIONAL, PUBLIC_SCOPES, SCOPES, scopes_of
from bot.slack.texts.commands import word_of

EVENTS = ("app_home_opened", "team_join", "user_change")
# Only for an app that is installed by OAuth: where it may still work.
INSTALLING_EVENTS = ("app_uninstalled", "tokens_revoked", "team_access_granted", "team_access_revoked")
INSTALL = "/slack/install"  # under the public address: where people begin to install the app
REDIRECT = "/slack/oauth_redirect"  # under the public address: where Slack sends whoever installs the app
NAME = "Coffee Chats"  # everywhere that people see the app
ABOUT = (
    "Coffee Chats introduces you to a colleague from another department every round: it says who they are, why the two of you, and "
    "helps you find half an hour that suits both.\n\nYou can skip a round, pause or leave at any time. It never reads "
    "messages, and your notes are visible only to you.\n\nType /coffee to begin."
)
OLDER = (
    "No manifest has a picture: upload docs/icon.png at api.slack.com/apps → your app → Basic Information → App icon.",
    "An app that was installed before has a message box in its own conversation, where nobody reads what people write.",
    "To take it away: api.slack.com/apps → your app → App Home → Show Tabs → Messages Tab: clear",
    "'Allow users to send Slash commands and messages from the messages tab'. It needs no new installation.",
)


def manifest(
    *,
    more: Collection[str] = (),
    http: str = "",
    redirect_url: str = "",
) -> str:
    """The manifest of the app, as YAML.

    Args:
        http: the address under which Slack reaches the bot; empty for Socket Mode.
        more: the words of ``OPTIONAL`` whose scopes it has, which may be declined when the app is installed
            (https://docs.slack.dev/changelog/2026/03/16/optional-scopes). An app that is installed by OAuth has all of them,
            as somebody may ask for any of them later.
        redirect_url: where Slack sends whoever installs the app by OAuth, in any workspace; empty for an app of one.
    """
    import yaml  # whoever starts the bot only needs the scopes

    optional = [*PUBLIC_SCOPES, *scopes_of(OPTIONAL if redirect_url else more)]
    scopes = {"bot": [*SCOPES, *optional], "bot_optional": optional}
    document = {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": NAME,
            "description": "Meet a colleague you'd never bump into: one introduction at a time, and half an hour over coffee",
            "long_description": ABOUT,
            "background_color": "#5c3d2e",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": True,  # nobody reads what is typed there
            },
            "bot_user": {"display_name": NAME, "always_online": True},
            "shortcuts": [
                {
                    "name": "Coffee with…",
                    "type": "global",
                    "callback_id": Shortcut.COFFEE_WITH.value,
                    "description": "Ask a colleague for a coffee",
                }
            ],
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": "Coffee chats: join, pause, see where you stand",
                    "usage_hint": " | ".join(map(word_of, NAMES)),
                    "should_escape": False,  # leave an @name in the command as it was typed
                    **_there(http, "url"),
                }
            ],
        },
        "oauth_config": {**({"redirect_urls": [redirect_url]} if redirect_url else {}), "scopes": scopes},
        "settings": {
            "event_subscriptions": {
                **_there(http, "request_url"),
                "bot_events": [*EVENTS, *(INSTALLING_EVENTS if redirect_url else ())],
            },
            "interactivity": {
                "is_enabled": True,
                **_there(http, "request_url"),
                **_there(http, "message_menu_options_url"),  # of all menus whose options the bot is asked for
            },
            "org_deploy_enabled": bool(redirect_url),
            "socket_mode_enabled": not http,
            "token_rotation_enabled": bool(redirect_url),
        },
    }
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)


def _there(http: str, name: str) -> dict[str, str]:
    """Where Slack sends something to; nothing in Socket Mode."""
    return {name: http.rstrip("/") + EVENTS_PATH} if http else {}
