"""The words after ``/coffee``: what each does, and its button on the Home tab."""

from dataclasses import dataclass, replace

from bot.domain.clean import is_blank
from bot.domain.people.participant import Standing
from bot.domain.typed import split_command
from bot.services.access import Who, organises
from bot.services.people import membership
from bot.slack.actions import Action
from bot.slack.form_values import unescape
from bot.slack.handlers.insight import forecast, report
from bot.slack.handlers.memory import archive, followups, network, referrals
from bot.slack.handlers.organisers import ahead, inviting, people, team
from bot.slack.handlers.organisers.gate import only_organisers
from bot.slack.handlers.people import nearby, pausing, profile
from bot.slack.handlers.privacy import own_data
from bot.slack.handlers.rounds import programs as organising
from bot.slack.handlers.sheets import asking
from bot.slack.request import Deps, Handler, Request
from bot.slack.texts.commands import commands_like, understood
from bot.slack.views import programs, replies
from bot.slack.views.home import HomeButton, HomeRow
from bot.slack.views.people.welcome import is_new, welcome

DIRECT = "D"  # what the ids of conversations with one person begin with; no program has one of these


@dataclass(frozen=True, slots=True)
class Command:
    """What people can do by typing after ``/coffee``; the text ``command-<name>`` has the words for it, and describes it.

    Args:
        button: does the same on the Home tab. The Home tab itself adds the buttons that depend on someone's status.
    """

    name: str
    handler: Handler
    button: HomeButton | None = None


async def command(deps: Deps, request: Request) -> None:
    """Run the command that was typed after ``/coffee``; an unknown word gets buttons for those that are like it."""
    known = understood(ALL_NAMES)
    request = replace(request, who=await _where(deps, request))
    word, typed = split_command(unescape(request.payload.get("text") or ""), known)
    if name := known.get(word):
        await HANDLERS[name](deps, replace(request, typed=typed))
    elif is_blank(word):
        await welcome_or_status(deps, request)
    else:
        near = commands_like(word, NAMES) or ((await _way_in(deps, request)), "help")
        await request.reply(replies.not_understood(word, near))


async def _where(deps: Deps, request: Request) -> Who:
    """The person, who means the program in whose channel they type."""
    channel = str(request.payload.get("channel_id") or "")
    if channel.startswith(DIRECT):
        return request.who
    return request.who.meaning(await membership.program_in(deps.database, request.who, channel))


async def welcome_or_status(deps: Deps, request: Request) -> None:
    """Tell a newcomer what this is, and everyone else where they are."""
    overview = await membership.overview(deps.database, request.who, deps.clock())
    overview = overview.told_of(request.stranger)
    await request.reply(welcome(overview) if is_new(overview) else replies.status(overview))


async def _way_in(deps: Deps, request: Request) -> str:
    """The command that tells someone where they are, or lets them in."""
    overview = await membership.overview(deps.database, request.who, deps.clock())
    return "optin" if overview.standing is Standing.LEFT else "status"


async def show_help(deps: Deps, request: Request) -> None:
    """List the commands; those for organisers only to them."""
    async with deps.database.glance() as session:
        runs = await organises(session, request.who.meaning(None))
    await request.reply(replies.helped(ALL_NAMES if runs else NAMES))


async def show_status(deps: Deps, request: Request) -> None:
    """Show someone their status."""
    await request.reply(replies.status(await membership.overview(deps.database, request.who, deps.clock())))


async def ask_to_leave(deps: Deps, request: Request) -> None:
    """Ask someone whether they mean to leave, and which program if they are in several."""
    who = request.meant
    overview = await membership.overview(deps.database, who, deps.clock())
    if who.program_id is None and len(overview.joined) > 1:
        await request.reply(programs.which_to_leave(overview.joined))
    else:
        await request.reply(programs.ask_to_leave(overview, who.program_id))


async def ask_to_leave_all(deps: Deps, request: Request) -> None:
    """Ask someone whether they mean to leave all programs."""
    overview = await membership.overview(deps.database, request.who, deps.clock())
    await request.reply(programs.ask_to_leave(overview, None))


async def leave_typed(deps: Deps, request: Request) -> None:
    """Take someone out of the program that they mean; if they are in several, ask which."""
    overview = await membership.overview(deps.database, request.who, deps.clock())
    if request.who.program_id is None and len(overview.joined) > 1:
        await request.reply(programs.which_to_leave(overview.joined))
    else:
        await _leave(deps, request, request.who)


async def leave(deps: Deps, request: Request) -> None:
    """Take someone out of the program that the button names, or of all; one that says neither asks."""
    if request.value:
        await _leave(deps, request, request.meant)
    else:
        await leave_typed(deps, request)


async def _leave(deps: Deps, request: Request, who: Who) -> None:
    await membership.leave(deps.database, who, deps.clock())
    page = await membership.front_page(deps.database, who, deps.clock())
    await request.reply(programs.left(page.overview) if page.overview.joined else replies.left())
    request.show_home(await membership.front_page(deps.database, request.who, deps.clock()))


COMMANDS = (
    Command("optin", profile.open_to_join),
    Command("status", show_status),
    Command("why", people.ask_why),
    Command("profile", profile.open_to_edit),
    Command("pause", pausing.pause),
    Command("notes", archive.show_notes, HomeButton("button-notes", "home.notes", HomeRow.MORE)),
    Command("followups", followups.show),
    Command("history", archive.show_history, HomeButton("button-history", "home.history", HomeRow.MORE)),
    Command("network", network.show_network),
    Command("recap", network.show_recap),
    Command(
        "introduce",
        referrals.open_for_anyone,
        HomeButton("button-introduce", "home.introduce", HomeRow.MORE, only_in=True),
    ),
    Command("resume", pausing.resume),
    Command("now", nearby.look_around, HomeButton("button-now", "now.look", HomeRow.MORE, only_in=True)),
    Command(
        "notwith",
        own_data.open_not_with,
        HomeButton("button-not-with", "home.not_with", HomeRow.SETTINGS, only_in=True),
    ),
    Command("export", own_data.export, HomeButton("button-my-data", Action.EXPORT, HomeRow.SETTINGS)),
    Command(
        "forget", own_data.ask_to_forget, HomeButton("button-forget-about", "home.forget", HomeRow.SETTINGS)
    ),
    Command(
        "optout",
        leave_typed,
        HomeButton("button-leave", Action.ASK_LEAVE, HomeRow.SETTINGS, only_in=True),
    ),
    Command("help", show_help, HomeButton("button-help", "home.help", HomeRow.MORE)),
)
# Those that only organisers may use.
FOR_ORGANISERS = (
    Command("preview", ahead.preview),
    Command("people", people.list_people),
    Command("report", report.show_report),
    Command("forecast", forecast.show_forecast),
    Command("programs", organising.show),
    Command("audit", team.show_record),
    Command("invites", inviting.ask_whom_to_invite),
    Command("import", asking.ask_for_file),
)
ONLY_ORGANISERS = only_organisers({each.name: each.handler for each in FOR_ORGANISERS})
HANDLERS = {each.name: each.handler for each in COMMANDS} | ONLY_ORGANISERS
NAMES = tuple(each.name for each in COMMANDS)
ALL_NAMES = (*NAMES, *ONLY_ORGANISERS)
HOME_BUTTONS = tuple(each.button for each in COMMANDS if each.button)
