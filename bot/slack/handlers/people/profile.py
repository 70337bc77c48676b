"""The profile form: opening it, filling in what Slack knows, saving it."""

import logging
from contextlib import suppress
from dataclasses import replace
from functools import partial

from bot.domain.errors import Refusal
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Standing
from bot.domain.people.profile_draft import ProfileDraft
from bot.services.access import Who
from bot.services.people import departures, drafts, membership
from bot.slack.actions import Field
from bot.slack.outbound.errors import SlackBusy, SlackError
from bot.slack.outbound.gateway import ShownView
from bot.slack.payloads import ForPage, ForProfile, decoded
from bot.slack.request import Deps, Request
from bot.slack.views import programs, replies
from bot.slack.views.people.profile import profile_form
from bot.slack.views.people.profile_answers import read_profile, reopened

log = logging.getLogger(__name__)


async def open_to_join(deps: Deps, request: Request) -> None:
    """Open the form for the program that is meant; saving it makes the person join. If several may be, ask which."""
    await _open_to_join(deps, request, request.who)


async def open_to_edit(deps: Deps, request: Request) -> None:
    """Open the form for a participant."""
    draft = await drafts.draft_profile(deps.database, request.who)
    if draft.new:
        raise Refusal("refused-not-in")
    await _open(deps, request, draft, ForProfile(joins=False))


async def open_from_home(deps: Deps, request: Request) -> None:
    """Open the form for a participant or for someone who hasn't joined."""
    who = request.meant
    draft = await drafts.draft_profile(deps.database, who)
    if draft.new:
        await _open_to_join(deps, request, who)
    else:
        await _open(deps, request, draft, ForProfile(joins=False))


async def join_program(deps: Deps, request: Request) -> None:
    """Open the form for the program whose message in a channel was clicked; whoever is in it hears where they are."""
    overview = await membership.overview(deps.database, request.meant, deps.clock())
    if overview.standing is Standing.LEFT:
        await _open_to_join(deps, request, request.meant)
    else:
        await request.reply(replies.status(overview))


async def _open_to_join(deps: Deps, request: Request, who: Who) -> None:
    overview = await membership.overview(deps.database, who, deps.clock())
    open_to_them = overview.told_of(request.stranger).to_join
    if who.program_id is None and len(open_to_them) > 1:
        await request.reply(programs.which_to_join(open_to_them))
        return
    if who.program_id is None and len(open_to_them) == 1:
        who = who.meaning(open_to_them[0].program.id)
    await membership.check_may_join(deps.database, who, request.stranger)
    draft = await drafts.draft_profile(deps.database, who)
    await _open(deps, request, draft, ForProfile(joins=True, program=who.program_id))


async def show_page(deps: Deps, request: Request) -> None:
    """Show another page in an open form; answers filled in so far stay."""
    view, page = request.view, decoded(ForPage, request.value).page
    shape = decoded(ForProfile, view["private_metadata"])
    shape = shape.model_copy(update={"pages": tuple(dict.fromkeys((*shape.pages, page)))})
    who = request.who.meaning(shape.program)
    draft = reopened(await drafts.draft_profile(deps.database, who), request.answers)
    facts = request.stranger
    if not draft.time_zone and (
        facts := await _facts(deps, request.who, facts)
    ):  # nothing of them is stored yet
        draft, shape = _with_facts(draft, facts, shape)
    try:
        shown = await deps.gateway.update_view(view["id"], profile_form(draft, shape))
    except SlackError as error:
        if error.code != "not_found":  # closed or submitted in the meantime
            raise
    else:
        request.later(partial(_fill_in, deps, request.who, draft, shape, shown, facts))


async def save(deps: Deps, request: Request) -> None:
    """Save a submitted form."""
    view = request.view
    filled = read_profile(request.answers)
    shape = decoded(ForProfile, view["private_metadata"])
    joins, who = shape.joins, request.who.meaning(shape.program)
    if joins:
        facts = await _facts(deps, who, request.stranger)  # nothing was stored while they had not joined
        await membership.check_may_join(deps.database, who, facts)
        await membership.join(deps.database, who, filled, deps.clock(), facts)
    else:
        await membership.edit_profile(deps.database, who, filled, deps.clock())
    page = await membership.front_page(deps.database, who, deps.clock())
    saved = replies.joined if joins else replies.profile_saved
    await request.reply(saved(page.overview))
    request.show_home(page)


async def rejoin(deps: Deps, request: Request) -> None:
    """Let someone come back with the profile that they had."""
    await membership.rejoin(deps.database, request.meant, deps.clock())
    page = await membership.front_page(deps.database, request.meant, deps.clock())
    await request.replace(replies.joined(page.overview))
    request.show_home(page)


async def _open(deps: Deps, request: Request, draft: ProfileDraft, shape: ForProfile) -> None:
    """Open the form at once, because a trigger lasts three seconds; fill in what Slack knows later."""
    shown = await request.open_form(deps, profile_form(draft, shape))
    request.later(partial(_fill_in, deps, request.who, draft, shape, shown, request.stranger))
    request.later(drafts.get_ready_to_offer)


async def _fill_in(
    deps: Deps,
    who: Who,
    draft: ProfileDraft,
    shape: ForProfile,
    shown: ShownView,
    said: MemberFacts | None = None,
) -> None:
    """Put what Slack knows into fields of the open form that the person left empty.

    It is stored only of people whom the bot knows already.
    """
    facts = await _facts(deps, who, said)
    filled, shape = _with_facts(draft, facts or MemberFacts(who.slack_id, otherwise=who.name), shape)
    if filled != draft:
        with suppress(SlackError):  # closed, submitted or changed in the meantime
            await deps.gateway.update_view(shown.id, profile_form(filled, shape), shown.version)
    if facts:
        await departures.record_news(deps.database, who.team_id, [facts], deps.clock())


async def _facts(deps: Deps, who: Who, said: MemberFacts | None = None) -> MemberFacts | None:
    """Slack's facts about a person, department and team included; None if Slack doesn't answer.

    Args:
        said: what it said lately about somebody whom the bot doesn't know, perhaps without these two.
    """
    if said and said.department is not None:
        return said
    department, team = await deps.gateway.placement(who.slack_id)
    told = said or await _person(deps, who)
    placed = told and replace(told, department=department, team=team)
    if said and placed:
        deps.strangers.remember(placed)
    return placed


async def _person(deps: Deps, who: Who) -> MemberFacts | None:
    try:
        return await deps.gateway.person(who.slack_id)
    except SlackBusy as error:  # as when many join at once; Slack is asked again before the next round
        log.info("Slack did not say yet who somebody is: %s", error.code)
    except SlackError as error:
        log.warning("Slack did not say who somebody is: %s", error.code)
    return None


def _with_facts(
    draft: ProfileDraft, facts: MemberFacts, shape: ForProfile
) -> tuple[ProfileDraft, ForProfile]:
    """An open form with Slack's facts in it; its shape says which fields they were filled into, now or earlier."""
    filled = draft.with_facts(facts)
    news = {
        Field.DEPARTMENT_FROM_SLACK: draft.profile.department != filled.profile.department,
        Field.TEAM_FROM_SLACK: draft.profile.team != filled.profile.team,
    }
    fields = tuple(field for field, is_new in news.items() if is_new or field in shape.filled_in)
    return filled, shape.model_copy(update={"filled_in": fields})
