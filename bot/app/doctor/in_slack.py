"""Slack as the bot meets it: both tokens, the scopes, the clock and the channels."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bot.app.doctor.in_database import Looked
from bot.app.doctor.observation import Observation, note, ok, unknown, wrong
from bot.app.doctor.usable import Usable
from bot.app.refusals import SlackUnreachable, refusal_of
from bot.domain.errors import SettingError
from bot.slack.manifest import INSTALL
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.start_checks import Greeting, greet, knows_channel
from bot.slack.scopes import OPTIONAL, PUBLIC_SCOPES, SCOPES, InstallPage, scopes_of, words_in

REINSTALL = "if it lasts while the bot runs, the app has to be installed there again, at"
MAY_DIFFER = timedelta(seconds=30)  # from Slack's clock: rounds and reminders go by this machine's
WITH = {
    "history": "looks for its own messages",
    "email": "finds people by e-mail",
    "files": "reads lists of people that organisers upload",
    "channels": "sees who is in a program's channel",
}


async def about_bot_token(
    client: AsyncWebClient, usable: Usable
) -> tuple[Greeting | None, list[Observation]]:
    """Whose token it is, which Slack answers, and what it says beside that."""
    if "SLACK_BOT_TOKEN" in usable.wrong or "SLACK_API_URL" in usable.wrong:
        return None, [unknown("bot token", "put right the settings first")]
    try:
        with refusal_of("SLACK_BOT_TOKEN", usable.settings.slack_api_url):
            greeting = await greet(client)
    except (SettingError, SlackUnreachable) as error:
        return None, [wrong("bot token", str(error))]
    said = f"the bot is {greeting.name} in the workspace {greeting.team_name} ({greeting.team_id})"
    return greeting, [ok("bot token", said)]


async def about_app_token(client: AsyncWebClient, usable: Usable) -> Observation:
    """Whether Socket Mode opens."""
    if "SLACK_APP_TOKEN" in usable.wrong or "SLACK_API_URL" in usable.wrong:
        return unknown("app token", "put right the settings first")
    try:
        with refusal_of("SLACK_APP_TOKEN", usable.settings.slack_api_url):
            await Gateway(client).check_socket_mode(usable.settings.app_token)
    except (SettingError, SlackUnreachable) as error:
        return wrong("app token", str(error))
    return ok("app token", "it opens Socket Mode")


def about_scopes(granted: frozenset[str]) -> Observation:
    """What is missing of the manifest's scopes."""
    if missing := _missing(SCOPES, granted):
        to_do = "paste what 'coffee manifest' prints at api.slack.com/apps → your app → App Manifest, and install the app again"
        return wrong("scopes", f"the app lacks {missing}: {to_do}")
    more = [f"the bot also {WITH[word]} ({word})" for word in OPTIONAL if granted.issuperset(OPTIONAL[word])]
    return ok("scopes", "; ".join([f"all {len(SCOPES)} of the manifest", *more]))


def about_granted(key: str, granted: frozenset[str], asked: Iterable[str], link: str) -> list[Observation]:
    """What a workspace or an organisation did not grant of what it is asked for as somebody installs the app.

    Args:
        asked: the optional scopes that it is asked for.
        link: where it can be granted.
    """
    allow = f"whoever may install apps there can allow it at {link}"
    if missing := _missing(SCOPES, granted):
        return [wrong("scopes", f"{key} did not grant {missing}, without which the bot can't work: {allow}")]
    if missing := _missing(asked, granted):
        return [note("scopes", f"{key} did not grant {missing}, which may be declined: {allow}")]
    return []


def _missing(asked: Iterable[str], granted: frozenset[str]) -> str:
    return ", ".join(scope for scope in asked if scope not in granted)


def about_clock(slack: datetime | None, now: datetime) -> Observation:
    """How far this machine's clock is from Slack's."""
    if slack is None:
        return note("clock", "Slack did not say what time it is")
    ahead = now - slack
    if abs(ahead) <= MAY_DIFFER:
        return ok("clock", "it shows Slack's time")
    way = "ahead of" if ahead > timedelta() else "behind"
    by = timedelta(seconds=round(abs(ahead).total_seconds()))
    return wrong("clock", f"it is {by} {way} Slack's: have this machine keep time (timedatectl set-ntp true)")


async def about_channels(client: AsyncWebClient, channels: Iterable[str]) -> list[Observation]:
    """Whether Slack shows the bot the channels that programs have."""
    found = []
    for channel in sorted(channels):
        if await knows_channel(client, channel):
            found.append(ok("channel", f"the bot sees {channel}"))
        else:
            to_do = "correct the id, or invite the bot if it is private"
            found.append(wrong("channel", f"Slack shows the bot no channel {channel}: {to_do}"))
    return found or [ok("channel", "no program has one")]


async def about_installations(
    client: AsyncWebClient, usable: Usable, looked: Looked, now: datetime
) -> list[Observation]:
    """Whether Slack takes the token of each installation, and which scopes it lacks."""
    if "SLACK_API_URL" in usable.wrong:
        return [unknown("installed", "put right the settings first")]
    settings = usable.settings
    asked = (*PUBLIC_SCOPES, *scopes_of(words_in(settings.optional_scopes or "")))
    found = []
    for key, grant in looked.installed.grants.items():
        client.token = grant.bot_token
        link = InstallPage(f"{settings.public_url or '…'}{INSTALL}", grant.team_id).link()
        if not grant.can_be_renewed:
            until = f"the token of {key} ({grant.name}) can't be renewed, and ends at {grant.expires_at:%Y-%m-%d %H:%M} UTC"
            found.append(
                wrong("installed", f"{until}: somebody has to install the app there again, at {link}")
            )
            continue
        try:
            greeting = await greet(client)
        except SlackError as error:
            why = f"Slack refuses the token of {key} ({error.code})"
            found.append(wrong("installed", f"{why}: {REINSTALL} {link}"))
            continue
        if grant.is_overdue(now):
            until = f"the token of {key} is good until {grant.expires_at:%H:%M} UTC and was not refreshed"
            found.append(wrong("installed", f"{until}: {REINSTALL} {link}"))
            continue
        found.append(ok("installed", f"the bot is {greeting.name} in {key} ({grant.name})"))
        found += about_granted(key, greeting.scopes, asked, link)
    return found or [note("installed", "the app is not installed anywhere yet")]
