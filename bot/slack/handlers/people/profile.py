"""The profile form: opening it, filling in what Slack knows, saving it."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import replace
from functools import partial

from bot.domain.errors import Refusal
from bot.domain.overview import ProfileDraft
from bot.domain.people.participant import MemberFacts
from bot.services.access import Who
from bot.services.people import departures, membership
from bot.slack.actions import Field
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import ShownView
from bot.slack.payloads import ForProfile, decoded
from bot.slack.request import Deps, Request
from bot.slack.views import replies
from bot.slack.views.people.profile import profile_form
from bot.slack.views.people.profile_answers import read_profile, reopened
from bot.slack.views.people.questions import tells_more

log = logging.getLogger(__name__)

ASK_WITHIN = 1.5  # seconds that Slack may take to say who somebody is before their form opens


async def open_to_join(deps: Deps, request: Request) -> None:
    """Open the form; saving it makes the person join."""
    said = await _check_belongs(deps, request.who, ASK_WITHIN)
    draft = await membership.draft_profile(deps.database, request.who)
    await _open(deps, request, draft, ForProfile(joins=True, more=tells_more(draft.profile)), said)


async def open_to_edit(deps: Deps, request: Request) -> None:
    """Open the form for a participant."""
    draft = await membership.draft_profile(deps.database, request.who)
    if draft.new:
        raise Refusal("refused-not-in")
    await _open(deps, request, draft, ForProfile(joins=False, more=True))


async def open_from_home(deps: Deps, request: Request) -> None:
    """Open the form for a participant or for someone who hasn't joined."""
    draft = await membership.draft_profile(deps.database, request.who)
    said = await _check_belongs(deps, request.who, ASK_WITHIN) if draft.new else None
    shape = ForProfile(joins=draft.new, more=not draft.new or tells_more(draft.profile))
    await _open(deps, request, draft, shape, said)


async def show_more(deps: Deps, request: Request) -> None:
    """Show all questions in an open form; answers filled in so far stay."""
    view = request.payload["view"]
    shape = decoded(ForProfile, view["private_metadata"]).model_copy(update={"more": True})
    draft = reopened(await membership.draft_profile(deps.database, request.who), request.answers)
    try:
        shown = await deps.gateway.update_view(view["id"], profile_form(draft, shape))
    except SlackError as error:
        if error.code != "not_found":  # closed or submitted in the meantime
            raise
    else:
        request.later(partial(_fill_in, deps, request.who, draft, shape, shown))


async def save(deps: Deps, request: Request) -> None:
    """Save a submitted form."""
    view = request.payload["view"]
    filled = read_profile(request.answers)
    joins = decoded(ForProfile, view["private_metadata"]).joins
    if joins:
        said = await _check_belongs(deps, request.who)
        await membership.join(deps.database, request.who, filled, deps.clock())
        if said:
            await departures.record_member(deps.database, request.who.team_id, said, deps.clock())
    else:
        await membership.edit_profile(deps.database, request.who, filled, deps.clock())
    page = await membership.front_page(deps.database, request.who, deps.clock())
    saved = replies.joined if joins else replies.profile_saved
    await request.reply(saved(page.overview))
    request.show_home(page)


async def rejoin(deps: Deps, request: Request) -> None:
    """Let someone come back with the profile that they had."""
    await membership.rejoin(deps.database, request.who, deps.clock())
    page = await membership.front_page(deps.database, request.who, deps.clock())
    await request.replace(replies.joined(page.overview))
    request.show_home(page)


async def _check_belongs(deps: Deps, who: Who, within: float | None = None) -> MemberFacts | None:
    """Refuse someone whom the program isn't for; return what Slack said, if it had to be asked.

    Args:
        within: how many seconds Slack has to answer; without an answer nobody is refused.

    Raises:
        Refusal: they are a guest who isn't let in, or of another workspace.
    """
    known = await membership.belongs(deps.database, who)
    said = None
    if known is None:
        with suppress(TimeoutError):
            said = await asyncio.wait_for(_facts(deps, who.slack_id), within)
    if known is False or (said and said.outsider):
        raise Refusal("refused-outsider")
    return said


async def _open(
    deps: Deps, request: Request, draft: ProfileDraft, shape: ForProfile, said: MemberFacts | None = None
) -> None:
    """Open the form at once, because a trigger lasts three seconds; fill in what Slack knows later.

    Args:
        said: what Slack said already.
    """
    shown = await deps.gateway.open_view(request.trigger_id, profile_form(draft, shape))
    request.later(partial(_fill_in, deps, request.who, draft, shape, shown, said))


async def _fill_in(
    deps: Deps,
    who: Who,
    draft: ProfileDraft,
    shape: ForProfile,
    shown: ShownView,
    said: MemberFacts | None = None,
) -> None:
    """Put what Slack knows into fields of the open form that the person left empty, and store it."""
    department, team = await deps.gateway.placement(who.slack_id)
    said = said or await _facts(deps, who.slack_id)
    facts = replace(said or MemberFacts(who.slack_id, otherwise=who.name), department=department, team=team)
    if (filled := draft.with_facts(facts)) != draft:
        form = profile_form(filled, shape.model_copy(update={"filled_in": _filled_in(draft, filled, shape)}))
        with suppress(SlackError):  # closed, submitted or changed in the meantime
            await deps.gateway.update_view(shown.id, form, shown.version)
    if said:
        await departures.record_member(deps.database, who.team_id, facts, deps.clock())


async def _facts(deps: Deps, slack_id: str) -> MemberFacts | None:
    """Slack's facts about a person; None if Slack doesn't answer."""
    try:
        return await deps.gateway.person(slack_id)
    except SlackError as error:
        log.warning("Slack did not say who somebody is: %s", error.code)
        return None


def _filled_in(before: ProfileDraft, after: ProfileDraft, shape: ForProfile) -> tuple[Field, ...]:
    """All fields filled in after the form was opened, including earlier ones."""
    news = {
        Field.DEPARTMENT_FROM_SLACK: before.profile.department != after.profile.department,
        Field.TEAM_FROM_SLACK: before.profile.team != after.profile.team,
    }
    return tuple(field for field, is_new in news.items() if is_new or field in shape.filled_in)
