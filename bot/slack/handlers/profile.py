"""The profile form: opening it, filling in what Slack knows, saving it."""

import logging
from contextlib import suppress
from dataclasses import replace
from functools import partial

from bot.domain.errors import Refusal
from bot.domain.overview import ProfileDraft
from bot.domain.participant import same_spelling
from bot.services import departures, membership
from bot.services.membership import Who
from bot.slack.actions import Answers, ForProfile, decoded
from bot.slack.handlers import home
from bot.slack.request import Kit, Request
from bot.slack.trouble import SlackError
from bot.slack.views import standing
from bot.slack.views.profile import profile_form, read_profile

log = logging.getLogger(__name__)


async def open_to_join(kit: Kit, request: Request) -> None:
    """Open the form; saving it takes the person in."""
    await _open(kit, request, await membership.draft_profile(kit.database, request.who), joins=True)


async def open_to_edit(kit: Kit, request: Request) -> None:
    """Open the form for someone who takes part."""
    draft = await membership.draft_profile(kit.database, request.who)
    if draft.new:
        raise Refusal("refused-not-in")
    await _open(kit, request, draft, joins=False)


async def open_from_home(kit: Kit, request: Request) -> None:
    """Open the form, whether someone takes part or not yet."""
    draft = await membership.draft_profile(kit.database, request.who)
    await _open(kit, request, draft, joins=draft.new)


async def save(kit: Kit, request: Request) -> None:
    """Save a filled form."""
    view = request.payload["view"]
    filled = read_profile(Answers(view))
    joins = decoded(ForProfile, view["private_metadata"]).joins
    if joins:
        await membership.join(kit.database, request.who, filled, kit.clock())
    else:
        await membership.edit_profile(kit.database, request.who, filled)
    overview = await membership.overview(kit.database, request.who, kit.clock())
    await request.reply(standing.joined(overview) if joins else standing.profile_saved(overview))
    await home.publish(kit, request.who)


async def _open(kit: Kit, request: Request, draft: ProfileDraft, *, joins: bool) -> None:
    """Open the form at once, for a trigger lives three seconds; what Slack knows is filled in later."""
    form = profile_form(draft.profile, draft.departments, joins=joins)
    view_id = await kit.gateway.open_view(request.trigger_id, form)
    request.later(partial(_fill_in, kit, request.who, draft, view_id, joins))


async def _fill_in(kit: Kit, who: Who, draft: ProfileDraft, view_id: str, joins: bool) -> None:
    """Put the department that Slack knows into the open form if the person gave none; remember what else Slack knows."""
    department = await kit.gateway.department(who.slack_id)
    if department and not draft.profile.department:
        filled = replace(draft.profile, department=same_spelling(department, draft.departments))
        with suppress(SlackError):  # closed or submitted in the meantime
            form = profile_form(filled, draft.departments, joins=joins, from_slack=True)
            await kit.gateway.update_view(view_id, form)
    try:
        facts = await kit.gateway.person(who.slack_id)
    except SlackError as error:
        log.warning("Slack did not say who somebody is: %s", error.code)
        return
    await departures.remember(kit.database, who.team_id, replace(facts, department=department), kit.clock())
