"""Tokens in the database: ciphertext of the first key, which any of the keys opens, and states that are good once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk.oauth.installation_store import Installation as Granted
from sqlalchemy import text

from bot.domain.errors import SettingError
from bot.services import installations
from bot.store.database import Database
from bot.store.installations.cipher import Cipher, new_key
from bot.store.installations.sdk_store import SdkStore
from bot.store.installations.states import StateStore
from tests.command_line import typed_meanwhile
from tests.services.outbox.test_replicas import Still

AT = datetime(2027, 1, 11, 8, tzinfo=UTC)
APP = "12.34"
LONG = "xoxe.xoxb-1-" + "x" * 250


def granted(team_id: str = "T1", token: str = LONG, at: datetime = AT) -> Granted:
    """What Slack grants."""
    return Granted(
        app_id="A1",
        team_id=team_id,
        team_name="Acme",
        bot_token=token,
        bot_id="B1",
        bot_user_id="U1",
        bot_refresh_token="xoxe-1-refresh",
        bot_token_expires_at=int(at.timestamp()) + 43200,
        user_id="UADA",
        installed_at=at,
    )


async def sealed(database: Database) -> list[str]:
    """All that stands where tokens are."""
    query = "SELECT bot_token, bot_refresh_token FROM {}"
    async with database.read() as session:
        found = [await session.execute(text(query.format(t))) for t in ("installations", "installed_bots")]
        return [value for rows in found for row in rows for value in row]


async def test_who_installs_again_leaves_nothing_of_before(database: Database) -> None:
    """One row in each table for a workspace, with the newest token, however long it is; other workspaces' stay."""
    store = SdkStore(database, APP, cipher := Cipher([new_key()]))
    await store.async_save(granted(token="xoxb-first"))
    await store.async_save(granted("T2"))
    await store.async_save(granted(at=AT + timedelta(days=1)))
    found = await installations.installed(database, APP, cipher)
    assert {key: grant.bot_token for key, grant in found.grants.items()} == {"T1": LONG, "T2": LONG}
    assert len(await sealed(database)) == 8
    assert (await installations.installed(database, "56.78", cipher)).grants == {}


async def test_keys_are_rotated_by_a_command(database: Database) -> None:
    """Every token is ciphertext of the new key then, and the old one can go; nothing is printed that is secret."""
    old, new = new_key(), new_key()
    await SdkStore(database, APP, Cipher([old])).async_save(granted())
    env = {
        "DATABASE_URL": database.url,
        "SLACK_CLIENT_ID": APP,
        "SLACK_CLIENT_SECRET": "hush",
        "COFFEE_PUBLIC_URL": "https://coffee.example",
        "COFFEE_ENCRYPTION_KEYS": f"{new},{old}",
    }
    done = await typed_meanwhile("installations", "rotate-keys", **env)
    assert (done.exit_code, "4 tokens" in done.output) == (0, True), done.output
    assert {Cipher([new]).opened(each) for each in await sealed(database)} == {LONG, "xoxe-1-refresh"}
    listed = await typed_meanwhile("installations", "list", **(env | {"COFFEE_ENCRYPTION_KEYS": new}))
    assert "T1  workspace, installed on 2027-01-11 by UADA" in listed.output
    assert "xox" not in listed.output
    assert old not in listed.output


async def test_a_token_that_no_key_opens_is_told_and_keeps_no_other_from_working(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Its workspace isn't served; rotating the keys says so instead of losing it."""
    key = new_key()
    await SdkStore(database, APP, Cipher([new_key()])).async_save(granted("T1"))
    await SdkStore(database, APP, Cipher([key])).async_save(granted("T2"))
    found = await installations.installed(database, APP, Cipher([key]))
    assert set(found.workspaces) == {"T2"}
    assert "COFFEE_ENCRYPTION_KEYS" in caplog.text
    with pytest.raises(SettingError, match="COFFEE_ENCRYPTION_KEYS"):
        await installations.encrypt_anew(database, Cipher([key]))


async def test_one_process_refreshes_a_token(database: Database) -> None:
    """Whoever claims it first, for a minute; nobody who knows an older one."""
    store = SdkStore(database, APP, cipher := Cipher([new_key()]))
    await store.async_save(granted())
    grant = (await installations.installed(database, APP, cipher)).grants["T1"]
    assert await installations.claim_refresh(database, grant, AT)
    assert not await installations.claim_refresh(database, grant, AT + timedelta(seconds=59))
    assert await installations.claim_refresh(database, grant, AT + timedelta(seconds=61))
    renewed = granted(token="xoxb-renewed")
    renewed.bot_token_expires_at = int(AT.timestamp()) + 80000
    await store.async_save(renewed)
    assert not await installations.claim_refresh(database, grant, AT + timedelta(hours=1))
    assert not await installations.end(database, grant, AT)


async def test_a_state_is_taken_once_though_it_comes_twice_at_a_time(database: Database) -> None:
    """And not after ten minutes; what has expired is dropped as the next is issued."""
    clock = Still()
    states = StateStore(database, clock)
    state = await states.async_issue()
    taken = await asyncio.gather(*(states.async_consume(state) for _ in range(5)))
    assert sorted(taken) == [False, False, False, False, True]
    late = await states.async_issue()
    clock.at += timedelta(minutes=10)
    assert not await states.async_consume(late)
    await states.async_issue()
    async with database.read() as session:
        assert await session.scalar(text("SELECT count(*) FROM oauth_states")) == 1
