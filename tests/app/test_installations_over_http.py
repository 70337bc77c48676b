"""Installing the app in several workspaces whose requests come by HTTP, to the server that has the pages as well."""

import pytest

from bot.sandbox import free_port
from tests.installing import Browser, open_offices
from tests.services.gestures import heard
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import FIRST_ROUND

INTRO = "Why you"
TITLES = "SELECT name, title FROM members ORDER BY name"


@pytest.mark.parametrize("path", ["", "/chats"], ids=["a proxy that takes the path off", "one that does not"])
async def test_two_workspaces_are_installed_served_and_one_of_them_goes(database_url: str, path: str) -> None:
    """What comes from each reaches its own people, events as well; when one removes the app, the other goes on."""
    proxied = f"http://127.0.0.1:{free_port()}{path}"
    async with open_offices(database_url, proxied=proxied) as offices:
        acme, beta = offices.acme, offices.beta
        bot = await offices.start()
        async with Browser(bot, proxied=proxied) as browser:
            for town in (acme, beta):
                page = await browser.installs(town.slack.people[0], town.slack)
                assert (page.status, town.slack.team_id in page.text) == (200, True)
        assert offices.works_in() == [acme.slack.team_id, beta.slack.team_id]

        await acme.enrols("Ada", "Ben")
        await beta.enrols("Cléo", "Dan")
        for person in (acme.person("Ada"), beta.person("Cléo")):
            await person.types("/coffee status")
            await person.sees("You're in.")
        await beta.slack.edits_profile(beta.person("Cléo"), title="Judge")
        titles = {
            "Ada Lovelace": "Programmer",
            "Ben Okri": "Analyst",
            "Cléo Petit": "Judge",
            "Dan Wu": "Tester",
        }
        await beta.holds(TITLES, *titles.items())

        await beta.slack.uninstall()
        await beta.slack.idle()
        await offices.look()
        await offices.look()
        assert offices.works_in() == [acme.slack.team_id]
        offices.clock.forward_to(FIRST_ROUND)
        await acme.settles()
        people = [*acme.slack.people, *beta.slack.people]
        assert [heard(person, INTRO) for person in people] == [1, 1, 0, 0]
        assert acme.refused() == []
