"""The bot as a whole: how it starts, why it does not, and what it asks of Slack."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

import bot.app.ways.by_socket
from bot.app.bot import Bot
from bot.app.reality import SystemClock, draw_seed
from bot.app.refusals import SlackUnreachable
from bot.domain.errors import SettingError
from bot.sandbox import Sandbox
from bot.sandbox.web_api.methods.registry import METHODS
from bot.store.outbox import leases
from tests.bad_line import BadLine, broken, busy, says
from tests.services.gestures import CLOSING, HALF_WAY, LAST_CALL, NEXT_DAY, heard, met, until
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, PATIENCE, Town, open_town

# What the bot may call: its scopes cover these, and docs.slack.dev documents them.
CALLED = {
    "apps.connections.open",
    "auth.test",
    "chat.getPermalink",
    "chat.postMessage",
    "chat.update",
    "conversations.open",
    "files.completeUploadExternal",
    "files.getUploadURLExternal",
    "response_url",
    "team.profile.get",
    "users.info",
    "users.list",
    "users.profile.get",
    "views.open",
    "views.publish",
    "views.update",
}


NOT_IN = "You haven't joined coffee chats yet"


@asynccontextmanager
async def another(town: Town, **changed: object) -> AsyncIterator[Bot]:
    """A second bot beside the town's, with some settings changed; it is stopped at the end, started or not."""
    given = town.settings.model_dump(by_alias=True, exclude_unset=True)
    other = Bot(type(town.settings).model_validate(given | changed), town.clock)
    try:
        yield other
    finally:
        await other.stop()


async def is_answered(town: Town) -> None:
    """Have somebody ask how they stand, and be told."""
    ada = town.person("Ada")
    told = heard(ada, NOT_IN)
    await ada.types("/coffee status")
    await until(ada, lambda: heard(ada, NOT_IN) == told + 1)


