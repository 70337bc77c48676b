"""Suggesting that two people meet, and answering a suggestion."""

from bot.domain.errors import Refusal
from bot.services.memory import referrals
from bot.slack.payloads import ForMatch, ForReferral, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.memory import referrals as views
from bot.slack.views.replies import refused


async def open_form(deps: Deps, request: Request) -> None:
    """Ask whom else the person's partner in a chat should meet."""
    about = decoded(ForMatch, request.value)
    await _open(deps, request, about.match)


async def open_for_anyone(deps: Deps, request: Request) -> None:
    """Ask which of all the people they have met should meet whom."""
    await _open(deps, request, None)


async def save(deps: Deps, request: Request) -> None:
    """Save a suggestion, so that the suggested person is asked."""
    view = request.view
    suggestion = views.read_referral(request.answers, view["private_metadata"])
    try:
        added = await referrals.suggest(deps.database, request.who, suggestion, deps.clock())
    except Refusal as refusal:
        await request.reply(views.not_asked(refused(refusal), suggestion.why))
    else:
        await request.reply(views.asked(added))


async def agree(deps: Deps, request: Request) -> None:
    """Someone would like to meet the person suggested to them."""
    await _respond(deps, request, agrees=True)


async def decline(deps: Deps, request: Request) -> None:
    """Someone declines a suggestion."""
    await _respond(deps, request, agrees=False)


async def _open(deps: Deps, request: Request, match_id: int | None) -> None:
    choices = await referrals.acquaintances(deps.database, request.who, match_id)
    await request.open_form(deps, views.introduction_form(choices))


async def _respond(deps: Deps, request: Request, *, agrees: bool) -> None:
    about = decoded(ForReferral, request.value)
    found = await referrals.respond(
        deps.database, request.who, about.introduction, agrees=agrees, now=deps.clock()
    )
    await request.replace(views.responded(found))
