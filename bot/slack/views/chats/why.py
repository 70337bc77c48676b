"""Why the people of a match were put together, and when they were before."""

from collections.abc import Iterator
from datetime import datetime

from slack_sdk.models.blocks import Block, RichTextBlock

from bot.domain.memory.past_meetings import Background, Encounter
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Match, Reason, ReasonKind
from bot.slack.texts import month, say
from bot.slack.views.blocks import small_print
from bot.slack.views.naming import names
from bot.slack.views.rich import bullets, filled, line, rich_text, words
from bot.slack.views.rounds.reasons import STANDS_OUT, Said, reason_said

REASONS = 2  # the weightiest; nobody would read more
ON_THE_CARDS = {ReasonKind.DEPARTMENTS, ReasonKind.FIRST_TIME}  # each sees that for themselves


def why(match: Match, background: Background) -> RichTextBlock:
    """Why these people, the weightiest reason first."""
    heading = say("intro-why", count=len(match.staying))
    reasons = [filled(each.text, STANDS_OUT, **each.values) for each in _reasons(match, background)]
    return rich_text(line(words(heading, bold=True)), bullets(reasons))


def why_in_words(match: Match, background: Background) -> str:
    """The same as parts of one sentence."""
    *others, last = [say(each.text, **each.values) for each in _reasons(match, background)]
    return say("intro-reasons", others="; ".join(others), last=last) if others else last


def earlier(match: Match, background: Background, now: datetime) -> list[Block]:
    """When people of the match were introduced before; empty if they never were."""
    met = {person.id: person for person in match.staying}
    found = [each for each in background.encounters if met.keys() >= {*each.people}]
    said = [_encounter(each, [met[one] for one in each.people], now, len(met)) for each in found]
    return [small_print(" ".join([*said, say("intro-notes")]))] if said else []


def _encounter(encounter: Encounter, people: list[Participant], now: datetime, everyone: int) -> str:
    zone = people[0].member.time_zone
    when = month(local_day(encounter.at, zone), local_day(now, zone))
    if everyone == len(people):
        return say("intro-earlier", month=when)
    return say("intro-earlier-some", names=names(people), month=when)


def _reasons(match: Match, background: Background) -> list[Said]:
    """Why these people were matched, but for what their cards say anyway."""
    count = len(match.staying)
    said = [reason_said(reason, match.people, count) for reason in _merged(_standing_reasons(match))]
    bridged = any(reason.kind is ReasonKind.BRIDGE for reason in match.reasons)
    if background.new_ground and not bridged:
        said.append(Said("reason-new-ground", {"count": len(_departments(match))}))
    return said[:REASONS] or [Said("reason-none", {"count": count})]


def _standing_reasons(match: Match) -> list[Reason]:
    """The reasons that still hold without the people who have left."""
    staying = {person.id for person in match.staying}
    return [
        reason
        for reason in match.reasons
        if staying.issuperset(reason.people) and reason.kind not in ON_THE_CARDS
    ]


def _departments(match: Match) -> set[str]:
    return {person.profile.department.casefold() for person in match.staying}


def _merged(reasons: list[Reason]) -> Iterator[Reason]:
    """The reasons, with everything that one person can teach another merged into one."""
    named: dict[tuple[ReasonKind, tuple[int, ...]], tuple[str, ...]] = {}
    for reason in reasons:
        key = (reason.kind, reason.people)
        named[key] = (*named.get(key, ()), *reason.words)
    return (Reason(kind, people, about) for (kind, people), about in named.items())
