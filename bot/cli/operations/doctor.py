"""``coffee doctor``: what is wrong, and what to do about it; and, quickly, whether the running bot is alive."""

from typing import Annotated

import typer

from bot.cli.console import NOT_NOW, err, finish, loading, out, refuse

ALL_INTERFACES = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  (nobody listens here)
ANSWERS_WITHIN = 4.0  # seconds


def doctor(
    *,
    quick: Annotated[
        bool,
        typer.Option(help="Only ask the running bot, at COFFEE_HEALTH, whether it is alive: for containers."),
    ] = False,
) -> None:
    """Look at settings, tokens, scopes, database, clock and channels, and say what to do. Exits with 1 if something is wrong."""
    if quick:
        _ask_the_running_bot()
        return
    with loading():
        from bot.app.doctor.examination import examine
        from bot.app.doctor.observation import Verdict
        from bot.app.reality import SystemClock

    found = finish(examine(SystemClock()))
    out(*(f"{each.verdict:<6} {each.about:<10} {each.says}" for each in found))
    if any(each.verdict is Verdict.WRONG for each in found):
        raise typer.Exit(NOT_NOW)


def _ask_the_running_bot() -> None:
    from http.client import HTTPConnection, HTTPException

    from bot.addresses import read_address
    from bot.domain.errors import SettingError
    from bot.environment import value_of

    try:
        host, port = read_address(value_of("COFFEE_HEALTH").strip())
    except SettingError as error:
        refuse(f"COFFEE_HEALTH has to say where the running bot answers: {error}")
    try:
        connection = HTTPConnection(ALL_INTERFACES.get(host, host), port, timeout=ANSWERS_WITHIN)
        connection.request("GET", "/healthz")
        status = connection.getresponse().status
    except (OSError, HTTPException) as error:
        err(f"no bot answers at {host}:{port} ({type(error).__name__})")
        raise typer.Exit(NOT_NOW) from None
    if status != 200:
        err(f"what answers at {host}:{port} is no healthy bot ({status})")
        raise typer.Exit(NOT_NOW)
    out("alive")
