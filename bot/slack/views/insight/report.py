"""The report in words: all that its charts and pictures show, in a few lines."""

from bot.domain.insight.report import InsightReport
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action
from bot.slack.texts import day, listed, rating, say, share, shortened
from bot.slack.views.blocks import Message, button, in_words, paragraph, small_print, title
from bot.slack.views.shortcuts import told

NAME_LENGTH = 60
NAMED = 10  # newcomers
ALTERNATIVE_LENGTH = 1000  # https://docs.slack.dev/reference/methods/files.getUploadURLExternal
PAIRS_HEARD = 5  # of departments, in an alternative text


def report_in_words(report: InsightReport) -> Message:
    """The figures, and that charts, pictures and files follow, if there are any."""
    heading, lines = say("report-title"), report_lines(report)
    follows = [small_print(say("report-follows"))] if report.rounds else []
    blocks = [title(heading), paragraph("\n".join(lines)), *follows, small_print(say("report-private"))]
    return Message(in_words(heading, *lines), blocks, [button("button-forecast", Action.FORECAST)])


def report_lines(report: InsightReport) -> list[str]:
    """The figures, each beside chance where chance would give something."""
    if not report.rounds:
        return [say("report-none"), *_unmet(report)]
    return [scope(report), *_met(report), *_reach(report), *_gave(report), *_unmet(report)]


def files_failed() -> Message:
    """Say that some of it did not reach Slack."""
    return told("report-failed")


def story_heard(report: InsightReport) -> str:
    """What the picture for a sponsor says, for those who can't see it."""
    return _cut([say("report-story-title"), scope(report), *_met(report), *_reach(report)])


def course_heard(report: InsightReport) -> str:
    """What the picture of the rounds says."""
    return _cut([say("report-rounds-title"), scope(report), *_met(report), *_reach(report), *_gave(report)])


def map_heard(report: InsightReport) -> str:
    """What the picture of the departments says: who was introduced most often, and how many never were."""
    found = report.departments
    most = sorted(((count, pair) for pair, count in found.cells.items() if pair[0] != pair[1]), reverse=True)
    pairs = [
        say("report-map-pair", one=_name(found.names[a]), other=_name(found.names[b]), couples=count)
        for count, (a, b) in most[:PAIRS_HEARD]
    ]
    return _cut([say("report-map-title"), *pairs, *_reach(report)])


def _cut(lines: list[str]) -> str:
    return shortened("\n".join(lines), ALTERNATIVE_LENGTH)


def scope(report: InsightReport) -> str:
    """How many rounds, chats and people it is about, in a report that has rounds."""
    since = local_day(report.rounds[0].scheduled_at, report.zone)
    return say(
        "report-scope",
        rounds=len(report.rounds),
        since=day(since, report.today),
        chats=report.introduced,
        joined=report.joined,
    )


def _met(report: InsightReport) -> list[str]:
    if report.met is None:
        return [say("report-met-withheld")]
    took_place, counted = report.met
    return [say("report-met", share=share(took_place, counted), met=took_place, counted=counted)]


def _reach(report: InsightReport) -> list[str]:
    across, chance = share(*report.across), report.across_by_chance
    lines = [
        say("report-across", share=across, chance=share(*chance))
        if chance
        else say("report-across-alone", share=across)
    ]
    if report.bridges:
        bridged, pairs = report.bridges
        by_chance = report.bridged_by_chance
        lines.append(
            say("report-bridges", bridged=bridged, pairs=pairs, chance=by_chance[-1])
            if by_chance
            else say("report-bridges-alone", bridged=bridged, pairs=pairs)
        )
    return lines


def _gave(report: InsightReport) -> list[str]:
    lines = []
    if report.rating:
        mean, ratings = report.rating
        lines.append(say("report-rating", rating=rating(mean), ratings=ratings))
    if report.gains:
        named = [
            say("summary-gain", gain=say(f"gain-{gain}", "told"), count=count)
            for gain, count in report.gains.items()
        ]
        lines.append(say("summary-gains", gains=listed(named)))
    return lines


def _unmet(report: InsightReport) -> list[str]:
    newcomers, others = report.unmet.newcomers, report.unmet.others
    names = [_name(name) for name in newcomers[:NAMED]]
    if (more := len(newcomers) - NAMED) > 0:
        names.append(say("network-more", count=more))
    lines = [say("report-newcomers", names=listed(names))] if names else []
    return [*lines, say("report-unmet", people=others) if others else say("report-unmet-few")]


def _name(words: str) -> str:
    return shortened(words, NAME_LENGTH)
