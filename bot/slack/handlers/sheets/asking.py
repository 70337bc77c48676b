"""Asking an organiser for a file, and what its columns are."""

import asyncio
from functools import partial

from bot.domain.errors import Refusal
from bot.slack.handlers.failures import handle
from bot.slack.handlers.sheets import dry_runs
from bot.slack.handlers.sheets.reading import fetched, headings_of
from bot.slack.organiser_payloads import ForColumns, ForFile, Purpose
from bot.slack.outbound.errors import SlackError
from bot.slack.payloads import decoded
from bot.slack.request import Deps, Request
from bot.slack.views.replies import refused
from bot.slack.views.sheets import columns, file_form
from bot.slack.views.window import window

READS_FILES = "files:read"
PATIENCE = 1.5  # seconds that Slack is asked for the bot's permissions; a trigger lasts for three


async def ask_for_file(deps: Deps, request: Request) -> None:
    """Open the form for a file; without the permission to read files, say so and what else can be done."""
    if await _may_read_files(deps):
        await request.open_form(deps, file_form.file_form(request.who.program_id))
    else:
        await request.reply(file_form.no_permission(deps.install_page.link("files")))


async def take_file(deps: Deps, request: Request) -> None:
    """Read the file of a form that was sent, and say what it would change."""
    file, purpose = file_form.read_file(request.answers)
    about = ForFile(program=request.who.program_id, file=file.id, purpose=purpose)
    ts = await _say_so(deps, request, file.name)
    # A forecast may take minutes, so it comes as a message of its own.
    in_place = partial(dry_runs.in_place, deps, request, ts)
    answer = request.reply if purpose is Purpose.FORECAST else in_place
    request.later(partial(handle, partial(dry_runs.show, about=about, answer=answer), deps, request))


async def _say_so(deps: Deps, request: Request, name: str) -> str:
    """Say that a file is being read; returns the timestamp of the message, which what comes of it replaces."""
    try:
        _, ts = await deps.gateway.post(request.who.slack_id, file_form.reading(name))
    except SlackError:  # what comes of it is said all the same
        return ""
    return ts


async def ask_columns(deps: Deps, request: Request) -> None:
    """Ask what a file's columns are: in a window that opens at once, and has them once the file is read."""
    about = decoded(ForFile, request.value)
    shown = await request.open_form(deps, window(columns.one_moment()))
    request.later(partial(_fill_in, deps, request, about, shown.id))


async def _fill_in(deps: Deps, request: Request, about: ForFile, view_id: str) -> None:
    try:
        file = await fetched(deps, request, about)
        view = columns.columns_form(about, headings_of(about, file.content), request.own_message)
    except Refusal as refusal:
        view = window(refused(refusal))
    try:
        await deps.gateway.update_view(view_id, view)
    except SlackError:  # closed in the meantime
        return


async def save_columns(deps: Deps, request: Request) -> None:
    """Say what the file would change, read as somebody said."""
    form = decoded(ForColumns, request.view["private_metadata"])
    about = columns.read_columns(request.answers, form)
    look = partial(
        dry_runs.show, about=about, answer=partial(dry_runs.in_place, deps, request, form.asked_in)
    )
    request.later(partial(handle, look, deps, request))


async def cancel(_deps: Deps, request: Request) -> None:
    """Leave everything as it is."""
    await request.replace(file_form.cancelled())


async def _may_read_files(deps: Deps) -> bool:
    """Whether the bot has the scope; True where Slack doesn't say in time."""
    try:
        async with asyncio.timeout(PATIENCE):
            return READS_FILES in await deps.gateway.scopes()
    except (TimeoutError, SlackError):
        return True
