"""Who organises the program, and who changed what."""

from contextlib import suppress

from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.domain.people.member import MemberFacts
from bot.services.access import Who
from bot.services.organisers import record
from bot.services.people import departures, organisers
from bot.slack.actions import Field
from bot.slack.outbound.errors import SlackError
from bot.slack.payloads import ForMore, decoded
from bot.slack.request import Deps, Request
from bot.slack.views.organisers.record import SHOWN, organisers_form, organisers_kept, record_page, took_over


async def appoint_first(deps: Deps, who: Who, stranger: MemberFacts | None) -> None:
    """Where nobody organises the program, the first admin who comes by does.

    What Slack says of an organiser is kept, so that they read their own language and clock.

    Args:
        stranger: what Slack said about them just now, if the bot doesn't know them.
    """
    vacant = await organisers.is_vacant(deps.database, who)
    is_theirs = await _may_be_first(deps, who, stranger) if vacant else bool(stranger)
    if not is_theirs or not (vacant or await organisers.runs(deps.database, who)):
        return
    if stranger:
        await departures.record_member(deps.database, who.team_id, stranger, deps.clock())
    if vacant:
        await organisers.appoint(deps.database, who, deps.clock())


async def appoint_installer(deps: Deps, slack_id: str, *, in_organisation: bool = False) -> None:
    """Where nobody organises the program, whoever installed the app does.

    Args:
        in_organisation: whether they installed it for a whole organisation, and may not be a member of this workspace.
    """
    who = Who(deps.team_id, slack_id)
    if not slack_id or not await organisers.is_vacant(deps.database, who):
        return
    facts = None
    with suppress(SlackError):  # then they read English until Slack says what they read
        facts = await deps.gateway.person(slack_id)
    if in_organisation and (facts is None or facts.gone or facts.outsider):
        return
    if facts:
        await departures.record_member(deps.database, deps.team_id, facts, deps.clock())
    with suppress(Refusal):  # an admin was faster
        await organisers.appoint(deps.database, who, deps.clock())


async def take_over(deps: Deps, request: Request) -> None:
    """An admin who was asked organises the program from now on; anybody else is told no."""
    if not await _is_admin(deps, request.who, request.stranger):
        raise Refusal("refused-not-admin")
    if request.stranger:
        await departures.record_member(deps.database, request.who.team_id, request.stranger, deps.clock())
    await organisers.appoint(deps.database, request.meant, deps.clock(), Deed.TOOK_OVER)
    await request.replace(took_over())


async def _may_be_first(deps: Deps, who: Who, stranger: MemberFacts | None) -> bool:
    """Whether they are an admin; of somebody who wasn't one a while ago, Slack tells if they have become one."""
    if not stranger and deps.not_admins.has(who.slack_id):
        return False
    is_one = await _is_admin(deps, who, stranger)
    if is_one is False:
        deps.not_admins.remember(who.slack_id)
    return bool(is_one)


async def _is_admin(deps: Deps, who: Who, stranger: MemberFacts | None) -> bool | None:
    """Whether they are an admin or owner, which may end at any time; None if Slack doesn't say."""
    if stranger:
        return stranger.admin
    try:
        return (await deps.gateway.person(who.slack_id)).admin
    except SlackError:
        return None


async def ask_who_organises(deps: Deps, request: Request) -> None:
    """Ask who organises the program from now on."""
    chosen = await organisers.organisers_of(deps.database, request.who)
    await request.open_form(deps, organisers_form(chosen, request.who.program_id))


async def save_organisers(deps: Deps, request: Request) -> None:
    """Have others organise the program."""
    chosen = request.answers.people(Field.ORGANISERS)
    kept = await organisers.choose(deps.database, request.who, chosen, deps.clock())
    await request.reply(organisers_kept(kept))


async def show_record(deps: Deps, request: Request) -> None:
    """Show who changed what."""
    shown = decoded(ForMore, request.value).shown if _clicked(request) and request.value else 0
    await request.reply(record_page(await record.page(deps.database, request.who, shown, SHOWN)))


def _clicked(request: Request) -> bool:
    return "actions" in request.payload
