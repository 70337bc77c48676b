"""What those who organise are shown: the report in words, as charts and tables, and in older blocks."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.insight.report import InsightReport
from bot.slack.views.blocks import Message
from bot.slack.views.insight import charts
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
        yield charts.course(found)
        yield charts.course(found).in_older_blocks
        if gave := charts.what_it_gave(found):
            yield from (gave, gave.in_older_blocks)
        assert all(file_name(name) and table.file for name, table in all_tables(found).items())
        assert all(map(len, (story_heard(found), course_heard(found), map_heard(found))))
    yield report_in_words(_of_an_earlier_version(report(2)))
    yield report_in_words(report(1, ()))
    yield charts.course(report(1, ()))
    yield files_failed()


def _of_an_earlier_version(found: InsightReport) -> InsightReport:
    """Before it was counted how far a round reached."""
    older = (replace(each, numbers=replace(each.numbers, reach=None)) for each in found.rounds)
    return replace(found, rounds=tuple(older))