class TestStarting:
    """What is wrong is said in a sentence that names the setting."""

    async def test_a_token_that_slack_refuses(self, town: Town) -> None:
        """The sentence names the token's setting, Slack's word, and where to get another; not the token.

        After the app was removed from the workspace its token is refused as such.
        """
        for setting, wrong, where in (
            ("SLACK_BOT_TOKEN", "xoxb-wrong", "OAuth & Permissions"),
            ("SLACK_APP_TOKEN", "xapp-wrong", "connections:write"),
        ):
            async with another(town, **{setting: wrong}) as bot:
                with pytest.raises(
                    SettingError, match=rf"^{setting} is refused by Slack \(invalid_auth\)"
                ) as error:
                    await bot.start()
                assert where in str(error.value)
                assert wrong not in str(error.value)

        await town.slack.uninstall()
        async with another(town) as bot:
            with pytest.raises(SettingError, match=r"^SLACK_BOT_TOKEN is refused by Slack"):
                await bot.start()

    @ON_BOTH
    async def test_a_second_bot_on_the_same_database(self, town: Town) -> None:
        """A SQLite file has one bot, and the second is told what to do; PostgreSQL may be shared."""
        async with another(town) as bot:
            if not bot.database.is_sqlite:
                await bot.start()
                return
            with pytest.raises(SettingError, match="in use by another 'coffee run'; stop that one"):
                await bot.start()
        await town.restart_bot()

    async def test_a_slack_that_is_not_there_or_in_trouble(self, town: Town) -> None:
        """An address where nobody answers is named; a Slack that fails or is busy is not a wrong setting."""
        async with BadLine(town.slack.api_url) as line:
            url = line.url
            for trouble in (broken(502), busy(30)):
                line.troubles("auth.test", trouble)
                async with another(town, SLACK_API_URL=url) as bot:
                    with pytest.raises(SlackUnreachable, match=r"^Slack can't be reached at"):
                        await bot.start()
                line.heals("auth.test")
        async with another(town, SLACK_API_URL=url) as bot:
            with pytest.raises(SlackUnreachable) as error:
                await bot.start()
            assert str(error.value) == f"Slack can't be reached at {url} (connection_refused)"

    async def test_a_socket_that_never_opens(self, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the tokens are fine and Socket Mode stays shut, the bot gives up instead of waiting for ever."""
        monkeypatch.setattr(bot.app.ways.by_socket, "CONNECT_WITHIN", 0.3)
        await town.stop_bot()
        async with BadLine(town.slack.api_url) as line:
            line.troubles("apps.connections.open", _pass, *[says("internal_error")] * 50)
            async with another(town, SLACK_API_URL=line.url) as other:
                with pytest.raises(SlackUnreachable, match="Socket Mode did not connect within 0"):
                    await other.start()

    async def test_credentials_of_another_app_in_the_environment(
        self, database_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Client id and secret, which make Bolt wait for OAuth installations, change nothing."""
        monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
        monkeypatch.setenv("SLACK_CLIENT_SECRET", "secret")
        monkeypatch.setenv("SLACK_SIGNING_SECRET", "secret")
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-of-another-app")
        async with open_town(database_url) as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            assert heard(town.person("Ada"), "Why you") == 1
            assert town.refused() == []

    async def test_the_api_url_may_end_in_a_slash_or_not(self, town: Town) -> None:
        """People write it either way."""
        for end in ("/api/", "/api"):
            await town.restart_bot(SLACK_API_URL=town.slack.api_url.removesuffix("/api/") + end)
            await is_answered(town)
        assert town.refused() == []

    async def test_a_bot_that_never_started_can_be_stopped(self, town: Town) -> None:
        """Stopping is no error, and neither is stopping twice."""
        async with another(town) as bot:
            await bot.stop()


class TestRunning:
    """What the bot asks of Slack, and how it hangs on."""

    @pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
    async def test_a_whole_round_asks_nothing_that_slack_refuses(self, database_url: str) -> None:
        """From joining to the numbers, only the methods that the scopes cover are called, and none is refused."""
        async with open_town(database_url, channel="coffee") as town:
            await town.enrols("Ada", "Ben", "Cléo", "Dan")
            ada, ben = town.person("Ada"), town.person("Ben")
            await ben.opens_home()
            for words, answer in [
                ("status", "You're in"),
                ("pause", "You're paused"),
                ("resume", "Welcome back"),
                ("help", "I introduce you to colleagues"),
                ("nonsense", "I don't know"),
            ]:
                await ben.types(f"/coffee {words}")
                await ben.sees(answer)
            await town.time_comes(FIRST_ROUND)
            await ada.clicks("Another question")
            await until(ada, lambda: any(message.edited for message in ada.inbox))
            await town.time_comes(NEXT_DAY)
            await town.time_comes(HALF_WAY)
            await met(ada, A_note="A note", Remind_me="2027-01-21", Say_thanks="Thanks!")
            await ben.clicks("Not yet")
            await ben.sees("I'll ask once more")
            await town.time_comes(LAST_CALL)
            await ben.clicks("Not this time")
            await ben.sees("is off the list")
            await town.slack.deactivate(town.person("Dan"))
            await town.time_comes(CLOSING + timedelta(hours=3))
            await ada.sees("what the last round brought")
            await ben.types("/coffee optout")
            await ben.sees("You've left coffee chats")
            log = town.slack.log
        assert town.refused() == []
        called = {call.method for call in log.calls()}
        assert called <= CALLED
        assert called - {"response_url"} <= set(METHODS)

    async def test_what_people_wait_for_never_queues_behind_a_round(self, town: Town) -> None:
        """While Slack wants nothing from the outbox for a while, forms open and commands are answered at once."""
        for method in ("chat.postMessage", "conversations.open", "views.open", "views.update", "users.info"):
            town.runtime._limiter.refused(method, 3600)
        await town.enrols("Ada", "Ben")
        await town.person("Ada").types("/coffee status")
        await town.person("Ada").sees("You're in. The next round")
        await town.person("Ben").opens_home()
        await town.time_comes(FIRST_ROUND)
        assert heard(town.person("Ada"), "Why you") == 1

    async def test_no_round_starts_while_slack_does_not_let_the_bot_in(self, town: Town) -> None:
        """Nobody could be introduced; once the app is installed again the round starts late, by itself."""
        await town.enrols("Ada", "Ben")
        async with BadLine(town.slack.api_url) as line:
            await town.restart_bot(SLACK_API_URL=line.url)
            async with town.bot.database.write() as session:
                await leases.stop(session, 1, "account_inactive", town.clock.now())
            line.troubles("auth.test", *[says("account_inactive")] * 4)  # several jobs may ask
            town.clock.forward_to(FIRST_ROUND)
            await town.looks()
            assert line.calls.count("auth.test") >= 2  # at the start, and when the round is due
            assert await town.rows("SELECT count(*) FROM rounds") == [(0,)]
            line.heals("auth.test")
            await town.time_comes(FIRST_ROUND + timedelta(minutes=11))
            assert heard(town.person("Ada"), "Why you") == 1
            await town.stop_bot()

    async def test_a_connection_that_breaks_is_replaced(self, town: Town) -> None:
        """However often Slack's side drops it, without a word, or asks to connect anew."""
        for _ in range(3):
            town.slack.drop_connections()
            await town.slack.connected()
        await is_answered(town)
        await town.slack.disconnect()
        await town.slack.connected()
        await is_answered(town)

    async def test_a_connection_that_has_died_is_replaced(
        self, town: Town, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nothing comes over it any more, as after a laptop's sleep: the bot notices by itself, and dials anew."""
        monkeypatch.setattr(bot.app.ways.by_socket, "PING_EVERY", 0.3)
        await town.restart_bot()
        dialled = len(town.slack.log.calls("apps.connections.open"))
        town.slack.freeze_connections()
        await town.slack.until(lambda: len(town.slack.log.calls("apps.connections.open")) > dialled, PATIENCE)
        await town.slack.connected()
        await is_answered(town)

    async def test_what_slack_delivers_twice_is_done_once(self, town: Town) -> None:
        """A form that comes again joins nobody twice."""
        await town.joins("Ada")
        (submitted,) = [e for e in town.slack.log.envelopes() if e.payload.get("type") == "view_submission"]
        await town.slack.redeliver(submitted)
        await town.answered()
        assert await town.rows("SELECT count(*) FROM participants") == [(1,)]

    async def test_a_round_starts_though_slack_does_not_list_people(self, town: Town) -> None:
        """Where Slack fails just then, what is known about people has to do."""
        async with BadLine(town.slack.api_url) as line:
            line.troubles("users.list", broken(500))
            await town.restart_bot(SLACK_API_URL=line.url)
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            assert heard(town.person("Ada"), "Why you") == 1
            await town.stop_bot()

    async def test_a_command_under_way_is_answered_before_the_stop(self, town: Town) -> None:
        """Whoever typed just before the bot was stopped gets an answer."""
        ada = town.person("Ada")
        await ada.types("/coffee status")
        await town.stop_bot()
        assert heard(ada, NOT_IN) == 1


async def test_the_real_clock_is_aware_and_in_utc() -> None:
    """Everything that the bot does goes by a moment with a zone."""
    assert SystemClock().now().utcoffset() is not None
    assert not SystemClock().now().utcoffset()


def test_seeds_differ_and_fit_their_column() -> None:
    """Seeds are drawn from 63 bits."""
    seeds = {draw_seed() for _ in range(100)}
    assert len(seeds) == 100
    assert all(0 <= seed < 2**63 for seed in seeds)


async def _pass(_request: object, pass_on: object) -> object:
    return await pass_on()  # type: ignore[operator]


async def test_building_a_bot_does_nothing_yet(tmp_path: Path) -> None:
    """Until it is started it asks Slack nothing, runs nothing, and makes no database."""
    async with Sandbox() as slack:
        running = len(asyncio.all_tasks())
        bot = Bot(Town(slack, f"sqlite:///{tmp_path}/coffee.db").settings, slack.clock)
        assert len(asyncio.all_tasks()) == running
        await bot.stop()
        assert slack.log.entries == []
    assert os.listdir(tmp_path) == []  # noqa: PTH208  (pathlib would block just the same)
