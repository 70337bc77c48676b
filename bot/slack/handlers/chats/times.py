"""The buttons for finding a time."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.domain.chats.invitation import calendar_file
from bot.domain.chats.timetable import Outcome, Timetable
from bot.domain.errors import Refusal
from bot.services.chats import times
from bot.services.memory import introductions
from bot.slack.handlers import files
from bot.slack.outbound.file import File
from bot.slack.payloads import ForMatch, ForProposal, ForSlot, ShownIn, decoded
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.blocks import Message, escape, said
from bot.slack.views.chats import intro
from bot.slack.views.chats import times as views
from bot.slack.views.window import window

FILE = "coffee-chat.ics"


async def propose(deps: Deps, request: Request) -> None:
    """Propose times in the group DM of a match."""
    about = decoded(ForMatch, request.value)
    timetable = await times.propose(deps.database, request.who, about.match, deps.clock())
    await request.reply(views.proposing(timetable, request.who.slack_id, deps.clock()))


async def choose(deps: Deps, request: Request) -> None:
    """Someone says that a time suits them, or takes that back."""
    about = decoded(ForSlot, request.value)
    elsewhere = about.on is not ShownIn.INTRODUCTION
    click = times.ClickedTime(about.match, about.proposal, about.starts_at, _clicked_at(request), elsewhere)
    timetable, outcome = await times.choose(deps.database, request.who, click, deps.clock())
    await _put_right(deps, request, timetable, about.on)
    await _explain(request, outcome)


async def other_times(deps: Deps, request: Request) -> None:
    """Someone wants other times: replace those shown, or cancel the booking and propose times to all."""
    about = decoded(ForProposal, request.value)
    timetable, outcome = await times.propose_others(
        deps.database, request.who, about.match, about.proposal, deps.clock()
    )
    if about.booked:
        await request.replace(views.explained(outcome) or views.cancelled())
        return
    await _put_right(deps, request, timetable, about.on)
    await _explain(request, outcome)


async def ask_other_times(deps: Deps, request: Request) -> None:
    """Someone may want to cancel a booking: ask whether they mean it where nobody else sees that."""
    asked = views.ask_other_times(decoded(ForProposal, request.value))
    await request.open_form(deps, window(asked))


async def send_calendar_file(deps: Deps, request: Request) -> None:
    """Send someone the booked chat as a calendar file."""
    about = decoded(ForMatch, request.value)
    timetable = await times.own_timetable(deps.database, request.who, about.match)
    content = _calendar_file(timetable, deps.clock())
    title, comment = say("calendar-title"), escape(say("calendar-comment"))
    await files.send(deps, request, File(FILE, content, title, comment), sent=said(say("calendar-sent")))


async def opened(_deps: Deps, _request: Request) -> None:
    """Do nothing: Slack reports clicks on links too, and has opened the page already."""


def _calendar_file(timetable: Timetable, now: datetime) -> bytes:
    meets_at = timetable.match.meets_at
    if meets_at is None:
        raise Refusal("refused-not-booked")
    return calendar_file(views.invitation(timetable, meets_at), now)


async def _put_right(deps: Deps, request: Request, timetable: Timetable, on: ShownIn) -> None:
    """Replace the clicked message with the current state."""
    now = deps.clock()
    if on is ShownIn.INTRODUCTION:
        shown = await introductions.own_introduction(deps.database, request.who, timetable.match.id, now)
        await _show(deps, request, timetable, lambda: intro.intro(shown, now))
    elif timetable.proposal is None:
        await _show(deps, request, timetable, lambda: views.off(timetable.match))
    else:
        view = views.nudge if on is ShownIn.NUDGE else views.proposed
        await _show(deps, request, timetable, lambda: view(timetable, now))


async def _show(deps: Deps, request: Request, timetable: Timetable, view: Callable[[], Message]) -> None:
    """Replace the clicked message, for all who read it.

    Where the match talks no longer, the word that it went elsewhere takes its place.
    """
    match, language = timetable.match, timetable.wording.language
    if request.is_shown_outside(match.own_channel):
        with deps.speaking_to(match.people, language):
            message = views.outdated(match)
    else:
        with deps.speaking_to(match.staying, language):
            message = view()
    await request.replace_for_all(message)


async def _explain(request: Request, outcome: Outcome) -> None:
    if explanation := views.explained(outcome):
        await request.reply(explanation)


def _clicked_at(request: Request) -> datetime:
    """When the button was clicked, according to Slack; it is the same if a payload is delivered twice."""
    return datetime.fromtimestamp(float(request.payload["actions"][0]["action_ts"]), UTC)
