"""Someone's own notes, and their own past chats."""

from bot.services.memory import archive
from bot.slack.actions import Field
from bot.slack.payloads import ForMore, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.memory.history import my_history
from bot.slack.views.memory.notes import WORDS_LENGTH, my_notes, search_form


async def show_notes(deps: Deps, request: Request) -> None:
    """Show someone their own notes; if they typed words, only the notes with these words."""
    await _show_notes(deps, request, ForMore(shown=0, words=request.typed[:WORDS_LENGTH]))


async def ask_what_to_find(deps: Deps, request: Request) -> None:
    """Ask someone what to look for in their notes."""
    await request.open_form(deps, search_form())


async def find_notes(deps: Deps, request: Request) -> None:
    """Show someone their notes that contain the given words."""
    words = request.answers.text(Field.SEARCH)
    await _show_notes(deps, request, ForMore(shown=0, words=words))


async def more_notes(deps: Deps, request: Request) -> None:
    """Show someone older notes."""
    await _show_notes(deps, request, decoded(ForMore, request.value))


async def show_history(deps: Deps, request: Request) -> None:
    """Show someone their past chats."""
    await _show_history(deps, request, 0)


async def more_history(deps: Deps, request: Request) -> None:
    """Show someone older chats."""
    await _show_history(deps, request, decoded(ForMore, request.value).shown)


async def _show_notes(deps: Deps, request: Request, about: ForMore) -> None:
    participant, own = await archive.notes_of(deps.database, request.who, about.words)
    zone = participant.member.time_zone if participant else "UTC"
    await request.reply(my_notes(own, deps.clock(), zone, about))


async def _show_history(deps: Deps, request: Request, shown: int) -> None:
    chats = await archive.history_of(deps.database, request.who, deps.clock())
    await request.reply(my_history(chats, shown))
