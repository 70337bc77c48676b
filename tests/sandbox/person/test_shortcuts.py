"""Shortcuts, which people start from the message box or from the menu of a message."""

from dataclasses import replace

import pytest

from bot.sandbox import AppManifest, NotSeenError, Sandbox
from bot.sandbox.manifest import Shortcut
from tests.sandbox.blocks import Json, modal, section
from tests.sandbox.conftest import MANIFEST, PEOPLE, Slack

SHORTCUTS = (Shortcut("Coffee with…", "with"), Shortcut("Remember this", "keep", on_messages=True))


def test_shortcuts_are_read_from_the_manifest() -> None:
    """As they are pasted into Slack."""
    given = [
        {"name": "Coffee with…", "type": "global", "callback_id": "with", "description": "Meet somebody"},
        {"name": "Remember this", "type": "message", "callback_id": "keep", "description": "Keep it"},
    ]
    pasted = {
        "features": {"bot_user": {"display_name": "tester"}, "shortcuts": given},
        "oauth_config": {"scopes": {"bot": ["commands"]}},
        "settings": {},
    }
    assert AppManifest.read(pasted).shortcuts == SHORTCUTS


async def test_the_app_is_told_of_a_shortcut_and_may_open_a_form() -> None:
    """A global one comes with a trigger alone, one on a message with the message; nobody sees one that isn't there."""
    told: list[Json] = []
    async with Sandbox(PEOPLE, manifest=replace(MANIFEST, shortcuts=SHORTCUTS)) as sandbox:
        slack = Slack.of(sandbox)

        @slack.app.shortcut("with")
        async def meet(ack, body) -> None:
            """Open a form."""
            await ack()
            await slack.client.views_open(trigger_id=body["trigger_id"], view=modal(section("Whom?")))
            told.append(body)

        @slack.app.shortcut("keep")
        async def keep(ack, body, respond) -> None:
            """Say what it is about."""
            await ack()
            told.append(body)
            await respond("Kept.")

        async with slack.online():
            ada = sandbox.people[0]
            await ada.uses("Coffee with…")
            await ada.modal("Join")
            await slack.client.chat_postMessage(channel=ada.id, text="Hello")
            hello = await ada.sees("Hello")
            await ada.uses("Remember this", on=hello)
            await ada.sees("Kept.")
            with pytest.raises(NotSeenError, match="no shortcut 'Remember this'"):
                await ada.uses("Remember this")
    glob, on_message = told
    assert (glob["type"], glob["callback_id"], glob["user"]["id"]) == ("shortcut", "with", ada.id)
    assert "channel" not in glob
    assert (on_message["type"], on_message["message"]["text"]) == ("message_action", "Hello")
    assert on_message["channel"]["id"] == ada.dm.id
