"""The buttons that find a time."""

from datetime import UTC, datetime

from bot.domain.chats.invitation import calendar_file
from bot.domain.chats.timetable import Outcome, Timetable
from bot.domain.errors import Refusal
from bot.services.chats import times
from bot.slack.carried import ForMatch, ForProposal, ForSlot, decoded
from bot.slack.outbound.trouble import SlackError
from bot.slack.request import Kit, Request
from bot.slack.texts import say
from bot.slack.views.blocks import escape, said
from bot.slack.views.chats import times as views

FILE = "coffee-chat.ics"


async def propose(kit: Kit, request: Request) -> None:
    """Have times proposed in the group DM of a match."""
    about = decoded(ForMatch, request.value)
    timetable = await times.propose(kit.database, request.who, about.match, kit.clock())
    await request.reply(views.proposing(timetable, request.who.slack_id, kit.clock()))


async def choose(kit: Kit, request: Request) -> None:
    """Someone says that a time suits them, or takes that back."""
    about = decoded(ForSlot, request.value)
    timetable, outcome = await times.choose(
        kit.database,
        request.who,
        (about.match, about.proposal, about.starts_at),
        _clicked_at(request),
        kit.clock(),
    )
    await _put_right(kit, request, timetable)
    await _explain(request, outcome)


async def other_times(kit: Kit, request: Request) -> None:
    """Someone wants other times: in place of those they saw, or below a booking that is off now."""
    about = decoded(ForProposal, request.value)
    timetable, outcome = await times.propose_others(
        kit.database, request.who, about.match, about.proposal, kit.clock()
    )
    if not about.booked:
        await _put_right(kit, request, timetable)
    elif outcome is not Outcome.NO_OTHERS:
        await request.replace(views.off(timetable.match))
    await _explain(request, outcome)


async def in_writing(kit: Kit, request: Request) -> None:
    """Put questions to answer in writing in place of the times."""
    about = decoded(ForMatch, request.value)
    timetable = await times.look_up(kit.database, request.who, about.match)
    await request.replace(views.in_writing(timetable.match))


async def send_calendar_file(kit: Kit, request: Request) -> None:
    """Send someone the booked chat as a file for their calendar."""
    about = decoded(ForMatch, request.value)
    timetable = await times.look_up(kit.database, request.who, about.match)
    content = _calendar_file(timetable, kit.clock())
    try:
        await kit.gateway.send_file(
            request.who.slack_id, FILE, content, say("calendar-title"), escape(say("calendar-comment"))
        )
    except SlackError as error:
        if error.code != "missing_scope":
            raise
        raise Refusal("refused-files") from None
    await request.reply(said(say("calendar-sent")))


async def opened(_kit: Kit, _request: Request) -> None:
    """A link was opened: Slack tells of it, and has shown the page already."""


def _calendar_file(timetable: Timetable, now: datetime) -> bytes:
    meets_at = timetable.match.meets_at
    if meets_at is None:
        raise Refusal("refused-not-booked")
    return calendar_file(views.invitation(timetable, meets_at), now)


async def _put_right(kit: Kit, request: Request, timetable: Timetable) -> None:
    """Show how things stand in place of what was clicked."""
    stands = views.proposed(timetable, kit.clock()) if timetable.proposal else views.off(timetable.match)
    await request.replace(stands)


async def _explain(request: Request, outcome: Outcome) -> None:
    if explanation := views.explained(outcome):
        await request.reply(explanation)


def _clicked_at(request: Request) -> datetime:
    """When Slack says that a button was clicked; a payload that comes twice says the same."""
    return datetime.fromtimestamp(float(request.payload["actions"][0]["action_ts"]), UTC)
