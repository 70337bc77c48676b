"""What ``/coffee`` and the Home tab's buttons do."""

from datetime import date, timedelta

from bot.domain.errors import Refusal
from bot.domain.participant import Standing
from bot.services import followups, membership
from bot.slack.handlers import home, profile
from bot.slack.request import Handler, Kit, Request
from bot.slack.texts import day
from bot.slack.views import notes, standing
from bot.slack.views.blocks import unescape


async def command(kit: Kit, request: Request) -> None:
    """Do what the first word after ``/coffee`` says; an unknown one gets the help."""
    word, *more = unescape(request.payload.get("text") or "").split(maxsplit=1) or [""]
    if word.casefold() == "pause":
        await _pause(kit, request, "".join(more).strip())
    elif handler := COMMANDS.get(word.casefold()):
        await handler(kit, request)
    else:
        await request.reply(standing.helped(unknown=word))


async def show_help(_kit: Kit, request: Request) -> None:
    """List the commands."""
    await request.reply(standing.helped())


async def show_status(kit: Kit, request: Request) -> None:
    """Tell someone how they stand."""
    await request.reply(standing.status(await membership.overview(kit.database, request.who, kit.clock())))


async def show_notes(kit: Kit, request: Request) -> None:
    """Show someone their own notes."""
    participant, own = await followups.notes_of(kit.database, request.who)
    zone = participant.member.time_zone if participant else "UTC"
    await request.reply(notes.my_notes(own, kit.clock(), zone))


async def leave(kit: Kit, request: Request) -> None:
    """Take someone out."""
    await membership.leave(kit.database, request.who, kit.clock())
    await request.reply(standing.left())
    await home.publish(kit, request.who)


async def resume(kit: Kit, request: Request) -> None:
    """End someone's pause."""
    await membership.resume(kit.database, request.who, kit.clock())
    overview = await membership.overview(kit.database, request.who, kit.clock())
    await request.reply(standing.resumed(overview))
    await home.publish(kit, request.who)


async def pause(kit: Kit, request: Request) -> None:
    """Pause someone until they resume."""
    await _pause(kit, request, "")


async def _pause(kit: Kit, request: Request, typed: str) -> None:
    overview = await membership.overview(kit.database, request.who, kit.clock())
    if overview.standing is Standing.LEFT:
        raise Refusal("refused-not-in")
    until = _day(typed, overview.today) if typed else None
    await membership.pause(kit.database, request.who, until)
    await request.reply(standing.paused(until, overview.today))
    await home.publish(kit, request.who)


def _day(typed: str, today: date) -> date:
    """The day that someone typed, with or without "until" before it; one after today."""
    words = typed.casefold().removeprefix("until").strip()
    try:
        until = date.fromisoformat(words)
    except ValueError:
        example = (today + timedelta(weeks=2)).isoformat()
        raise Refusal("refused-day", typed=typed, example=example) from None
    if until <= today:
        raise Refusal("refused-past-day", day=day(until, today))
    return until


COMMANDS: dict[str, Handler] = {
    "": show_help,
    "help": show_help,
    "optin": profile.open_to_join,
    "profile": profile.open_to_edit,
    "status": show_status,
    "notes": show_notes,
    "resume": resume,
    "optout": leave,
}
