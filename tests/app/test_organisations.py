"""An organisation's installation in several of its workspaces: who organises there."""

from dataclasses import replace

import pytest

from bot.sandbox import Sandbox
from tests.installing import PUBLIC, Browser, open_offices
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.slack.scenes import answer

STEPS = "first round"  # in the message to whoever organises from now on


async def test_a_permission_that_is_missing_is_allowed_for_the_organisation(database_url: str) -> None:
    """By a link that names no workspace, so that Slack asks whoever follows it for which one, or for all of them."""
    async with open_offices(database_url) as offices:
        acme = offices.acme
        ada = acme.person("Ada")
        ada.user.profile = replace(ada.profile, rank="owner")
        acme.slack.belong_to("E0001", "Acme Holding")
        async with Browser(await offices.start()) as browser:
            await browser.installs(ada, acme.slack, allow="organisation")
            acme.slack.let_app_in()
            await acme.slack.idle()
            await offices.look()
            link = f"{PUBLIC}/slack/install?with=files"
            assert link in (await answer(ada, "/coffee import")).rendered
            _, _, asked = await browser.opens(link)
            assert "team=" not in asked
            back = await browser.answers(asked, ada, allow="organisation")
            assert (await browser.opens(back))[0] == 200
        await ada.types("/coffee import")
        assert await ada.modal("Upload a list")


@pytest.mark.parametrize("is_member", [True, False], ids=["is a member of both", "is a member of one"])
async def test_who_installs_the_app_for_an_organisation_organises_its_workspaces(
    database_url: str, is_member: bool
) -> None:
    """Each that lets the bot in, as far as they are a member there; elsewhere the first admin does, as ever."""
    async with open_offices(database_url) as offices:
        acme, beta = offices.acme, offices.beta
        ada = acme.person("Ada")
        ada.user.profile = replace(ada.profile, rank="owner")
        for town in (acme, beta):
            town.slack.belong_to("E0001", "Acme Holding")
        async with Browser(await offices.start()) as browser:
            await browser.installs(ada, acme.slack, allow="organisation")
        share(acme.slack, beta.slack)
        if not is_member:
            beta.slack.hide(beta.person("Cléo"))  # who has Ada's id there
        for town in (acme, beta):
            town.slack.let_app_in()
            await town.slack.idle()
        await offices.look()
        await offices.look()
        assert offices.works_in() == [acme.slack.team_id, beta.slack.team_id]
        organisers = await offices.rows("SELECT organisers FROM programs ORDER BY workspace_id")
        assert [ada.id in repr(row) for row in organisers] == [True, is_member]
        await acme.settles()
        await ada.sees(STEPS)
        await beta.person("Dan").types("/coffee status")
        await beta.person("Dan").sees("You haven't joined")
        assert (acme.refused(), [call.method for call in beta.refused()]) == (
            [],
            [] if is_member else ["users.info"],
        )


def share(one: Sandbox, other: Sandbox) -> None:
    """Have an organisation's app, which was installed on the page of one workspace, be the same in another of it."""
    installed, app = one._core.app, other._core.app
    app.installed, app.org_wide, app.let_in = True, True, False
    app.bot_token, app.scopes = installed.bot_token, installed.scopes
