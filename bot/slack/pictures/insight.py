"""All files of a report by their names: its pictures, and its tables for a spreadsheet."""

from bot.domain.insight.report import InsightReport
from bot.slack.pictures.course import course_picture
from bot.slack.pictures.heat_map import map_picture
from bot.slack.pictures.story import story_picture
from bot.slack.views.insight.tables import COURSE, MAP, STORY, all_tables, file_name


def files_of(report: InsightReport) -> dict[str, bytes]:
    """What goes into a folder; the same report gives the same files."""
    pictures = {STORY: story_picture(report), COURSE: course_picture(report), MAP: map_picture(report)}
    return pictures | {file_name(name): table.file for name, table in all_tables(report).items()}
