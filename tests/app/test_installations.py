"""Installing the app by OAuth and removing it: people do it in a browser, and the bot works wherever it is installed."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app.bot import Bot
from bot.sandbox import Person, Sandbox
from bot.store.base import Base
from tests.installing import PUBLIC, Browser, Offices, open_offices
from tests.services.gestures import heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND

INTRO = "Why you"
STEPS = "first round"  # in the message to whoever organises from now on
DAY = timedelta(days=1)


@pytest.fixture
async def offices(database_url: str) -> AsyncIterator[Offices]:
    """Two workspaces, and a bot that is installed in neither."""
    async with open_offices(database_url) as offices:
        await offices.start()
        yield offices


async def install(offices: Offices, *slacks: Sandbox, bot: Bot | None = None) -> None:
    """Have the admin of each of these workspaces install the app."""
    async with Browser(bot or offices.bots[0]) as browser:
        for slack in slacks:
            assert (await browser.installs(slack.people[0], slack)).status == 200
    await offices.look()


async def is_answered(*people: Person) -> None:
    """Have people ask the bot something, and be told."""
    for person in people:
        await person.types("/coffee status")
        await person.sees("You haven't joined coffee chats yet")


async def test_an_admin_installs_the_app_and_is_told_how_to_begin(offices: Offices) -> None:
    """In a browser; then people are answered, and whoever installed it organises, without having said who they are."""
    ada = offices.acme.person("Ada")
    assert offices.works_in() == []
    async with Browser(offices.bots[0]) as browser:
        page = await browser.installs(ada, offices.acme.slack)
    assert page.status == 200
    assert "Coffee Chats is in Acme" in page.text
    assert f"team={offices.acme.slack.team_id}" in page.text

    assert offices.works_in() == [offices.acme.slack.team_id]
    await offices.acme.settles()
    await ada.sees(STEPS)
    assert ada.id in repr(await offices.rows("SELECT organisers FROM programs"))
    await is_answered(*offices.acme.slack.people)


async def test_who_cancels_is_told_that_nothing_happened(offices: Offices) -> None:
    """In the language of their browser, with a way to begin again; a code that Slack doesn't take installs nothing either."""
    slack = offices.acme.slack
    async with Browser(offices.bots[0], "pt, de-AT;q=0.8, en;q=0.5") as browser:
        page = await browser.installs(offices.acme.person("Ada"), slack, allow="")
    assert "Es wurde nichts installiert" in page.text
    assert f"{PUBLIC}/slack/install" in page.text

    async with Browser(offices.bots[0]) as browser:
        address = await browser.begins(slack.team_id)
        state = address.partition("state=")[2].partition("&")[0]
        made_up = f"{PUBLIC}/slack/oauth_redirect?code=<b>made-up&state={state}"
        status, text, _ = await browser.opens(made_up)
    assert (status, "Nothing has been installed" in text, "<b>" in text) == (401, True, False)

    assert offices.works_in() == []
    assert await offices.rows("SELECT count(*) FROM installations") == [(0,)]


async def test_an_installation_is_good_once_in_its_own_browser_for_ten_minutes(offices: Offices) -> None:
    """Another browser can't finish it, nor this one twice or late."""
    ada, slack = offices.acme.person("Ada"), offices.acme.slack
    async with Browser(offices.bots[0]) as browser, Browser(offices.bots[0]) as another:
        back = await browser.answers(await browser.begins(slack.team_id), ada)
        status, text, _ = await another.opens(back)
        assert (status, "Please start again" in text) == (400, True)
        kept = dict(browser.cookies)
        assert (await browser.opens(back))[0] == 200
        browser.cookies = kept
        assert (await browser.opens(back))[0] == 401

        back = await browser.answers(await browser.begins(slack.team_id), ada)
        offices.clock.forward_to(offices.clock.now() + timedelta(minutes=11))
        status, text, _ = await browser.opens(back)
        assert (status, "ten minutes" in text) == (401, True)
    assert await offices.rows("SELECT count(*) FROM installations") == [(1,)]


async def test_a_removed_app_stops_and_goes_on_where_it_was(offices: Offices) -> None:
    """Its data wait: who had joined is still in when it is installed again, and the other workspace notices nothing.

    That is so where nobody told the bot, whom Slack's refusals tell it, and where Slack did. A restarted bot works where it is
    installed: it needs no token in the settings, as it finds those that Slack granted.
    """
    acme, beta = offices.acme, offices.beta
    await install(offices, acme.slack, beta.slack)
    await offices.stop()
    await offices.start()
    assert offices.works_in() == [acme.slack.team_id, beta.slack.team_id]
    await is_answered(beta.person("Cléo"))
    await acme.enrols("Ada", "Ben")
    await beta.enrols("Cléo", "Dan")

    beta.slack._core.app.installed = False
    offices.clock.forward_to(FIRST_ROUND)
    await beta.looks()
    await is_left(offices)

    offices.clock.forward_to(offices.clock.now() + 20 * DAY)
    await offices.look()
    await install(offices, beta.slack)
    assert await offices.rows("SELECT count(*) FROM workspaces WHERE uninstalled_at IS NOT NULL") == [(0,)]
    dan = beta.person("Dan")
    await dan.types("/coffee status")
    await dan.sees("You're in.")

    await beta.slack.uninstall()
    await beta.slack.idle()
    await is_left(offices)


