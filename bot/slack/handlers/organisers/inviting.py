"""Whom a program invites: the form of its organisers."""

import asyncio

from bot.services.organisers import inviting as service
from bot.services.organisers.inviting import Inviters
from bot.slack.outbound.errors import SlackError
from bot.slack.request import Deps, Request
from bot.slack.views.organisers import inviting as views

PATIENCE = 1.5  # seconds that Slack is asked for who is in a channel; a trigger lasts for three


async def ask_whom_to_invite(deps: Deps, request: Request) -> None:
    """Open the form."""
    found = await service.rules_for(deps.database, request.who)
    sees = await _sees_members(deps, found.program.settings.channel)
    known, link = (found.departments, found.offices), deps.install_page.link("channels")
    await request.open_form(deps, views.rules_form(found.program, found.rules, known, sees, link))


async def save_rules(deps: Deps, request: Request) -> None:
    """Change whom the program invites."""
    found: Inviters = await service.rules_for(deps.database, request.who)
    rules = views.read_rules(request.answers, found.rules, (found.departments, found.offices))
    kept = await service.set_rules(deps.database, request.who, rules, deps.clock())
    await request.reply(views.rules_kept(kept.program, kept.rules))


async def _sees_members(deps: Deps, channel: str | None) -> bool:
    """Whether Slack lets the bot see who is in a channel; True where it doesn't say in time."""
    if not channel:
        return False
    try:
        async with asyncio.timeout(PATIENCE):
            await anext(deps.gateway.members_of(channel), None)
    except TimeoutError:
        return True
    except SlackError as error:
        return error.code not in {"missing_scope", "channel_not_found", "not_in_channel"}
    return True
