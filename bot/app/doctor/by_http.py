"""Slack's requests, where the bot listens for them: whether they arrive, and whether Slack sends any."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.app.doctor.observation import Observation, note, ok, unknown, wrong
from bot.app.doctor.usable import Usable
from bot.domain.clock import Clock
from bot.slack.actions import EVENTS_PATH
from bot.slack.inbound.over_http.http_door import NOT_SLACKS
from bot.slack.inbound.over_http.probe import Probe, probe
from bot.slack.inbound.over_http.signatures import Signatures
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway

NEEDED = {"SLACK_SIGNING_SECRET", "COFFEE_HTTP", "COFFEE_PUBLIC_URL"}


async def about_requests(usable: Usable, clock: Clock) -> Observation:
    """Whether what Slack posts to the public address arrives."""
    settings = usable.settings
    if missing := sorted(NEEDED & usable.wrong.keys()):
        return unknown("requests", f"put right {missing[0]} first")
    if not settings.public_url:
        return note(
            "requests",
            "without COFFEE_PUBLIC_URL it can't be seen whether they arrive; set it to the bot's https address",
        )
    found = await probe(settings.public_url, Signatures(settings.signing_secret, clock))
    return _about(found, settings.public_url + EVENTS_PATH)


def _about(found: Probe, address: str) -> Observation:
    if found.is_the_bot:
        return ok("requests", f"what Slack posts to {address} arrives")
    if found.error:
        to_do = "start the bot, or see to the name, the certificate and the proxy"
        return wrong("requests", f"nothing answers at {address} ({found.error}): {to_do}")
    if found.status == NOT_SLACKS:
        to_do = "copy SLACK_SIGNING_SECRET again, and start the bot with it"
        return wrong("requests", f"the bot at {address} has another signing secret, or another time: {to_do}")
    to_do = "start the bot, and have the proxy lead to it"
    return wrong("requests", f"something else than the bot answers at {address} ({found.status}): {to_do}")


async def about_socket_mode(client: AsyncWebClient, usable: Usable) -> list[Observation]:
    """Whether Socket Mode is still on, if there is a token by which that can be seen: Slack would post nothing then."""
    if not usable.settings.app_token or "SLACK_APP_TOKEN" in usable.wrong:
        return []
    try:
        await Gateway(client).check_socket_mode(usable.settings.app_token)
    except SlackError:
        return [note("app token", "not needed, as the bot listens for requests")]
    to_do = "paste what 'coffee manifest' prints at api.slack.com/apps → your app → App Manifest"
    return [wrong("app token", f"Socket Mode is still on, so Slack posts nothing to the bot: {to_do}")]
