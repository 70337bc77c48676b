"""Rounds to come: looking at them, approving of them, changing who meets whom, and when."""

from bot.domain.errors import Refusal
from bot.services.organisers import ahead, schedule, swaps
from bot.services.organisers.ahead import Errand
from bot.slack.actions import Field
from bot.slack.organiser_payloads import ForAhead, ForMoving, ForPreview
from bot.slack.outbound.errors import SlackError
from bot.slack.payloads import decoded
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.organisers import ahead as views
from bot.slack.views.organisers import schedule as schedule_views
from bot.slack.views.replies import refused
from bot.slack.views.window import window


async def preview(deps: Deps, request: Request) -> None:
    """Show the next round's pairs; a button of the page itself shows another page in its place."""
    if request.is_on_home:
        await _preview_in_window(deps, request)
        return
    about = decoded(ForPreview, request.value) if request.value else ForPreview()
    if about.at is None:
        await request.reply(views.preview(await ahead.look(deps.database, _reading(deps, request))))
        return
    found = await ahead.look(deps.database, _reading(deps, request, about))
    await request.replace(views.preview(found, about.shown))


async def _preview_in_window(deps: Deps, request: Request) -> None:
    """Open a window at once, for a trigger lasts three seconds, and show the pairs in it once they are drawn."""
    shown = await request.open_form(deps, window(views.one_moment()))
    try:
        message = views.preview(await ahead.look(deps.database, _reading(deps, request)))
    except Refusal as refusal:
        message = refused(refusal)
    try:
        await deps.gateway.update_view(shown.id, window(message))
    except SlackError as error:
        if error.code != "not_found":  # closed in the meantime
            raise


async def approve(deps: Deps, request: Request) -> None:
    """Approve of the pairs as they were seen; what has changed since is shown first."""
    about = decoded(ForAhead, request.value)
    reading = _reading(deps, request, about)
    try:
        found = await ahead.approve(deps.database, reading, about.version)
    except Refusal as refusal:
        if refusal.text != "refused-draft-changed":
            raise
        seen = await ahead.look(deps.database, reading)
        await request.replace(views.preview(seen, about.shown, say(refusal.text)))
    else:
        await request.replace(views.preview(found, about.shown, say("ahead-thanks")))


async def draw_anew(deps: Deps, request: Request) -> None:
    """Draw the pairs anew."""
    about = decoded(ForAhead, request.value)
    found = await ahead.draw_anew(deps.database, _reading(deps, request, about))
    await request.replace(views.preview(found, 0, say("ahead-redrawn")))


async def show_group(deps: Deps, request: Request) -> None:
    """Show one group with what can be done about it."""
    about = decoded(ForAhead, request.value)
    found = await ahead.look(deps.database, _reading(deps, request, about))
    for match in found.preview.matches:
        if any(person.id == about.person for person in match.people):
            await request.replace(views.group(found, match, about.shown))
            return
    await request.replace(views.preview(found, about.shown, say("refused-not-in-round")))


async def ask_swap(deps: Deps, request: Request) -> None:
    """Show with whom somebody can change places."""
    about = decoded(ForAhead, request.value)
    found = await swaps.choices(deps.database, _reading(deps, request, about), about.person)
    await request.replace(views.swaps(found, about.shown))


async def swap(deps: Deps, request: Request) -> None:
    """Have two change places."""
    about = decoded(ForAhead, request.value)
    found = await swaps.swap(deps.database, _reading(deps, request, about), about.person, about.other)
    await request.replace(views.preview(found, about.shown, say("ahead-swapped")))


async def leave_out(deps: Deps, request: Request) -> None:
    """Leave somebody out of the next round."""
    about = decoded(ForAhead, request.value)
    found = await ahead.leave_out(deps.database, _reading(deps, request, about), about.person)
    await request.replace(views.preview(found, about.shown, say("ahead-left-out")))


async def take_back_in(deps: Deps, request: Request) -> None:
    """Take somebody back into the next round."""
    about = decoded(ForAhead, request.value)
    found = await ahead.take_back_in(deps.database, _reading(deps, request, about), about.person)
    await request.replace(views.preview(found, about.shown, say("ahead-back-in")))


async def show_schedule(deps: Deps, request: Request) -> None:
    """Show when the next round is, and what can be done about it."""
    actor = await schedule.program_of(deps.database, request.who)
    await request.reply(schedule_views.schedule(actor.program, actor.zone))


async def ask_move(deps: Deps, request: Request) -> None:
    """Ask for the next round's new time."""
    about = decoded(ForAhead, request.value)
    actor, round_at = await ahead.upcoming(deps.database, _reading(deps, request, about))
    await request.open_form(deps, schedule_views.move_form(actor.program, round_at))


async def move(deps: Deps, request: Request) -> None:
    """Move the next round."""
    about = decoded(ForMoving, request.view["private_metadata"])
    day, clock = request.answers.day(Field.ROUND_DAY), request.answers.clock(Field.ROUND_CLOCK)
    if day is None or clock is None:
        raise Refusal("refused-button")
    reading = Errand(request.who, deps.clock(), deps.draw_seed(), about.at)
    program = await schedule.move(deps.database, reading, day, clock)
    await request.reply(schedule_views.scheduled(program, about.zone))


async def skip(deps: Deps, request: Request) -> None:
    """Leave out the next round."""
    about = decoded(ForAhead, request.value)
    program = await schedule.skip(deps.database, _reading(deps, request, about))
    await request.replace(schedule_views.scheduled(program, program.settings.time_zone))


async def start_now(deps: Deps, request: Request) -> None:
    """Have the next round start at once."""
    about = decoded(ForAhead, request.value)
    await schedule.start_now(deps.database, _reading(deps, request, about))
    await request.replace(schedule_views.started())


def _reading(deps: Deps, request: Request, about: ForPreview | None = None) -> Errand:
    return Errand(request.who, deps.clock(), deps.draw_seed(), about.at if about else None)
