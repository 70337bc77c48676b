"""Whom somebody won't meet, their data in a file, and being forgotten: for them alone."""

from bot.services.people import membership
from bot.services.privacy import own_data as service
from bot.services.rematching import boundaries
from bot.slack.answers import Answers
from bot.slack.request import Kit, Request
from bot.slack.texts import say
from bot.slack.views.privacy import own_data


async def open_not_with(kit: Kit, request: Request) -> None:
    """Open the form in which someone says whom they won't meet."""
    chosen = await boundaries.not_with(kit.database, request.who)
    await kit.gateway.open_view(request.trigger_id, own_data.not_with_form(chosen))


async def save_not_with(kit: Kit, request: Request) -> None:
    """Save whom someone won't meet."""
    chosen = own_data.read_not_with(Answers(request.payload["view"]))
    await boundaries.keep_apart(kit.database, request.who, chosen, kit.clock())
    await request.reply(own_data.not_with_kept())


async def export(kit: Kit, request: Request) -> None:
    """Send someone all that the bot keeps of them."""
    own = await service.export(kit.database, request.who, kit.clock())
    await kit.gateway.send_file(
        request.who.slack_id,
        own_data.file_name(own),
        own_data.file_content(own),
        title=say("export-title"),
        comment=say("export-comment"),
    )
    await request.reply(own_data.sent())


async def ask_to_forget(_kit: Kit, request: Request) -> None:
    """Say what being forgotten means, and ask."""
    await request.reply(own_data.forget_asked())


async def forget(kit: Kit, request: Request) -> None:
    """Erase someone."""
    await service.forget(kit.database, request.who, kit.clock())
    await request.replace(own_data.forgotten())
    request.show_home(await membership.front_page(kit.database, request.who, kit.clock()))
