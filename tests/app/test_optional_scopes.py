"""What an app that is installed by OAuth may do besides: asked for each time, or later by whoever misses it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.app.doctor.examination import examine
from bot.slack.scopes import OPTIONAL, PUBLIC_SCOPES, SCOPES
from tests.installing import PUBLIC, Browser, Offices, open_offices
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer
from tests.town import FIRST_ROUND

FILES = "I can't read files"


@pytest.fixture
async def offices(database_url: str) -> AsyncIterator[Offices]:
    """Two workspaces in the first of which the app is installed, with what it needs alone."""
    async with open_offices(database_url) as offices:
        bot = await offices.start()
        ada, slack = offices.acme.person("Ada"), offices.acme.slack
        async with Browser(bot) as browser:
            assert await browser.allows(page(offices), ada, decline="chat:write.public") == 200
        assert slack._core.app.scopes == {*SCOPES}
        await offices.acme.settles()
        yield offices


def page(offices: Offices, word: str = "") -> str:
    """Where more can be allowed in the first workspace."""
    return f"{PUBLIC}/slack/install?team={offices.acme.slack.team_id}" + (f"&with={word}" if word else "")


async def test_who_misses_a_permission_is_told_where_it_can_be_allowed(offices: Offices) -> None:
    """By a link in the sentence; after that it is there at once, beside what was allowed before, and nothing else is.

    For a permission that there is not the page says which there are, in the browser's language, and sends nobody to Slack.
    """
    acme = offices.acme
    ada = acme.person("Ada")
    said = await answer(ada, "/coffee import")
    assert FILES in said.rendered
    assert "coffee manifest" not in said.rendered
    assert page(offices, "files") in said.rendered
    assert ada.form is None

    async with Browser(offices.bots[0]) as browser:
        assert await browser.allows(page(offices, "files"), ada, decline="files:read") == 200
        assert FILES in (await answer(ada, "/coffee import")).rendered
        assert await browser.allows(page(offices, "files"), ada) == 200
        assert await browser.allows(page(offices, "email"), ada) == 200
    assert acme.slack._core.app.scopes == {*SCOPES, *PUBLIC_SCOPES, "files:read", "users:read.email"}
    await ada.types("/coffee import")
    assert await ada.modal("Upload a list")

    async with Browser(offices.bots[0], "de") as browser:
        status, text, address = await browser.opens(page(offices, "files,<b>"))
    assert (status, address) == (400, "")
    assert "Ich kenne nur die Berechtigungen history, email, files und channels" in text
    assert "<b>" not in text


async def test_a_permission_that_introductions_miss_is_told_with_the_link_and_used_at_once(
    offices: Offices,
) -> None:
    """Nobody waits for the next time that Slack is asked whether it lets the bot in."""
    acme = offices.acme
    ada = acme.person("Ada")
    await acme.enrols("Ada", "Ben")
    acme.slack._core.app.scopes -= {"mpim:write"}
    for minutes in (0, 11, 22):
        acme.clock.forward_to(FIRST_ROUND + timedelta(minutes=minutes))
        await acme.looks()
        await acme.looks()
    told = await ada.sees("a permission is missing")
    assert f"{page(offices)} – after that" in told.rendered
    assert await offices.rows("SELECT stopped FROM workspaces") == [("missing_scope",)]
    async with Browser(offices.bots[0]) as browser:
        assert await browser.allows(page(offices), ada) == 200
    assert await offices.rows("SELECT stopped FROM workspaces") == [(None,)]
    await acme.settles()
    await ada.sees("Why you")


async def test_the_settings_say_what_everybody_is_asked_for(database_url: str) -> None:
    """Each scope once, whatever the address asks for besides; what was declined is told by the doctor."""
    async with open_offices(database_url, COFFEE_OPTIONAL_SCOPES="files, Channels,files") as offices:
        bot = await offices.start()
        async with Browser(bot) as browser:
            _, _, address = await browser.opens(page(offices, "files,email"))
            (asked,) = parse_qs(urlsplit(address).query)["scope"]
            wanted = [*SCOPES, *PUBLIC_SCOPES, *OPTIONAL["files"], *OPTIONAL["channels"], *OPTIONAL["email"]]
            assert asked.split(",") == wanted
            ada = offices.acme.person("Ada")
            assert await browser.allows(page(offices), ada, decline="files:read") == 200
        with pytest.MonkeyPatch.context() as patched:
            for name, value in offices.environment.items():
                patched.setenv(name, value)
            found = await examine(offices.clock)
        (lacking,) = (each.says for each in found if each.about == "scopes")
        assert "did not grant files:read, which may be declined" in lacking
        assert page(offices) in lacking
