"""A planned round as lines of plain text, for an organiser."""

from collections.abc import Iterator

from bot.domain.rounds.preview import Preview, PreviewedMatch
from bot.slack.texts import listed, say
from bot.slack.views.naming import named, names
from bot.slack.views.rounds.reasons import reason_about, weakness_text


def preview_lines(preview: Preview) -> Iterator[str]:
    """Each match with its reasons and weaknesses, the people without a match, and the rules that gave way."""
    for match in preview.matches:
        yield from _match_lines(match)
    if preview.alone:
        yield say("preview-alone", names=names(preview.alone))
    if preview.waiting:
        yield say("preview-waiting", count=preview.waiting)
    yield say("preview-matches", count=len(preview.matches))
    if preview.department_pairs:
        yield say("preview-bridges", bridged=preview.bridged, pairs=preview.department_pairs)
    yield from preview.gave_way


def _match_lines(match: PreviewedMatch) -> Iterator[str]:
    people = match.people
    yield listed(
        say("preview-person", name=named(person), department=person.profile.department) for person in people
    )
    yield from (f"  + {reason_about(reason, people, len(people))}" for reason in match.reasons)
    yield from (f"  - {weakness_text(weakness, people)}" for weakness in match.weaknesses)
