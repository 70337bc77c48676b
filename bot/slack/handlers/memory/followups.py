"""The form for what someone wants to come back to, its reminders, and the list."""

from bot.domain.memory.followup import FollowUps, FollowUpState
from bot.domain.rounds.calendar import local_day
from bot.services.chats import checkins
from bot.services.memory import followups
from bot.slack.answers import Answers
from bot.slack.carried import ForFeedback, ForFollowUp, ForMatch, decoded
from bot.slack.request import Kit, Request
from bot.slack.views.memory import followups as views


async def open_form(kit: Kit, request: Request) -> None:
    """Open the form for something to come back to after a chat."""
    about = decoded(ForMatch, request.value)
    told = await checkins.look_up(kit.database, request.who, about.match, kit.clock())
    await kit.gateway.open_view(request.trigger_id, views.follow_up_form(told))


async def save(kit: Kit, request: Request) -> None:
    """Save a filled form."""
    view = request.payload["view"]
    about = decoded(ForFeedback, view["private_metadata"])
    new = views.read_follow_up(Answers(view))
    await followups.add(kit.database, request.who, about.match, new, kit.clock())
    await request.reply(views.added(new, local_day(kit.clock(), about.zone)))


async def show(kit: Kit, request: Request) -> None:
    """Show someone what they want to come back to."""
    await request.reply(views.my_follow_ups(await followups.listed(kit.database, request.who, kit.clock())))


async def done(kit: Kit, request: Request) -> None:
    """Someone has done what they wanted to."""
    await _settle(kit, request, FollowUpState.DONE)


async def drop(kit: Kit, request: Request) -> None:
    """Someone won't do what they wanted to."""
    await _settle(kit, request, FollowUpState.DROPPED)


async def later(kit: Kit, request: Request) -> None:
    """Someone wants to be reminded again."""
    about = decoded(ForFollowUp, request.value)
    found = await followups.put_off(kit.database, request.who, about.follow_up, kit.clock())
    await _show_outcome(request, found, listed=about.listed)


async def _settle(kit: Kit, request: Request, state: FollowUpState) -> None:
    about = decoded(ForFollowUp, request.value)
    found = await followups.settle(kit.database, request.who, about.follow_up, state, kit.clock())
    await _show_outcome(request, found, listed=about.listed)


async def _show_outcome(request: Request, found: FollowUps, *, listed: bool) -> None:
    """Show what became of a follow-up: in the list as it is now, or in place of its reminder."""
    if listed or found.touched is None:
        await request.replace(views.my_follow_ups(found))
    else:
        await request.replace(views.settled(found.touched, found.today))
