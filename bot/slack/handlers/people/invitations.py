"""A coffee with somebody whom one names."""

from bot.services.people import invitations as service
from bot.slack.actions import Field
from bot.slack.payloads import ForPerson, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.people import invitations


async def open_form(deps: Deps, request: Request) -> None:
    """Ask with whom someone would like a coffee."""
    await service.may_invite(deps.database, request.who, deps.clock())
    await request.open_form(deps, invitations.invitation_form())


async def save(deps: Deps, request: Request) -> None:
    """Have the chosen person asked."""
    chosen = request.answers.person(Field.PERSON)
    other = await service.invite(deps.database, request.who, chosen, deps.clock())
    await request.reply(invitations.asked(other))


async def accept(deps: Deps, request: Request) -> None:
    """Someone would like a coffee with the one who asked."""
    asker = decoded(ForPerson, request.value).person
    found = await service.accept(deps.database, request.who, asker, deps.clock())
    await request.replace(invitations.accepted(found))


async def reject(_deps: Deps, request: Request) -> None:
    """Someone would rather not; nobody is told."""
    await request.replace(invitations.rejected())
