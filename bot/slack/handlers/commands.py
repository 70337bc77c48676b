"""The words after ``/coffee``: what each does, and its button on the Home tab."""

from dataclasses import dataclass, replace

from bot.domain.typed import split_command
from bot.services.people import membership
from bot.slack.actions import Action
from bot.slack.form_values import unescape
from bot.slack.handlers.memory import archive, followups, network, referrals
from bot.slack.handlers.people import nearby, pausing, profile
from bot.slack.handlers.privacy import own_data
from bot.slack.request import Deps, Handler, Request
from bot.slack.views import replies
from bot.slack.views.home import HomeButton, HomeRow


@dataclass(frozen=True, slots=True)
class Command:
    """A word that people type after ``/coffee``; the text ``command-<word>`` describes it in the help.

    Args:
        button: does the same on the Home tab. The Home tab itself adds the buttons that depend on someone's status.
        also: other words for it, English and German ones whatever the bot speaks; each is written in one word.
    """

    word: str
    handler: Handler
    button: HomeButton | None = None
    also: str = ""


async def command(deps: Deps, request: Request) -> None:
    """Run the command that was typed after ``/coffee``; an unknown word gets the help."""
    word, typed = split_command(unescape(request.payload.get("text") or "") or "help", HANDLERS)
    if handler := HANDLERS.get(word):
        await handler(deps, replace(request, typed=typed))
    else:
        await request.reply(replies.helped(WORDS, unknown=word))


async def show_help(_deps: Deps, request: Request) -> None:
    """List the commands."""
    await request.reply(replies.helped(WORDS))


async def show_status(deps: Deps, request: Request) -> None:
    """Show someone their status."""
    await request.reply(replies.status(await membership.overview(deps.database, request.who, deps.clock())))


async def leave(deps: Deps, request: Request) -> None:
    """Take someone out of the program."""
    await membership.leave(deps.database, request.who, deps.clock())
    await request.reply(replies.left())
    request.show_home(await membership.front_page(deps.database, request.who, deps.clock()))


COMMANDS = (
    Command("optin", profile.open_to_join, also="join mitmachen beitreten teilnehmen anmelden"),
    Command("status", show_status),
    Command("profile", profile.open_to_edit, also="edit profil"),
    Command("pause", pausing.pause, also="break aussetzen pausieren"),
    Command(
        "notes",
        archive.show_notes,
        HomeButton("button-notes", "home.notes", HomeRow.NOTES),
        also="note mynotes notizen notiz meinenotizen",
    ),
    Command(
        "followups",
        followups.show,
        HomeButton("button-follow-ups", "home.follow_ups", HomeRow.FOLLOW_UPS),
        also="followup todo vorgenommen aufgaben",
    ),
    Command(
        "history",
        archive.show_history,
        HomeButton("button-history", "home.history", HomeRow.MORE),
        also="chats mychats verlauf treffen meinetreffen",
    ),
    Command(
        "network",
        network.show_network,
        HomeButton("button-network", Action.NETWORK, HomeRow.MORE),
        also="mynetwork netzwerk meinnetzwerk",
    ),
    Command("recap", network.show_recap, HomeButton("button-recap", Action.RECAP, HomeRow.MORE)),
    Command(
        "introduce",
        referrals.open_for_anyone,
        HomeButton("button-introduce", "home.introduce", HomeRow.MORE, only_in=True),
        also="intro suggest vorstellen vorschlagen",
    ),
    Command(
        "resume", pausing.resume, also="unpause back continue weiter weitermachen fortsetzen zurück zurueck"
    ),
    Command(
        "now",
        nearby.look_around,
        HomeButton("button-now", "now.look", HomeRow.TOP, only_in=True),
        also="free freenow jetzt",
    ),
    Command(
        "notwith",
        own_data.open_not_with,
        HomeButton("button-not-with", "home.not_with", HomeRow.ABOUT_YOU, only_in=True),
        also="exclude nichtmit niemit ausschliessen",
    ),
    Command(
        "export",
        own_data.export,
        HomeButton("button-my-data", Action.EXPORT, HomeRow.ABOUT_YOU),
        also="data mydata daten meinedaten exportieren",
    ),
    Command(
        "forget",
        own_data.ask_to_forget,
        HomeButton("button-forget-about", "home.forget", HomeRow.ABOUT_YOU),
        also="forgetme delete erase vergessen vergissmich löschen loeschen",
    ),
    Command(
        "optout",
        leave,
        HomeButton("button-leave", "home.leave", HomeRow.ABOUT_YOU, only_in=True, confirm="confirm-leave"),
        also="leave quit unsubscribe austreten aussteigen abmelden verlassen",
    ),
    Command(
        "help",
        show_help,
        HomeButton("button-help", "home.help", HomeRow.TOP),
        also="commands hilfe befehle",
    ),
)
WORDS = tuple(each.word for each in COMMANDS)
HANDLERS = {word: each.handler for each in COMMANDS for word in (each.word, *each.also.split())}
HOME_BUTTONS = tuple(each.button for each in COMMANDS if each.button)
