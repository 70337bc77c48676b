"""What those who organise are shown: the report in words, as charts and tables, and in older blocks."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.insight.forecast import Foresight, Outlook
from bot.domain.insight.report import InsightReport
from bot.slack.views.blocks import Message
from bot.slack.views.insight import charts
from bot.slack.views.insight.forecast import forecast_message, one_moment
from bot.slack.views.insight.report import course_heard, files_failed, map_heard, report_in_words, story_heard
from bot.slack.views.insight.tables import all_tables, file_name
from tests.slack.insights import report

from .cast import Cast

DEPARTMENT_LENGTH = 75


def about_the_program(cast: Cast) -> Iterator[Message]:
    """Without rounds, with one of which nobody told anything, and with many of many departments."""
    departments = tuple(f"{number} {cast.inputs.words(DEPARTMENT_LENGTH)}".strip() for number in range(12))
    newcomers = tuple(cast.inputs.words(500) or "-" for _ in cast.inputs.several(60))
    for rounds, told in ((0, False), (1, False), (1, True), (120, True)):
        found = report(rounds, departments, newcomers, told=told)
        yield report_in_words(found)
        if not rounds:
            continue
        course = charts.course(found)
        yield from (course, course.in_older_blocks)
        if gave := charts.what_it_gave(found):
            yield from (gave, gave.in_older_blocks)
        assert all(file_name(name) and table.file for name, table in all_tables(found).items())
        assert all(map(len, (story_heard(found), course_heard(found), map_heard(found))))
    yield report_in_words(_of_an_earlier_version(report(2)))
    yield report_in_words(report(1, ()))
    yield charts.course(report(1, ()))
    yield files_failed()
    yield from _forecasts()


def foresight() -> Foresight:
    """Of a middling company."""
    planned = Outlook((200, 214), (18, 31, 40, 44, 45, 45, 45, 45, 45, 45, 45, 45), None)
    chance = Outlook((150, 214), (14, 22, 27, 31, 33, 36, 38, 38, 39, 40, 41, 41), 2)
    return Foresight(43, 45, planned, chance)


def _forecasts() -> Iterator[Message]:
    found = foresight()
    for each in (found, replace(found, bridges=0), replace(found, planned=found.by_chance)):
        forecast = forecast_message(each)
        yield from (forecast, forecast.in_older_blocks)
    yield forecast_message(replace(found, planned=replace(found.planned, first_repeat=1)))
    yield one_moment(5000)


def _of_an_earlier_version(found: InsightReport) -> InsightReport:
    """Before it was counted how far a round reached."""
    older = (replace(each, numbers=replace(each.numbers, reach=None)) for each in found.rounds)
    return replace(found, rounds=tuple(older))
