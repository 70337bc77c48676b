"""OAuth in the sandbox: a page that asks, codes and refresh tokens that are good once, and tokens that expire."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.sandbox import AppManifest, Profile, Sandbox, SandboxClock
from tests.sandbox.conftest import START, client_of
from tests.sandbox.web_api.test_web_api import refused

BACK = "https://app.example/back"
PEOPLE = (Profile("Ada Lovelace", rank="owner"), Profile("Ben Okri"))
MANIFEST = AppManifest(
    redirect_urls=(BACK,),
    optional=("chat:write.public",),
    rotates=True,
    events=("app_uninstalled", "tokens_revoked", "team_access_granted"),
)


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    """A workspace in which nobody has installed the app; its tokens will last twelve hours."""
    async with Sandbox(PEOPLE, clock=SandboxClock(START), manifest=MANIFEST) as slack:
        slack._core.app.installed = False
        yield slack


async def asked(
    slack: Sandbox, who: str = "Ada", allow: str = "here", decline: str = "", **changed: str
) -> tuple[int, dict]:
    """Ask as an app does, and answer as somebody: the status, and what the browser is sent back with."""
    query = {
        "client_id": slack._core.app.client_id,
        "scope": "commands,chat:write,users:read",
        "state": "mine",
        "redirect_uri": BACK,
        **changed,
    }
    address = slack.api_url.removesuffix("api/") + "oauth/v2/authorize"
    person = next(each for each in slack.people if each.name.startswith(who))
    async with aiohttp.ClientSession() as browser:
        shown = await browser.get(address, params=query)
        if shown.status != 200:
            return shown.status, {}
        form = query | {"user": person.id, "allow": allow, "decline": decline}
        answer = await browser.post(address, data=form, allow_redirects=False)
        return answer.status, parse_qs(urlsplit(answer.headers.get("Location", "")).query)


async def exchange(slack: Sandbox, **given: str) -> AsyncSlackResponse:
    """Have the app exchange something for tokens, or be refused."""
    app = slack._core.app
    known = {"client_id": app.client_id, "client_secret": app.client_secret}
    return await client_of(slack).oauth_v2_access(**(known | given))


async def test_an_admin_allows_the_app_and_it_gets_tokens(slack: Sandbox) -> None:
    """A code comes back with the state; it is good once, and with the same address alone."""
    status, back = await asked(slack)
    assert (status, back["state"]) == (302, ["mine"])
    (code,) = back["code"]
    wrong = exchange(slack, code=code, redirect_uri=BACK, client_secret="wrong")
    assert await refused(wrong) == "bad_client_secret"
    assert await refused(exchange(slack, code=code, client_id="wrong")) == "invalid_client_id"
    told = await exchange(slack, code=code, redirect_uri=BACK)
    assert told["team"] == {"id": slack.team_id, "name": "Acme"}
    assert told["authed_user"] == {"id": slack.person("Ada Lovelace").id}
    assert (told["expires_in"], told["scope"]) == (43200, "chat:write,commands,users:read")
    assert (await client_of(slack, told["access_token"]).auth_test())["ok"]
    assert await refused(exchange(slack, code=code, redirect_uri=BACK)) == "invalid_code"


async def test_scopes_add_up_and_optional_ones_may_be_declined(slack: Sandbox) -> None:
    """What is granted later comes to what the app has, until it is removed; what it needs, nobody can decline."""
    both = "chat:write,chat:write.public"
    for scope, decline, granted in (
        (both, "chat:write.public", "chat:write"),
        (both, "chat:write", both),
        ("files:read", "", f"{both},files:read"),
    ):
        _, back = await asked(slack, scope=scope, decline=decline)
        told = await exchange(slack, code=back["code"][0], redirect_uri=BACK)
        said = await client_of(slack, told["access_token"]).auth_test()
        assert (told["scope"], said.headers["x-oauth-scopes"]) == (granted, granted)
    await slack.uninstall()
    _, back = await asked(slack, scope="files:read")
    assert (await exchange(slack, code=back["code"][0], redirect_uri=BACK))["scope"] == "files:read"


async def test_a_code_is_bound_to_its_address_and_to_ten_minutes(slack: Sandbox) -> None:
    """As Slack documents."""
    _, back = await asked(slack)
    elsewhere = exchange(slack, code=back["code"][0], redirect_uri=f"{BACK}/else")
    assert await refused(elsewhere) == "bad_redirect_uri"
    _, back = await asked(slack)
    slack.clock.forward(minutes=10)
    assert await refused(exchange(slack, code=back["code"][0], redirect_uri=BACK)) == "invalid_code"


async def test_who_may_not_or_does_not_want_to_allow_it_gives_no_code(slack: Sandbox) -> None:
    """Nor does an app get one that asks for what its manifest doesn't have."""
    assert await asked(slack, "Ben") == (403, {})
    assert await asked(slack, allow="") == (302, {"error": ["access_denied"], "state": ["mine"]})
    assert await asked(slack, redirect_uri="https://thief.example") == (400, {})
    assert await asked(slack, client_id="other") == (400, {})
    assert await asked(slack, allow="organisation") == (403, {})


