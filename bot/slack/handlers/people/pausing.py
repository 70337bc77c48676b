"""Sitting rounds out, coming back, and undoing either."""

from collections.abc import Awaitable, Callable

from bot.domain.errors import Refusal
from bot.domain.overview import Overview, SitsOut
from bot.domain.people.participant import Cadence, Standing
from bot.domain.people.pause_words import PauseLength
from bot.domain.rounds.local_time import local_day
from bot.services.access import Who
from bot.services.people import membership
from bot.services.people import pausing as service
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch, ForPause, ForRound, ForUndo, decoded
from bot.slack.request import Deps, Request
from bot.slack.views import replies
from bot.slack.views.blocks import Message
from bot.slack.views.chats import before_round
from bot.slack.views.people import pausing

Show = Callable[[Message], Awaitable[None]]


async def pause(deps: Deps, request: Request) -> None:
    """Pause someone for as long as their words say."""
    overview = await membership.overview(deps.database, request.who, deps.clock())
    if overview.standing is Standing.LEFT:
        raise Refusal("refused-not-in")
    length = pausing.pause_length(request.typed, overview.today)
    await _sit_out(deps, request.who, request, length, request.reply)


async def pause_now(deps: Deps, request: Request) -> None:
    """Pause someone, who was asked whether they are still there, until they resume."""
    await _sit_out(deps, request.meant, request, PauseLength(), request.replace)


async def open_form(deps: Deps, request: Request) -> None:
    """Ask someone how long they want to pause, in the program that the button names or in all."""
    who = request.meant
    overview = await membership.overview(deps.database, who, deps.clock())
    if overview.standing is Standing.LEFT:
        raise Refusal("refused-not-in")
    await request.open_form(deps, pausing.pause_form(overview, who.program_id))


async def save(deps: Deps, request: Request) -> None:
    """Apply a submitted form."""
    view = request.view
    about = decoded(ForPause, view["private_metadata"])
    pause_length = pausing.read_pause(request.answers, local_day(deps.clock(), about.zone))
    await _sit_out(deps, request.who.meaning(about.program), request, pause_length, request.reply)


async def skip(deps: Deps, request: Request) -> None:
    """Skip only the round that the button is about."""
    round_at = decoded(ForRound, request.value).at
    done = await service.skip(deps.database, request.meant, round_at, deps.clock())
    await _show(deps, request, done, request.replace)


async def come(deps: Deps, request: Request) -> None:
    """Keep someone in the round that the button is about, though they seem to be away."""
    round_at = decoded(ForRound, request.value).at
    await service.come(deps.database, request.meant, round_at, deps.clock())
    page = await membership.front_page(deps.database, request.meant, deps.clock())
    await request.replace(_still_asking(request, pausing.kept_in(page.overview), page.overview))
    request.show_home(page)


async def resume(deps: Deps, request: Request) -> None:
    """End someone's pause."""
    await service.resume(deps.database, request.meant, deps.clock())
    page = await membership.front_page(deps.database, request.meant, deps.clock())
    person = page.overview.participant
    await request.reply(replies.resumed(page.overview, person.free_at(deps.clock()) if person else None))
    request.show_home(page)


async def keep_in(deps: Deps, request: Request) -> None:
    """Keep in, or bring back, someone who was asked whether they are still there."""
    await service.resume(deps.database, request.meant, deps.clock())
    page = await membership.front_page(deps.database, request.meant, deps.clock())
    await request.replace(_still_asking(request, pausing.kept_in(page.overview), page.overview))
    request.show_home(page)


async def undo(deps: Deps, request: Request) -> None:
    """Undo someone's sitting out."""
    about = decoded(ForUndo, request.value)
    sits_out = SitsOut(about.before, about.after)
    in_time = await service.take_back(deps.database, request.meant, sits_out, deps.clock())
    page = await membership.front_page(deps.database, request.meant, deps.clock())
    shown = pausing.undone(page.overview, in_time=in_time)
    await request.replace(_still_asking(request, shown, page.overview))
    request.show_home(page)


async def every_second(deps: Deps, request: Request) -> None:
    """Match someone every second round at most."""
    await _slow_down(deps, request, Cadence.EVERY_SECOND)


async def monthly(deps: Deps, request: Request) -> None:
    """Match someone once a month at most."""
    await _slow_down(deps, request, Cadence.MONTHLY)


async def _slow_down(deps: Deps, request: Request, cadence: Cadence) -> None:
    await service.slow_down(deps.database, request.meant, cadence)
    overview = await membership.overview(deps.database, request.meant, deps.clock())
    await request.replace(_still_asking(request, pausing.slower(cadence), overview))


async def _sit_out(deps: Deps, who: Who, request: Request, pause_length: PauseLength, show: Show) -> None:
    done = await service.sit_out(deps.database, who, pause_length, deps.clock())
    await _show(deps, request, done, show)


async def _show(deps: Deps, request: Request, done: SitsOut, show: Show) -> None:
    who = request.who.meaning(done.program_id)
    page = await membership.front_page(deps.database, who, deps.clock())
    await show(_still_asking(request, pausing.sits_out(done, page.overview), page.overview))
    request.show_home(await membership.front_page(deps.database, request.who, deps.clock()))


def _still_asking(request: Request, shown: Message, overview: Overview) -> Message:
    """What a message shows after a click, and the question about the last chat, if it had one: that is still open."""
    if Action.MET in request.buttons:
        asked = decoded(ForMatch, request.buttons[Action.MET]).match
        for match, seat in overview.chats:
            if match.id == asked:
                shown = before_round.still_asking(shown, match, seat.id)
    return shown
