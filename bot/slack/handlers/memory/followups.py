"""The buttons of reminders, and the list of follow-ups."""

from bot.domain.memory.followup import FollowUps, FollowUpState
from bot.services.memory import followups
from bot.slack.payloads import ForFollowUp, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.memory import followups as views


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
