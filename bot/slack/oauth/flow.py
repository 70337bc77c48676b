"""Bolt's OAuth flow, with the bot's clock, store and pages: the two addresses that somebody installs the app by."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth import AuthorizeUrlGenerator
from slack_sdk.oauth.installation_store import Installation as Granted
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.domain.clock import Clock
from bot.domain.errors import DatabaseUnavailable
from bot.slack.manifest import INSTALL, REDIRECT
from bot.slack.oauth.calls import OAuthApp
from bot.slack.oauth.pages import HEADERS, failed_page, installed_page
from bot.slack.outbound.errors import SlackError
from bot.slack.scopes import PUBLIC_SCOPES, SCOPES, are_optional, scopes_of, words_in

log = logging.getLogger(__name__)

SPENT = "invalid_refresh_token"
AUTHORIZE = "../oauth/v2/authorize"  # beside the Web API
UNKNOWN_WORD = "unknown_word"


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where an installation is kept, and the states until it is one."""

    installations: AsyncInstallationStore
    states: AsyncOAuthStateStore


class OAuthFlow(AsyncOAuthFlow):
    """What happens between somebody's browser and Slack as they install the app.

    Args:
        public_url: the address under which browsers reach the bot.
        authorize_url: Slack's page that asks whether to allow the app.
        installed: awaited once an installation is kept.
    """

    def __init__(
        self,
        app: OAuthApp,
        shelves: Shelves,
        clock: Clock,
        authorize_url: str,
        public_url: str,
        installed: Callable[[Granted], Awaitable[None]],
    ) -> None:
        self._app, self._clock, self._installed = app, clock, installed
        self._begin, self._scopes = f"{public_url}{INSTALL}", (*SCOPES, *PUBLIC_SCOPES, *app.more)
        settings = AsyncOAuthSettings(
            client_id=app.client_id,
            client_secret=app.client_secret,
            scopes=self._scopes,
            user_scopes=[],
            redirect_uri=app.redirect_url,
            install_path=INSTALL,
            install_page_rendering_enabled=False,  # Slack's own page asks
            redirect_uri_path=REDIRECT,
            authorization_url=authorize_url,
            installation_store=shelves.installations,
            state_store=shelves.states,
            callback_options=AsyncCallbackOptions(self._succeeded, self._failed),
        )
        super().__init__(client=app.client, logger=log, settings=settings)

    def routes(self) -> list[web.RouteDef]:
        """What a web server answers so that people can install the app."""
        return [web.get(INSTALL, self._on_install), web.get(REDIRECT, self._on_redirect)]

    def remedy(self, error: SlackError) -> str:
        """What to do about a token that can't be refreshed. A refresh token is good once: who misses the answer has none."""
        again = f"somebody has to install the app there again, at {self._begin}"
        if error.code == SPENT:
            return f"the refresh token is spent, as if Slack's answer had been lost, so {again}; all data are kept"
        return f"it is tried again; if this lasts, {again}"

    async def build_authorize_url(self, state: str, request: AsyncBoltRequest) -> str:
        """Slack's page, asking for what is always asked for, and for what the address asks for besides.

        Slack adds what is granted to what was granted before (https://docs.slack.dev/authentication/installing-with-oauth).
        """
        ask = AuthorizeUrlGenerator(
            client_id=self._app.client_id,
            redirect_uri=self._app.redirect_url,
            scopes=[*dict.fromkeys((*self._scopes, *scopes_of(_wanted(request))))],
            authorization_url=self.settings.authorization_url,
        )
        return ask.generate(state, next(iter(request.query.get("team", [])), None))

    async def run_installation(self, code: str) -> Granted | None:
        """What Slack grants for a code; None if it grants nothing. Bolt's own would log the code."""
        try:
            return await self._app.exchange(code, self._clock.now())
        except SlackError as error:
            log.warning("Slack granted nothing to somebody who installs the app: %s", error.code)
            return None

    async def store_installation(self, request: AsyncBoltRequest, installation: Granted) -> None:
        """Keep what was granted, and have the bot work there.

        Raises:
            BoltError: the database is away.
        """
        try:
            await super().store_installation(request, installation)
            await self._installed(installation)
        except DatabaseUnavailable:
            raise BoltError("the installation can't be kept now") from None

    async def _on_install(self, request: web.Request) -> web.Response:
        asked = await to_bolt_request(request)
        if are_optional(_wanted(asked)):
            return await to_aiohttp_response(await self.handle_installation(asked))
        page = failed_page(UNKNOWN_WORD, self._begin, _accepted(asked))
        return await to_aiohttp_response(BoltResponse(status=400, body=page, headers={**HEADERS}))

    async def _on_redirect(self, request: web.Request) -> web.Response:
        return await to_aiohttp_response(await self.handle_callback(await to_bolt_request(request)))

    async def _succeeded(self, args: AsyncSuccessArgs) -> BoltResponse:
        return self._answer(200, installed_page(args.installation, _accepted(args.request)))

    async def _failed(self, args: AsyncFailureArgs) -> BoltResponse:
        log.info("somebody could not install the app")
        page = failed_page(args.reason, self._begin, _accepted(args.request))
        return self._answer(args.suggested_status_code, page)

    def _answer(self, status: int, page: str) -> BoltResponse:
        over = {"Set-Cookie": self.settings.state_utils.build_set_cookie_for_deletion()}
        return BoltResponse(status=status, body=page, headers={**HEADERS, **over})


def _accepted(request: AsyncBoltRequest) -> str:
    """The languages that a browser asks for."""
    return ",".join(request.headers.get("accept-language", []))


def _wanted(request: AsyncBoltRequest) -> tuple[str, ...]:
    """The words by which an address asks for optional scopes."""
    return words_in(",".join(request.query.get("with", [])))
