"""The introduction of a match, as a thoughtful colleague would write it."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime

from slack_sdk.models.blocks import ActionsBlock, Block, SectionBlock

from bot.domain.chats.slots import last_day
from bot.domain.memory.past_meetings import Background, Encounter
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import GoingOn, Introducing
from bot.domain.people.participant import Participant
from bot.domain.rounds.days_off import WorkCalendar
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Match, Reason, ReasonKind
from bot.slack.actions import Action
from bot.slack.payloads import TURNS, ForMatch
from bot.slack.texts import clock_time, day, listed, month, place, say, shortened
from bot.slack.views.blocks import Message, button, buttons, in_words, marked_up, paragraph, plain, title
from bot.slack.views.chats.icebreakers import icebreaker
from bot.slack.views.chats.times import hours_hint, written_questions
from bot.slack.views.naming import called, mention, named, names
from bot.slack.views.rendering import Rendering
from bot.slack.views.rounds.reasons import reason_text

DETAILS_LENGTH = 550  # per person: four people fit into a paragraph
REASONS = 6  # the weightiest; nobody would read more


def intro(
    match: Match, background: Background, now: datetime, turn: int = 0, joiner: Participant | None = None
) -> Message:
    """Introduce the people of a match to each other, in their group DM.

    Args:
        background: their history, and the days on which they work.
        now: for everyone's local time.
        turn: how many times another icebreaker was asked for.
        joiner: the one who joins the others, if those have already been introduced.
    """
    writer = _first_to_write(match)
    everyone = names(match.staying)
    reasons = _in_one(_reasons(match, background))
    summary = say("intro-summary", names=everyone, reasons=reasons, first=named(writer))
    joins = [say("intro-joins", name=named(joiner))] if joiner else []
    another = ForMatch(match=match.id, icebreaker=(turn + 1) % TURNS, joiner=joiner.id if joiner else None)
    opening: list[Block] = [
        marked_up(say("intro-hello", people=mention(match.staying))),
        *map(paragraph, joins),
    ]
    why = paragraph(say("intro-why", count=len(match.staying), reasons=reasons))
    ahead = [why, *_earlier(match, background, now)]
    opening = [*opening, _people(match, now), *ahead]
    blocks = _introduction(GoingOn(match, background.calendar, background.gaps), now, opening, another)
    return Message(in_words(" ".join([*joins, summary])), blocks)


def goes_on(about: GoingOn, now: datetime, turn: int = 0) -> Message:
    """Introduce those who stay when somebody left their group, in a group DM of their own."""
    match = about.match
    left = [person for person in match.people if person.id in match.left]
    named = left and all(person.member.name for person in left)
    parted = say("goes-on", name=names(left)) if named else say("goes-on-unnamed")
    opening = [marked_up(say("goes-on-hello", people=mention(match.staying))), paragraph(parted)]
    another = ForMatch(match=match.id, icebreaker=(turn + 1) % TURNS, left=True)
    blocks = _introduction(about, now, [*opening, _people(match, now)], another)
    return Message(in_words(parted), blocks)


def _introduction(about: GoingOn, now: datetime, opening: Sequence[Block], another: ForMatch) -> list[Block]:
    """What every introduction consists of.

    Args:
        about: those whom it is for.
        opening: what it begins with, under the title.
        another: what the button for another icebreaker carries.
    """
    match, calendar = about.match, about.calendar
    hint = _in_writing(about) if about.gaps else [hours_hint(match, now, calendar)]
    return [
        title(say("intro-title", names=names(match.staying))),
        *opening,
        _icebreaker(match, another),
        *([] if match.meets_at else [paragraph(_next_step(match, calendar, now))]),
        *map(paragraph, filter(None, hint)),
        _row(match),
    ]


def _in_writing(about: GoingOn) -> list[str]:
    """Tell what keeps them from meeting, and offer questions to answer in writing instead."""
    why = listed(say(f"gap-{gap}") for gap in about.gaps)
    return [say("intro-gap", why=why), written_questions(about.match)]


def _next_step(match: Match, calendar: WorkCalendar, now: datetime) -> str:
    first = _first_to_write(match)
    zone = first.member.time_zone
    by = last_day(match.staying, now, match.round.closes_at, calendar, zone)
    return say("intro-next", first=named(first), by=day(by, local_day(now, zone)))


def _people(match: Match, now: datetime) -> SectionBlock:
    return paragraph("\n".join(_introduced(person, now) for person in match.staying))


def _introduced(person: Participant, now: datetime) -> str:
    """A line about a person: what they do and where, their background, and their local time."""
    member, profile = person.member, person.profile
    department = profile.department
    if department and profile.team:
        department = say("intro-team", department=department, team=profile.team)
    details = ", ".join(filter(None, [member.title, department or profile.team, profile.office]))
    if profile.before:
        details = say("intro-before", details=details, before=profile.before)
    details = shortened(details, DETAILS_LENGTH)
    time, city = clock_time(now, member.time_zone), place(member.time_zone)
    return say("intro-person", name=called(member.name), details=details, time=time, place=city)


def _reasons(match: Match, background: Background) -> list[str]:
    """Why these people were matched, the weightiest reason first, as parts of one sentence."""
    said = [
        reason_text(reason, match.people, len(match.staying)) for reason in _merged(_standing_reasons(match))
    ][:REASONS]
    bridged = any(reason.kind is ReasonKind.BRIDGE for reason in match.reasons)
    if background.new_ground and not bridged:
        said.append(say("reason-new-ground", count=len(_departments(match))))
    return said or [say("reason-none", count=len(match.staying))]


def _in_one(parts: list[str]) -> str:
    """Join the parts into one sentence."""
    *others, last = parts
    return say("intro-reasons", others="; ".join(others), last=last) if others else last


def _standing_reasons(match: Match) -> list[Reason]:
    """The reasons that still hold without the people who have left."""
    staying = {person.id for person in match.staying}
    departments = len(_departments(match))
    return [
        reason
        for reason in match.reasons
        if staying.issuperset(reason.people)
        and (reason.kind is not ReasonKind.DEPARTMENTS or departments >= len(reason.words))
    ]


def _departments(match: Match) -> set[str]:
    return {person.profile.department.casefold() for person in match.staying}


def _merged(reasons: list[Reason]) -> Iterator[Reason]:
    """The reasons, with everything that one person can teach another merged into one."""
    words: dict[tuple[ReasonKind, tuple[int, ...]], tuple[str, ...]] = {}
    for reason in reasons:
        key = (reason.kind, reason.people)
        words[key] = (*words.get(key, ()), *reason.words)
    return (Reason(kind, people, about) for (kind, people), about in words.items())


def _earlier(match: Match, background: Background, now: datetime) -> list[Block]:
    """When people of the match were introduced before; empty if they never were."""
    met = {person.id: person for person in match.staying}
    found = [each for each in background.encounters if met.keys() >= {*each.people}]
    said = [_encounter(each, [met[one] for one in each.people], now, len(met)) for each in found]
    return [paragraph(" ".join([*said, say("intro-notes")]))] if said else []


def _encounter(encounter: Encounter, people: list[Participant], now: datetime, everyone: int) -> str:
    zone = people[0].member.time_zone
    when = month(local_day(encounter.at, zone), local_day(now, zone))
    if everyone == len(people):
        return say("intro-earlier", month=when)
    return say("intro-earlier-some", names=names(people), month=when)


def _first_to_write(match: Match) -> Participant:
    """Who writes first, chosen by the round's seed, so that they don't wait for each other."""
    return random.Random(f"{match.round.seed}:{match.id}:first").choice(match.staying)


def _icebreaker(match: Match, another: ForMatch) -> SectionBlock:
    """A question, with a button for another one beside it."""
    question = icebreaker(match, (another.icebreaker - 1) % TURNS)
    return SectionBlock(
        text=plain(say("intro-icebreaker", question=question)),
        accessory=button("button-icebreaker", Action.ICEBREAKER, another),
    )


def _row(match: Match) -> ActionsBlock:
    """The buttons for the chat; only the person who clicks sees the answer."""
    about = ForMatch(match=match.id, shared=True)
    return buttons(
        button("button-times", Action.TIMES, about, style="primary"),
        button("button-met", Action.MET, about),
        button("button-snooze", Action.SNOOZE, about),
        button("button-cant", Action.CANT, about, confirm="confirm-cant", deny="confirm-keep"),
        button("button-else", Action.SOMEONE_ELSE, about, confirm="confirm-else", deny="confirm-keep"),
    )


NOTICES = (
    Rendering(
        NoticeKind.INTRO,
        Introducing,
        lambda about, now: intro(about.match, about.background, now, joiner=about.joiner),
    ),
    Rendering(NoticeKind.GOES_ON, GoingOn, goes_on),
)
