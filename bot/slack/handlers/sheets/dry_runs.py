"""What a file would change, and changing just that; or what it would come to for the people in it."""

import asyncio
from collections.abc import Sequence
from functools import partial

from bot.domain.sheets.changes import Import, PastMeetings
from bot.domain.sheets.columns import KEPT
from bot.domain.sheets.dates import Order
from bot.domain.sheets.problems import FileFault, Problem, UnusableFile
from bot.services.insight import file_forecasts, forecasts
from bot.services.organisers import importing
from bot.services.people.lists.past_meetings import Source
from bot.slack.handlers import files
from bot.slack.handlers.failures import handle
from bot.slack.handlers.sheets.reading import (
    FetchedFile,
    directory_of,
    fetched,
    meetings_reading,
    people_in,
    with_dates,
)
from bot.slack.organiser_payloads import ForFile, Purpose
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.file import File
from bot.slack.payloads import decoded
from bot.slack.request import Deps, Request, Say
from bot.slack.views.blocks import Message
from bot.slack.views.insight.forecast import forecast_message
from bot.slack.views.sheets import dry_run as views
from bot.slack.views.sheets import file_form

_ONE_AT_A_TIME = asyncio.Lock()  # so that of two clicks the second finds what the first has done


async def show(deps: Deps, request: Request, *, about: ForFile, answer: Say, above: str = "") -> None:
    """Say what a file would change, line by line, or what it would come to for the people in it.

    Args:
        answer: where it is said.
        above: the id of what is said before it.
    """
    file = await fetched(deps, request, about)
    try:
        if about.purpose is Purpose.FORECAST:
            message, problems = await _forecast(deps, request, about, file)
            await answer(message)
            await _send_all(deps, request, file.name, problems)
            return
        seen = await _seen(deps, request, about, file)
    except UnusableFile as error:
        await answer(views.unusable(about, file.name, error))
        return
    await answer(await asyncio.to_thread(views.dry_run, about, seen, above))
    await _send_all(deps, request, file.name, seen.plan.problems, seen.plan)


async def _send_all(
    deps: Deps,
    request: Request,
    name: str,
    problems: Sequence[Problem],
    plan: Import | PastMeetings | None = None,
) -> None:
    """Send in a file what the message had no room for."""
    if views.has_room(problems, plan):
        return
    lines, title = (
        await asyncio.to_thread(list, views.all_lines(problems, plan)),
        views.list_title(name, plan),
    )
    await files.send(deps, request, File(views.LIST_NAME, "\n".join(lines).encode(), title, title))


async def look_again(deps: Deps, request: Request) -> None:
    """Say what the file would change now."""
    await _look(deps, request, decoded(ForFile, request.value))


async def day_first(deps: Deps, request: Request) -> None:
    """Read its dates with the day first."""
    await _look(deps, request, with_dates(decoded(ForFile, request.value), Order.DAY_FIRST))


async def month_first(deps: Deps, request: Request) -> None:
    """Read its dates with the month first."""
    await _look(deps, request, with_dates(decoded(ForFile, request.value), Order.MONTH_FIRST))


async def _look(deps: Deps, request: Request, about: ForFile) -> None:
    look = partial(show, about=about, answer=request.replace)
    request.later(partial(handle, look, deps, request))


async def import_file(deps: Deps, request: Request) -> None:
    """Change just what its reader saw; if it would be something else by now, say that instead."""
    about = decoded(ForFile, request.value)
    await request.replace(file_form.importing())
    request.later(partial(handle, partial(_import, about=about), deps, request))


async def _import(deps: Deps, request: Request, *, about: ForFile) -> None:
    try:
        async with _ONE_AT_A_TIME:
            file = await fetched(deps, request, about)
            seen = await _seen(deps, request, about, file)
            if seen.plan.fingerprint != about.seen:
                await show(deps, request, about=about, answer=request.replace, above="file-changed-meanwhile")
                return
            done = await _carry_out(deps, request, seen.plan)
    except Exception:
        await request.replace(file_form.stopped(about))
        raise
    await request.replace(views.imported(file.name, seen.plan, done))


async def in_place(deps: Deps, request: Request, ts: str, message: Message) -> None:
    """Say it in place of somebody's own message with the bot; if there is none, in a new one."""
    if not ts:
        await request.reply(message)
        return
    try:
        channel = await deps.gateway.open_group([request.who.slack_id])
        await deps.gateway.replace(channel, ts, message, None)
    except SlackError:
        await request.reply(message)


async def _seen(deps: Deps, request: Request, about: ForFile, file: FetchedFile) -> views.Understood:
    """What a file would change.

    Raises:
        UnusableFile: the file as a whole can't be used, or it takes somebody to say how it is meant.
    """
    link = deps.install_page.link("email")
    if about.purpose is Purpose.MEETINGS:
        reading = meetings_reading(about, file.content)
        directory = await directory_of(deps)
        source = Source(file.content, reading, deps.clock().date())
        meetings = await importing.meetings_plan(deps.database, request.who, source, directory)
        return views.Understood(file.name, meetings, None, directory.sees_emails, link)
    people = await people_in(about, file.content)
    if not KEPT & people.columns.at.keys():
        raise UnusableFile(FileFault.NOTHING_IN_IT, "nothing that is kept stands in it")
    directory = await directory_of(deps)
    plan = await importing.people_plan(deps.database, request.who, people, directory)
    return views.Understood(file.name, plan, people.columns, directory.sees_emails, link)


async def _carry_out(deps: Deps, request: Request, plan: Import | PastMeetings) -> int:
    """Do it; returns how many people, or pairs."""
    if isinstance(plan, Import):
        return await importing.import_people(deps.database, request.who, plan, deps.clock())
    await importing.import_meetings(deps.database, request.who, plan, deps.clock())
    return len(plan.new)


async def _forecast(
    deps: Deps, request: Request, about: ForFile, file: FetchedFile
) -> tuple[Message, Sequence[Problem]]:
    """The next rounds for the people in a file, and what can't be used of it.

    Raises:
        Refusal: they are too few.
        UnusableFile: the file as a whole can't be used.
    """
    people = await people_in(about, file.content)
    company, problems = await file_forecasts.company_in(deps.database, request.who, people, deps.clock())
    found = await forecasts.foresee(company)
    return views.forecast_of(about, file.name, problems, forecast_message(found)), problems
