"""Tokens that expire: they are refreshed ahead of that, by one process, for whatever is under way."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.app.doctor.examination import examine
from bot.sandbox.faults import Fault
from tests.command_line import typed_meanwhile
from tests.installing import PUBLIC, Browser, Offices, open_offices
from tests.services.gestures import heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND, Town

INTRO = "Why you"
HOUR = timedelta(hours=1)
IN, NOT_IN = "You're in.", "You haven't joined coffee chats yet"


@pytest.fixture
async def offices(database_url: str) -> AsyncIterator[Offices]:
    """Two workspaces with the app, whose tokens last twelve hours."""
    async with open_offices(database_url, rotates=True) as offices:
        await offices.start()
        async with Browser(offices.bots[0]) as browser:
            for town in (offices.acme, offices.beta):
                assert (await browser.installs(town.slack.people[0], town.slack)).status == 200
        await offices.look()
        yield offices


@pytest.fixture
async def replicas(postgresql_url: str) -> AsyncIterator[Offices]:
    """Two bots on one database, and the app in no workspace yet; its tokens last twelve hours."""
    async with open_offices(postgresql_url, rotates=True) as offices:
        await offices.start()
        await offices.start()
        yield offices


async def test_replicas_find_what_another_has_installed_refreshed_and_ended(replicas: Offices) -> None:
    """With their next look; only one of them refreshes a token, whoever looks at the same time."""
    one, other = replicas.bots
    slack = replicas.acme.slack
    async with Browser(one) as browser:
        await browser.installs(slack.people[0], slack)
    assert (replicas.works_in(one), replicas.works_in(other)) == ([slack.team_id], [])
    await replicas.look()
    assert replicas.works_in(other) == [slack.team_id]

    replicas.clock.forward_to(replicas.clock.now() + 10 * HOUR)
    for bot in replicas.bots:
        bot.look_now()
    await replicas.look()
    await replicas.look()
    assert refreshed(replicas) == 1
    assert {bot._workspaces.runtimes[slack.team_id].installation.bot_token for bot in replicas.bots} == {
        slack.bot_token
    }
    async with Browser(one) as browser:
        assert await browser.allows(f"{PUBLIC}/slack/install?with=files", slack.people[0]) == 200
    await replicas.look()
    for bot in replicas.bots:
        assert "files:read" in await bot._workspaces.runtimes[slack.team_id].deps.gateway.scopes()

    await slack.uninstall()
    await slack.idle()
    for _ in range(3):
        await replicas.look()
    assert (replicas.works_in(one), replicas.works_in(other)) == ([], [])


def refreshed(offices: Offices) -> int:
    """How often a token of Acme's was refreshed."""
    calls = offices.acme.slack.log.calls("oauth.v2.access")
    return sum(call.arguments.get("grant_type") == "refresh_token" and call.error is None for call in calls)


async def is_answered(town: Town, who: str, words: str) -> None:
    """Have somebody ask how they stand, and be told in these words."""
    person = town.person(who)
    await person.types("/coffee status")
    await person.sees(words)


async def test_a_token_is_refreshed_before_it_expires(offices: Offices) -> None:
    """Ten hours after it was granted, and not before; people are answered with it and notice nothing.

    Whatever is scheduled is sent with a token that is good by then. One that expired while no bot ran is refreshed at the start,
    before anything is said with it. One that can't be refreshed is tried again, and stops nobody else.
    """
    first = offices.acme.slack.bot_token
    offices.beta.slack.faults.refuse("internal_error", "oauth.v2.access", lasting=11 * HOUR)
    offices.clock.forward_to(offices.clock.now() + 9 * HOUR)
    await offices.look()
    assert refreshed(offices) == 0
    offices.clock.forward_to(offices.clock.now() + HOUR)
    await offices.look()
    assert refreshed(offices) == 1
    assert offices.acme.slack.bot_token != first
    offices.clock.forward_to(offices.clock.now() + 3 * HOUR)  # the first one has expired
    await is_answered(offices.acme, "Ada", NOT_IN)
    assert await offices.rows("SELECT count(*) FROM workspaces WHERE stopped IS NOT NULL") == [(0,)]
    for _ in range(2):
        await offices.look()
    await is_answered(offices.beta, "Cléo", NOT_IN)

    await offices.acme.enrols("Ada", "Ben")
    while offices.clock.now() < FIRST_ROUND:
        offices.clock.forward_to(min(offices.clock.now() + 5 * HOUR, FIRST_ROUND))
        await offices.look()
    await offices.acme.settles()
    assert [heard(person, INTRO) for person in offices.acme.slack.people] == [1, 1]
    assert refreshed(offices) == 2

    await offices.stop()
    offices.clock.forward_to(offices.clock.now() + 24 * HOUR)
    await offices.start()
    assert refreshed(offices) == 3
    await is_answered(offices.acme, "Ada", IN)
    assert offices.acme.refused() == []


async def test_a_lost_answer_to_a_refresh_is_told_and_loses_nothing_but_the_token(
    offices: Offices, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refresh token is good once. The token of before goes on until it expires; installing the app again mends it."""
    acme = offices.acme
    await acme.enrols("Ada")
    acme.slack.faults.next("oauth.v2.access", Fault.CUT)
    offices.clock.forward_to(offices.clock.now() + 10 * HOUR)
    await offices.look()
    offices.clock.forward_to(offices.clock.now() + HOUR / 2)
    await offices.look()
    told = [each.getMessage() for each in caplog.records if "spent" in each.getMessage()]
    assert f"{PUBLIC}/slack/install" in told[0]
    assert acme.slack.team_id in told[0]
    await acme.enrols("Ben")
    await is_answered(acme, "Ben", IN)
    for name, value in offices.environment.items():
        monkeypatch.setenv(name, value)
    again = (
        f"somebody has to install the app there again, at {PUBLIC}/slack/install?team={acme.slack.team_id}"
    )
    (found,) = [each.says for each in await examine(offices.clock) if "can't be renewed" in each.says]
    assert (acme.slack.team_id in found, found.endswith(again)) == (True, True)
    listed = (await typed_meanwhile("installations", "list")).stdout.splitlines()
    assert [again in line for line in listed] == [True, False]

    offices.clock.forward_to(offices.clock.now() + 3 * HOUR)
    await offices.look()
    async with Browser(offices.bots[0]) as browser:
        assert (await browser.installs(acme.slack.people[0], acme.slack)).status == 200
    await offices.look()
    assert not [each for each in await examine(offices.clock) if "can't be renewed" in each.says]
    calls = acme.slack.log.calls("oauth.v2.access")
    assert [each.error for each in calls].count("invalid_refresh_token") == 1  # it isn't tried again in vain
    await is_answered(acme, "Ada", IN)
    assert await offices.rows("SELECT count(*) FROM workspaces WHERE stopped IS NOT NULL") == [(0,)]
