"""All that the doctor looks at, one after the other."""

from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.app.doctor.about_traces import about_traces
from bot.app.doctor.by_http import about_requests, about_socket_mode
from bot.app.doctor.in_database import Looked, about_database
from bot.app.doctor.in_slack import (
    about_app_token,
    about_bot_token,
    about_channels,
    about_clock,
    about_installations,
    about_scopes,
)
from bot.app.doctor.observation import Observation, note, ok, unknown, wrong
from bot.app.doctor.usable import Usable, about_settings, usable_settings
from bot.domain.clock import Clock
from bot.domain.errors import SettingError
from bot.domain.rounds.local_time import local_day
from bot.domain.zones import zone_of
from bot.slack.outbound.connections import Connections
from bot.slack.outbound.start_checks import client_for


async def examine(clock: Clock) -> list[Observation]:
    """Look at everything; what is wrong in one place keeps nothing else from being looked at."""
    try:
        usable = usable_settings()
    except SettingError as error:
        return [wrong("settings", str(error))]
    looked = await about_database(usable)
    program = _about_program(usable, clock.now())
    in_slack = await _about_slack(usable, looked, clock)
    return [*about_settings(usable), *program, *looked.findings, *in_slack, await about_traces()]


def _about_program(usable: Usable, now: datetime) -> list[Observation]:
    """The time zone and the schedule of the program that the settings describe."""
    settings = usable.settings
    if "COFFEE_TIME_ZONE" in usable.wrong:
        return [unknown("zone", "put right COFFEE_TIME_ZONE first")]
    here = f"{now.astimezone(zone_of(settings.time_zone)):%A, %H:%M}"
    if "time_zone" in settings.model_fields_set:
        zone = ok("zone", f"{settings.time_zone}, where it is {here}")
    else:
        zone = note(
            "zone", f"UTC, where it is {here}, as COFFEE_TIME_ZONE is not set; set it, like Europe/Lisbon"
        )
    return [zone, _about_schedule(usable, now)]


def _about_schedule(usable: Usable, now: datetime) -> Observation:
    program = usable.settings.program
    try:
        first = program.first_round(now, local_day(now, program.time_zone))
    except SettingError as error:
        return wrong("schedule", f"COFFEE_SCHEDULE: {error}")
    if first is None:
        return wrong("schedule", "COFFEE_SCHEDULE: all its dates have passed; add later ones")
    return ok("schedule", program.schedule.text)


async def _about_way_in(client: AsyncWebClient, usable: Usable, clock: Clock) -> list[Observation]:
    """How what Slack sends reaches the bot."""
    if not usable.settings.http and "COFFEE_HTTP" not in usable.wrong:
        return [await about_app_token(client, usable)]
    return [await about_requests(usable, clock), *await about_socket_mode(client, usable)]


async def _about_slack(usable: Usable, looked: Looked, clock: Clock) -> list[Observation]:
    settings, connections = usable.settings, Connections()
    try:
        token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
        client = connections.lend_to(client_for(str(settings.slack_api_url), token))
        if not token:
            return [
                await about_app_token(client, usable),
                *await about_installations(client, usable, looked, clock.now()),
            ]
        greeting, found = await about_bot_token(client, usable)
        found += await _about_way_in(client, usable, clock)
        if greeting is None:
            return [
                *found,
                *(unknown(each, "Slack has to be reached first") for each in ("scopes", "clock", "channel")),
            ]
        channels = {each.settings.channel for each in looked.programs.get(greeting.team_id, ())}
        channels |= {settings.channel}
        found += [about_scopes(greeting.scopes), about_clock(greeting.time, clock.now())]
        return [*found, *await about_channels(client, filter(None, channels))]
    finally:
        await connections.close()
