"""What an app is granted when it is installed."""

import pytest

from bot.sandbox import AppManifest, NotSeenError, Profile, Sandbox
from tests.sandbox.blocks import Json


def manifest(**scopes: list[str]) -> Json:
    """Write a manifest with these scopes, as it is pasted into Slack."""
    return {
        "features": {
            "bot_user": {"display_name": "tester"},
            "slash_commands": [{"command": "/test", "should_escape": True}],
        },
        "oauth_config": {"scopes": scopes},
        "settings": {
            "event_subscriptions": {"bot_events": ["team_join"]},
            "interactivity": {"is_enabled": True},
            "socket_mode_enabled": True,
        },
    }


def test_an_app_can_be_installed_from_its_manifest() -> None:
    """Scopes, commands, events and switches are taken from the manifest that is pasted into Slack."""
    assert AppManifest.read(manifest(bot=["commands", "chat:write"])) == AppManifest(
        name="tester",
        scopes=("commands", "chat:write"),
        commands=("/test",),
        should_escape=True,
        events=("team_join",),
        switched_on=("interactivity", "Socket Mode"),
    )


async def test_where_messages_are_read_only_nobody_can_type_to_the_app() -> None:
    """Neither a command nor a message; by default people type in the conversation with themselves then."""
    pasted = manifest(bot=["commands"])
    pasted["features"]["app_home"] = {"messages_tab_read_only_enabled": True}
    async with Sandbox([Profile("Ada Lovelace")], manifest=AppManifest.read(pasted)) as sandbox:
        (ada,) = sandbox.people
        for line in ("/test", "Hello"):
            with pytest.raises(NotSeenError, match="read-only"):
                await ada.types(line, in_channel=ada.dm)
        await ada.types("Hello")
        assert [message.channel.members for message in ada.messages()] == [{ada.id: None}]


def test_optional_scopes_are_granted_only_by_who_wants_to() -> None:
    """They are missing after an ordinary installation, and there where the box is ticked."""
    asked = manifest(bot=["commands", "im:history"], bot_optional=["im:history"])
    assert AppManifest.read(asked).scopes == ("commands",)
    assert AppManifest.read(asked, optional=True).scopes == ("commands", "im:history")


def test_an_optional_scope_has_to_be_listed_twice() -> None:
    """Slack wants it among the bot's scopes as well; a manifest without that is refused."""
    with pytest.raises(ValueError, match="under 'bot' as well: im:history"):
        AppManifest.read(manifest(bot=["commands"], bot_optional=["im:history"]), optional=True)
