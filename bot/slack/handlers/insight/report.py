"""The report for those who organise: in words at once; charts, pictures and files in their direct messages."""

import asyncio
from functools import partial

from bot.domain.insight.report import InsightReport
from bot.services.insight import reports
from bot.slack.handlers import files
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.file import File
from bot.slack.request import Deps, Request
from bot.slack.texts import say
from bot.slack.views.blocks import Message
from bot.slack.views.insight import charts
from bot.slack.views.insight.report import (
    course_heard,
    files_failed,
    map_heard,
    report_in_words,
    story_heard,
)
from bot.slack.views.insight.tables import COURSE, MAP, STORY, all_tables, file_name


async def show_report(deps: Deps, request: Request) -> None:
    """Show an organiser how the program goes; what takes time to draw follows."""
    report = await reports.report_for(deps.database, request.who, deps.clock())
    await request.reply(report_in_words(report))
    if report.rounds:
        request.later(partial(_send_all, deps, request, report))


async def show_pictures(deps: Deps, request: Request) -> None:
    """Send an organiser the charts as a picture, for clients that don't show them."""
    report = await reports.report_for(deps.database, request.who, deps.clock())
    if report.rounds:
        request.later(partial(_send_course, deps, request, report))
    else:
        await request.reply(report_in_words(report))


async def _send_all(deps: Deps, request: Request, report: InsightReport) -> None:
    for message in (charts.course(report), charts.what_it_gave(report)):
        if message:
            await _post(deps, request, message)
    await files.send(deps, request, await asyncio.to_thread(_files, report), failed=files_failed())


async def _post(deps: Deps, request: Request, message: Message) -> None:
    """Send a message, for a while again and again; say that something may be missing if Slack doesn't take it."""

    async def attempt() -> None:
        """Send it."""
        await deps.gateway.post(request.who.slack_id, message)

    async def give_up(_error: SlackError) -> None:
        """Whatever is wrong with it."""
        await request.reply(files_failed())

    await deps.retries.call(attempt, give_up)


async def _send_course(deps: Deps, request: Request, report: InsightReport) -> None:
    content = await asyncio.to_thread(_draw_course, report)
    title = say("report-rounds-title")
    await files.send(
        deps, request, File(COURSE, content, title, title, course_heard(report)), failed=files_failed()
    )


def _draw_course(report: InsightReport) -> bytes:
    # Loading matplotlib takes a second and a lot of memory, so load it only when needed.
    from bot.slack.pictures.course import course_picture

    return course_picture(report)


def _files(report: InsightReport) -> File:
    """The picture for a sponsor, with that of the departments and the tables."""
    from bot.slack.pictures.heat_map import map_picture
    from bot.slack.pictures.story import story_picture

    tables = [
        File(file_name(name), table.file, table.title, "") for name, table in all_tables(report).items()
    ]
    departments = File(MAP, map_picture(report), say("report-map-title"), "", map_heard(report))
    return File(
        STORY,
        story_picture(report),
        say("report-story-title"),
        say("report-files"),
        story_heard(report),
        more=(departments, *tables),
    )
