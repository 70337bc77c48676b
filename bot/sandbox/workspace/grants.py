"""What people allow an app by OAuth: codes, which become tokens, and tokens that expire and are replaced.

Sources: docs.slack.dev/authentication/installing-with-oauth for the flow and the ten minutes of a code;
docs.slack.dev/authentication/using-token-rotation for the twelve hours of a token, and its refresh token, which is good once. Scopes add up: what is granted
later comes to what an installed app has.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import SlackError
from bot.sandbox.ids import secret
from bot.sandbox.workspace.workspace import App, User

CODE_LASTS = timedelta(minutes=10)
TOKEN_LASTS = timedelta(hours=12)


@dataclass(frozen=True)
class Code:
    """What Slack sends an app's address after somebody allowed it: good once, and with the same address alone."""

    installer: User
    redirect_uri: str
    scopes: frozenset[str]
    expires: datetime
    org_wide: bool = False


class Grants:
    """What the app was allowed, and asks for in exchange.

    Args:
        clock: the clock by which codes and tokens expire.
    """

    def __init__(self, app: App, clock: SandboxClock) -> None:
        self._app = app
        self._clock = clock
        self._codes: dict[str, Code] = {}
        self._expires: dict[str, datetime] = {}  # when each token does, by the token
        self._refresh: set[str] = set()  # those that are good

    def allow(
        self, installer: User, redirect_uri: str, scopes: frozenset[str], *, org_wide: bool = False
    ) -> str:
        """Let somebody allow the app, here or in all of the organisation; return the code that it gets."""
        code, expires = secret(), self._clock.now() + CODE_LASTS
        self._codes[code] = Code(installer, redirect_uri, scopes, expires, org_wide)
        return code

    def knows(self, code_or_refresh_token: str) -> bool:
        """Whether this was given out here."""
        return code_or_refresh_token in self._codes or code_or_refresh_token in self._refresh

    def check_client(self, client_id: str, client_secret: str) -> None:
        """Refuse whoever isn't the app.

        Raises:
            SlackError: the id or the secret is another one.
        """
        if client_id != self._app.client_id:
            raise SlackError("invalid_client_id")
        if client_secret != self._app.client_secret:
            raise SlackError("bad_client_secret")

    def exchange(self, given: str, redirect_uri: str) -> Code:
        """Take a code, which is good once; the app is installed from now on, with what was granted and what it had before.

        Raises:
            SlackError: it isn't good, or the address is another one than it was asked for with.
        """
        code = self._codes.pop(given, None)
        if code is None or code.expires <= self._clock.now():
            raise SlackError("invalid_code")
        if code.redirect_uri != redirect_uri:
            raise SlackError("bad_redirect_uri")
        if not self._app.installed or self._app.rotates:
            self.new_token()
        app = self._app
        had = app.scopes if app.installed else frozenset()
        # To install it anew takes it from no workspace.
        let_in = app.installed and app.org_wide and app.let_in
        app.scopes = had | code.scopes
        app.installed = True
        app.org_wide, app.let_in = code.org_wide, not code.org_wide or let_in
        return code

    def refresh(self, given: str) -> None:
        """Take a refresh token, which is good once, for a new token.

        Raises:
            SlackError: it isn't good.
        """
        if given not in self._refresh:
            raise SlackError("invalid_refresh_token")
        self._refresh.discard(given)
        self.new_token()

    def new_token(self) -> None:
        """Give the app another token; one that expires is good until then."""
        app, kind = self._app, "xoxe.xoxb-1-" if self._app.rotates else "xoxb-"
        if not app.installed:
            self.revoke()
        app.bot_token = f"{kind}{secret()}"
        app.refresh_token = f"xoxe-1-{secret()}" if app.rotates else ""
        if app.rotates:
            self._expires[app.bot_token] = self._clock.now() + TOKEN_LASTS
            self._refresh.add(app.refresh_token)

    def revoke(self) -> None:
        """Void all tokens that were given out: the app is installed no longer."""
        self._app.installed = False
        self._expires.clear()
        self._refresh.clear()

    def is_token(self, token: str) -> bool:
        """Whether this is, or was until it expired, a token of the app's."""
        return token == self._app.bot_token or token in self._expires

    def has_expired(self, token: str) -> bool:
        """Whether a token has."""
        expires = self._expires.get(token)
        return expires is not None and expires <= self._clock.now()
