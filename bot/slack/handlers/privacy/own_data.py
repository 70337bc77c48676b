"""The people someone doesn't want to meet, the export of their data, and being forgotten; only they see any of it."""

from bot.services.people import membership
from bot.services.privacy import exclusions
from bot.services.privacy import own_data as service
from bot.slack.handlers import files
from bot.slack.outbound.file import File
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.privacy import own_data


async def open_not_with(deps: Deps, request: Request) -> None:
    """Open the form for the people someone doesn't want to meet."""
    chosen = await exclusions.not_with(deps.database, request.who)
    await request.open_form(deps, own_data.not_with_form(chosen))


async def save_not_with(deps: Deps, request: Request) -> None:
    """Save the people someone doesn't want to meet."""
    chosen = own_data.read_not_with(request.answers)
    await exclusions.keep_apart(deps.database, request.who, chosen, deps.clock())
    await request.reply(own_data.not_with_kept())


async def export(deps: Deps, request: Request) -> None:
    """Send someone all that the bot keeps about them."""
    own = await service.export(deps.database, request.who, deps.clock())
    name, content = own_data.file_name(own), own_data.file_content(own)
    title, comment = say("export-title"), say("export-comment")
    await files.send(deps, request, File(name, content, title, comment), sent=own_data.sent())


async def ask_to_forget(_deps: Deps, request: Request) -> None:
    """Explain what being forgotten means, and ask for confirmation."""
    await request.reply(own_data.forget_asked())


async def forget(deps: Deps, request: Request) -> None:
    """Erase someone's data."""
    await service.forget(deps.database, request.who, deps.clock())
    await request.replace(own_data.forgotten())
    request.show_home(await membership.front_page(deps.database, request.who, deps.clock()))
