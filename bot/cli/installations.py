"""``coffee installations``: where the app is installed by OAuth, and the keys that encrypt its tokens."""

from typing import TYPE_CHECKING

import typer

from bot.cli.console import finish, open_database, out, refuse, refusing_bad_settings
from bot.domain.errors import SettingError
from bot.hints import WHERE

if TYPE_CHECKING:
    from bot.install_settings import Credentials
    from bot.services.installations import Listing

app = typer.Typer(
    help="Where the app is installed by OAuth, and the keys of its tokens.", no_args_is_help=True
)


@app.command("list")
def list_installations() -> None:
    """List the workspaces and organisations in which the app is installed, or was; never their tokens."""
    with refusing_bad_settings():
        finish(_list())


@app.command("rotate-keys")
def rotate_keys() -> None:
    """Encrypt all tokens with the first of COFFEE_ENCRYPTION_KEYS; after that, the others can go."""
    with refusing_bad_settings():
        count = finish(_rotate())
    out(f"{count} tokens are encrypted with the first key. The other keys are needed for backups alone.")


@app.command("new-key")
def new_key() -> None:
    """Print a new key for COFFEE_ENCRYPTION_KEYS; nothing is changed."""
    from bot.store.installations.cipher import new_key

    out(new_key())


def redirect_url() -> str:
    """Where Slack sends whoever installs the app, by the settings; without them, it exits."""
    from bot.environment import value_of
    from bot.slack.manifest import REDIRECT

    url = value_of("COFFEE_PUBLIC_URL").strip()
    if not url:
        refuse(f"COFFEE_PUBLIC_URL is not set ({WHERE['COFFEE_PUBLIC_URL']})")
    return f"{url.rstrip('/')}{REDIRECT}"


async def _list() -> None:
    from bot.services import installations

    credentials = _credentials()
    async with open_database() as database:
        found = await installations.listed(database, credentials.client_id, credentials.cipher)
    for each in found:
        out(_line(each, credentials.public_url))
    if not found:
        out(f"The app is not installed anywhere yet: {credentials.public_url}/slack/install")


def _line(listing: "Listing", public_url: str) -> str:
    from bot.slack.manifest import INSTALL
    from bot.slack.scopes import InstallPage

    grant = listing.grant
    if grant is None:
        return f"{listing.key}  removed on {listing.since:%Y-%m-%d}  {listing.name}"
    kind = "workspace" if grant.team_id else f"organisation, lets it into {listing.workspaces} workspaces"
    refreshed = f", its token is good until {grant.expires_at:%Y-%m-%d %H:%M} UTC" if grant.expires_at else ""
    if not grant.can_be_renewed:
        again = InstallPage(f"{public_url}{INSTALL}", grant.team_id).link()
        refreshed += f" and can't be renewed (somebody has to install the app there again, at {again})"
    who = grant.installer or "somebody"
    return f"{listing.key}  {kind}, installed on {listing.since:%Y-%m-%d} by {who}{refreshed}  {listing.name}"


async def _rotate() -> int:
    from bot.services import installations

    credentials = _credentials()
    async with open_database() as database:
        return await installations.encrypt_anew(database, credentials.cipher)


def _credentials() -> "Credentials":
    """What the app is installed with.

    Raises:
        SettingError: it isn't installed by OAuth.
    """
    from bot.install_settings import InstallSettings

    if found := InstallSettings().credentials:
        return found
    raise SettingError("the app isn't installed by OAuth here: SLACK_CLIENT_ID is not set")
