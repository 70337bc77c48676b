"""What a manifest doesn't switch on, Slack refuses, or the person hears that nothing came of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.sandbox import Profile, Sandbox, SandboxClock
from bot.sandbox.manifest import HOME_TAB, INTERACTIVITY, MESSAGES_TAB, SOCKET_MODE, SWITCHES
from tests.sandbox.blocks import actions, button, home
from tests.sandbox.conftest import MANIFEST, Slack


@asynccontextmanager
async def without(switch: str) -> AsyncIterator[Slack]:
    """A workspace whose app does without something."""
    manifest = replace(MANIFEST, switched_on=[each for each in SWITCHES if each != switch])
    async with Sandbox(
        [Profile("Ada")], manifest=manifest, stopwatch=SandboxClock(by=lambda: 0.0)
    ) as sandbox:
        yield Slack.of(sandbox)


@pytest.mark.parametrize(
    ("switch", "method", "error"),
    [
        (HOME_TAB, "views.publish", "not_enabled"),
        (MESSAGES_TAB, "chat.postMessage", "messages_tab_disabled"),
        (SOCKET_MODE, "apps.connections.open", "invalid_auth"),
    ],
)
async def test_what_is_off_is_refused(switch: str, method: str, error: str) -> None:
    """By the method that needs it."""
    async with without(switch) as slack:
        ada = slack.sandbox.person("Ada")
        calls = {
            "views.publish": {"user_id": ada.id, "view": home()},
            "chat.postMessage": {"channel": ada.id, "text": "Hello"},
            "apps.connections.open": {},
        }
        slack.client.token = slack.sandbox.app_token if switch == SOCKET_MODE else slack.client.token
        with pytest.raises(Exception, match=error):
            await slack.client.api_call(method, json=calls[method])


async def test_without_interactivity_no_click_comes() -> None:
    """The person is shown that the app did not respond, and the app hears nothing."""
    async with without(INTERACTIVITY) as slack:
        ada = slack.sandbox.person("Ada")
        await slack.client.chat_postMessage(channel=ada.id, text="?", blocks=[actions(button("Go"))])
        await ada.clicks("Go")
        assert ada.inbox[-1].failed
        assert slack.sandbox.log.envelopes() == []
