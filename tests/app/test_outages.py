"""The bot meets a database or a Slack that is gone for a while: one line as it goes, one as it is back."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

import bot.app.ways.by_socket
from bot.domain.errors import SettingError
from tests.app.test_bot import another
from tests.bad_line import BadLine, says
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.services.outbox.test_outages import Outage, outage  # noqa: F401
from tests.town import PATIENCE, Town, open_town


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """A town in which Ada is in the coffee chats."""
    async with open_town(database_url) as town:
        await town.enrols("Ada")
        yield town


def complaints(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log has that isn't mere information."""
    assert all(each.exc_info is None for each in caplog.records), caplog.text
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]


@ON_BOTH
async def test_people_are_told_that_nothing_was_saved(
    town: Town, outage: Outage, caplog: pytest.LogCaptureFixture
) -> None:
    """And it was not; what they try again later works. However often the bot looks meanwhile, the log stays short.

    A departure Slack tells once, so the bot tries to save it until it can.
    """
    ada = town.person("Ada")
    await town.answered()
    outage.begins()
    await ada.types("/coffee pause")
    await ada.sees("I can't reach my database right now")
    for _ in range(5):
        await town.looks()
    (gone,) = complaints(caplog)
    assert "can't be used" in gone
    outage.ends()
    await ada.types("/coffee pause")
    await ada.sees("You're paused")
    assert len(complaints(caplog)) == 2
    assert complaints(caplog)[1].endswith("can be used again")

    outage.begins()
    asyncio.get_running_loop().call_later(60, outage.ends)
    await town.slack.deactivate(ada)
    await town.answered()
    await town.holds("SELECT standing FROM participants", ("left",))


async def test_a_token_that_is_revoked_is_told_once(
    town: Town, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often the bot tries to connect; the line names what to do. When it is let in again, it says so."""
    monkeypatch.setattr(bot.app.ways.by_socket, "PING_EVERY", 0.2)
    async with BadLine(town.slack.api_url) as line:
        await town.restart_bot(SLACK_API_URL=line.url)
        caplog.clear()
        tried = line.calls.count("apps.connections.open")
        line.troubles("apps.connections.open", *[says("invalid_auth")] * 5)
        town.slack.drop_connections()
        async with asyncio.timeout(PATIENCE):
            while line.calls.count("apps.connections.open") < tried + 6:
                await asyncio.sleep(0.1)
        await town.slack.connected()
        ada = town.person("Ada")
        await ada.types("/coffee status")
        await ada.sees("You're in")
        gone, back = complaints(caplog)
        assert "invalid_auth" in gone
        assert "new SLACK_APP_TOKEN" in gone
        assert back == "Slack is connected again"
        await town.stop_bot()


class TestSettingsThatLeadNowhere:
    """They are well-formed, so only the start can tell; it names them."""

    async def test_a_bot_that_could_do_nothing_does_not_start(self, town: Town) -> None:
        """A wrong path is no Slack in trouble, and no wrong token; with days off only no round would ever take place."""
        for path in ("/", "/api/api/", "/slack/"):
            url = town.slack.api_url.removesuffix("/api/") + path
            async with another(town, SLACK_API_URL=url) as other:
                with pytest.raises(SettingError, match=r"^SLACK_API_URL: .* is no Web API of Slack's"):
                    await other.start()
        changed = {"COFFEE_SCHEDULE": "on 2028-02-03 at 10:00", "COFFEE_SKIP_DATES": "2028-02-03"}
        with pytest.raises(SettingError, match=r"^COFFEE_SCHEDULE: .* on days off only"):
            await town.restart_bot(**changed)

    async def test_a_bot_that_still_has_something_to_do_runs_all_the_same(
        self, town: Town, caplog: pytest.LogCaptureFixture
    ) -> None:
        """A channel that Slack doesn't know is mistyped, or private and without the bot; the last of dates that passed may still go on."""
        await town.restart_bot(COFFEE_CHANNEL="C0NOWHERE", COFFEE_SCHEDULE="on 2020-02-03 at 10:00")
        channel, schedule = sorted(complaints(caplog))
        assert channel.startswith("COFFEE_CHANNEL: ")
        assert "C0NOWHERE" in channel
        assert schedule.startswith("COFFEE_SCHEDULE: all its dates have passed")