async def is_left(offices: Offices) -> None:
    """Have the bot find out that the app was removed from Beta, and go on in Acme alone."""
    for _ in range(3):
        await offices.look()
    assert offices.works_in() == [offices.acme.slack.team_id]
    assert await offices.rows("SELECT count(*) FROM installations") == [(1,)]
    assert await offices.rows("SELECT count(*) FROM installed_bots") == [(1,)]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_workspaces_run_side_by_side_and_after_the_grace_period_nothing_is_left_of_one(
    offices: Offices,
) -> None:
    """Each has its own token; a round starts in both, and nobody hears of the other's people. Of the other, all is left.

    No token stands in the database: nothing but ciphertext, in neither of the SDK's tables, in any column.
    """
    acme, beta = offices.acme, offices.beta
    await install(offices, acme.slack, beta.slack)
    assert offices.works_in() == [acme.slack.team_id, beta.slack.team_id]
    await acme.enrols("Ada", "Ben")
    await beta.enrols("Cléo", "Dan")
    offices.clock.forward_to(FIRST_ROUND)
    await acme.settles()
    await beta.settles()
    assert [heard(person, INTRO) for person in (*acme.slack.people, *beta.slack.people)] == [1, 1, 1, 1]
    before = await contents(offices)

    tokens = [acme.slack.bot_token, acme.slack._core.app.refresh_token, beta.slack.bot_token]
    assert [token for token in tokens if token and token in before] == []
    sealed = await offices.rows(
        "SELECT i.bot_token, b.bot_token FROM installations i JOIN installed_bots b ON i.team_id = b.team_id"
    )
    assert [[str(each)[:5] for each in two] for two in sealed] == [["gAAAA", "gAAAA"]] * 2

    await beta.slack.uninstall()
    await beta.slack.idle()
    await offices.look()
    await offices.look()
    offices.clock.forward_to(offices.clock.now() + 29 * DAY)
    await offices.look()
    assert await offices.rows("SELECT count(*) FROM workspaces") == [(2,)]
    offices.clock.forward_to(offices.clock.now() + 2 * DAY)
    await offices.look()
    assert await offices.rows("SELECT team_id FROM workspaces") == [(acme.slack.team_id,)]
    left = await contents(offices)
    assert [name for name in ("Cléo", "Dan Wu", "T0002") if name in left] == []
    assert [name for name in ("Ada", "Ben Okri") if name not in left] == []
    assert "Cléo" in before


async def contents(offices: Offices) -> str:
    """All that stands in the database."""
    return "\n".join(
        [repr(await offices.rows(f"SELECT * FROM {each.name}")) for each in Base.metadata.sorted_tables]
    )


async def test_an_event_about_an_earlier_installation_ends_nothing(offices: Offices) -> None:
    """Slack may tell late that tokens were revoked; Slack is asked whether the one of now is good."""
    await install(offices, offices.acme.slack)
    slack = offices.acme.slack
    await slack.uninstall()
    await slack.idle()
    await install(offices, slack)
    (revoked,) = [each for each in slack.log.envelopes() if "tokens_revoked" in repr(each)][:1]
    await slack.redeliver(revoked)
    await slack.idle()
    await offices.look()
    assert offices.works_in() == [slack.team_id]
    await is_answered(offices.acme.person("Ada"))


async def test_the_token_in_the_settings_goes_on_beside_installations(database_url: str) -> None:
    """Its workspace is served as before, whatever is installed."""
    async with open_offices(database_url) as offices:
        offices.acme.slack._core.app.installed = True
        await offices.start(SLACK_BOT_TOKEN=offices.acme.slack.bot_token)
        await install(offices, offices.beta.slack)
        assert offices.works_in() == [offices.acme.slack.team_id, offices.beta.slack.team_id]
        await is_answered(offices.acme.person("Ada"), offices.beta.person("Cléo"))


async def test_an_organisation_installs_the_app_once_and_lets_it_into_workspaces(
    database_url: str,
) -> None:
    """It works where it is let in, says which workspace it means, and stops where it is shut out; others go on."""
    async with open_offices(database_url) as offices:
        acme, ada = offices.acme, offices.acme.person("Ada")
        acme.slack.belong_to("E0001", "Acme Holding")
        ada.user.profile = replace(ada.profile, rank="owner")
        bot = await offices.start()
        await install(offices, offices.beta.slack)
        async with Browser(bot, "fr") as browser:
            page = await browser.installs(ada, acme.slack, allow="organisation")
        assert "L&#x27;app est installée pour Acme Holding" in page.text
        await offices.look()
        assert offices.works_in() == [offices.beta.slack.team_id]

        acme.slack.let_app_in()
        await acme.slack.idle()
        await offices.look()
        await offices.look()
        assert offices.works_in() == [acme.slack.team_id, offices.beta.slack.team_id]
        await acme.joins("Ada", "Ben")
        await acme.slack.edits_profile(ada, title="Countess")
        await acme.holds("SELECT title FROM members WHERE name = 'Ada Lovelace'", ("Countess",))
        offices.clock.forward_to(FIRST_ROUND)
        await acme.settles()
        assert [heard(person, INTRO) for person in acme.slack.people] == [1, 1]
        assert acme.refused() == []

        acme.slack.let_app_in(let_in=False)
        await acme.slack.idle()
        await offices.look()
        await offices.look()
        assert offices.works_in() == [offices.beta.slack.team_id]
        assert await offices.rows("SELECT count(*) FROM workspaces WHERE uninstalled_at IS NOT NULL") == [
            (1,)
        ]
