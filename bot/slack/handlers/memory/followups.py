"""The follow-up form, the buttons of reminders, and the list of follow-ups."""

from bot.domain.memory.followup import FollowUps, FollowUpState
from bot.domain.rounds.local_time import local_day
from bot.services.chats import checkins
from bot.services.memory import followups
from bot.slack.payloads import ForFeedback, ForFollowUp, ForMatch, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.memory import followups as views


async def open_form(deps: Deps, request: Request) -> None:
    """Open the form for a follow-up after a chat."""
    about = decoded(ForMatch, request.value)
    told = await checkins.own_feedback(deps.database, request.who, about.match, deps.clock())
    await deps.gateway.open_view(request.trigger_id, views.follow_up_form(told))


async def save(deps: Deps, request: Request) -> None:
    """Save a submitted form."""
    view = request.view
    about = decoded(ForFeedback, view["private_metadata"])
    new = views.read_follow_up(request.answers)
    await followups.add(deps.database, request.who, about.match, new, deps.clock())
    await request.reply(views.added(new, local_day(deps.clock(), about.zone)))


async def show(deps: Deps, request: Request) -> None:
    """Show someone their follow-ups."""
    await request.reply(views.my_follow_ups(await followups.listed(deps.database, request.who, deps.clock())))


async def done(deps: Deps, request: Request) -> None:
    """Someone has done a follow-up."""
    await _settle(deps, request, FollowUpState.DONE)


async def drop(deps: Deps, request: Request) -> None:
    """Someone drops a follow-up."""
    await _settle(deps, request, FollowUpState.DROPPED)


async def later(deps: Deps, request: Request) -> None:
    """Someone wants to be reminded again later."""
    about = decoded(ForFollowUp, request.value)
    found = await followups.put_off(deps.database, request.who, about.follow_up, deps.clock())
    await _show_outcome(request, found, listed=about.listed)


async def _settle(deps: Deps, request: Request, state: FollowUpState) -> None:
    about = decoded(ForFollowUp, request.value)
    found = await followups.set_state(deps.database, request.who, about.follow_up, state, deps.clock())
    await _show_outcome(request, found, listed=about.listed)


async def _show_outcome(request: Request, found: FollowUps, *, listed: bool) -> None:
    """Show the result for a follow-up: in the updated list, or in place of its reminder."""
    if listed or found.touched is None:
        await request.replace(views.my_follow_ups(found))
    else:
        await request.replace(views.settled(found.touched, found.today))
