"""``coffee manifest``: what the app is made from at api.slack.com."""

from typing import Annotated

import typer

from bot.cli.console import err, out, refuse
from bot.cli.installations import redirect_url


def print_manifest(
    *,
    with_history: Annotated[
        bool,
        typer.Option(
            help="Also ask for the history scopes, so that the bot can look for its own messages"
            " where it can't tell whether Slack has one. It reads nothing else."
        ),
    ] = False,
    with_email: Annotated[
        bool,
        typer.Option(
            help="Also ask for e-mail addresses, so that 'coffee people import' finds people by them. None is kept."
        ),
    ] = False,
    with_files: Annotated[
        bool,
        typer.Option(
            help="Also ask to read files, so that organisers can upload a list of people in a form. None is kept."
        ),
    ] = False,
    with_channels: Annotated[
        bool,
        typer.Option(
            help="Also ask who is in channels, so that a program can invite the members of its own. No message is read."
        ),
    ] = False,
    with_oauth: Annotated[
        bool,
        typer.Option(
            help="For an app that is installed by OAuth, with all of these; COFFEE_PUBLIC_URL says where."
        ),
    ] = False,
    http: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="For a bot that listens for Slack's requests: the https:// address under which Slack reaches it;"
            " COFFEE_PUBLIC_URL, where COFFEE_HTTP is set.",
        ),
    ] = "",
) -> None:
    """Print the Slack app manifest, to paste at api.slack.com/apps → Create New App → From a manifest."""
    from bot.addresses import check_public_url
    from bot.domain.errors import SettingError
    from bot.environment import value_of
    from bot.slack.manifest import OLDER, manifest

    if not http and value_of("COFFEE_HTTP").strip():
        http = value_of("COFFEE_PUBLIC_URL").strip()
    try:
        address = check_public_url(http) if http else ""
    except SettingError as error:
        refuse(f"{http} is no address that Slack posts to: {error}")
    wanted = {
        "history": with_history,
        "email": with_email,
        "files": with_files,
        "channels": with_channels,
    }
    document = manifest(
        more=[word for word, is_wanted in wanted.items() if is_wanted],
        http=address,
        redirect_url=redirect_url() if with_oauth else "",
    )
    out(*document.rstrip("\n").split("\n"))
    err(*OLDER)