async def test_a_token_lasts_twelve_hours_and_a_refresh_token_is_good_once(slack: Sandbox) -> None:
    """The token before lasts as long as it was to."""
    _, back = await asked(slack)
    first = await exchange(slack, code=back["code"][0], redirect_uri=BACK)
    slack.clock.forward(hours=11)
    renewal = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = await exchange(slack, **renewal)
    assert await refused(exchange(slack, **renewal)) == "invalid_refresh_token"
    assert (await client_of(slack, first["access_token"]).auth_test())["ok"]
    slack.clock.forward(hours=1)
    assert await refused(client_of(slack, first["access_token"]).auth_test()) == "token_expired"
    assert (await client_of(slack, second["access_token"]).auth_test())["ok"]
    assert await refused(exchange(slack, grant_type="password")) == "invalid_grant_type"


async def test_a_removed_app_has_no_tokens(slack: Sandbox) -> None:
    """By itself or by an admin; it is told so, if it subscribed."""
    _, back = await asked(slack)
    told = await exchange(slack, code=back["code"][0], redirect_uri=BACK)
    client, app = client_of(slack, told["access_token"]), slack._core.app
    removed = client.apps_uninstall(client_id=app.client_id, client_secret=app.client_secret)
    assert (await removed)["ok"]
    assert await refused(client.auth_test()) in {"account_inactive", "invalid_auth"}
    renewal = exchange(slack, grant_type="refresh_token", refresh_token=told["refresh_token"])
    assert await refused(renewal) == "invalid_refresh_token"


async def test_an_organisations_token_says_which_workspace_it_means(slack: Sandbox) -> None:
    """It is good where the organisation let the app in, and lists those places."""
    slack.belong_to("E0001", "Acme Holding")
    _, back = await asked(slack, allow="organisation")
    told = await exchange(slack, code=back["code"][0], redirect_uri=BACK)
    assert (told["team"], told["enterprise"]["id"], told["is_enterprise_install"]) == (None, "E0001", True)
    client = client_of(slack, told["access_token"])
    assert (await client.auth_teams_list())["teams"] == []
    assert await refused(client.users_list(team_id=slack.team_id)) == "team_access_not_granted"
    slack.let_app_in()
    assert (await client.auth_teams_list())["teams"] == [{"id": slack.team_id, "name": "Acme"}]
    assert await refused(client.users_list()) == "missing_argument"
    assert (await client.users_list(team_id=slack.team_id))["ok"]
    _, back = await asked(slack, allow="organisation")  # for more scopes, say
    again = client_of(slack, (await exchange(slack, code=back["code"][0], redirect_uri=BACK))["access_token"])
    assert len((await again.auth_teams_list())["teams"]) == 1
