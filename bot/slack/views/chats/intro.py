"""The introduction of a match, as a thoughtful colleague would write it.

It is made of sections, images, context and rich text alone, which every client shows, and changes with what its people
click: the times to choose from, and then the time that is booked.
"""

import random
from datetime import datetime

from slack_sdk.models.blocks import Block, OverflowMenuElement

from bot.domain.chats.slots import outside, overlap
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Changed, GoingOn, Introducing, Presented
from bot.domain.people.participant import Participant
from bot.domain.rounds.design.wording import Theme, Tone, Wording
from bot.domain.rounds.round import Match
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch, ForProposal, ShownIn
from bot.slack.texts import icebreakers, listed, say
from bot.slack.views.blocks import (
    Message,
    button,
    in_words,
    marked_up,
    marked_up_small,
    menu,
    paragraph,
    small_print,
    with_button,
)
from bot.slack.views.chats.cards import card, cards_title
from bot.slack.views.chats.clocks import every_clock, hours_apart, own_clock
from bot.slack.views.chats.icebreakers import icebreaker
from bot.slack.views.chats.times import HARDLY, calendar_links, link_to_video, rows
from bot.slack.views.chats.why import earlier, why, why_in_words
from bot.slack.views.naming import mention, named, names
from bot.slack.views.rendering import Rendering
from bot.slack.views.rounds.own_words import own_opening, own_opening_in_words

QUESTIONS = 3  # to answer in writing


def intro(about: Presented, now: datetime) -> Message:
    """Introduce the people of a match to each other, in their group DM, with what they have agreed on so far."""
    match = about.match
    if match.round.closed:
        return _once_over(about, now)
    opening = _opening(about)
    blocks = [
        cards_title(match, about.timetable.wording),
        *own_opening(about.timetable.wording, names(match.staying)),
        *map(paragraph, opening),
        *(card(person) for person in match.staying),
        *([] if about.parted else [why(match, about.background), *earlier(match, about.background, now)]),
        *_talk(about),
        *(_booked(about, match.meets_at) if match.meets_at else _when(about, now)),
        with_button(
            say("met-already"), button("button-met", Action.MET, ForMatch(match=match.id, shared=True))
        ),
        *_small_print(about, now),
    ]
    own = own_opening_in_words(about.timetable.wording, names(match.staying))
    return Message(in_words(*opening, *own, *_summary(about, now)), blocks)


def _once_over(about: Presented, now: datetime) -> Message:
    """Who was introduced and why, when the round is over: nothing can be arranged any more, but how it was is still heard."""
    match = about.match
    tell = button("button-feedback", Action.FEEDBACK, ForMatch(match=match.id, shared=True))
    blocks = [
        cards_title(match, about.timetable.wording),
        *(card(person) for person in match.staying),
        *([] if about.parted else [why(match, about.background), *earlier(match, about.background, now)]),
        with_button(say("intro-over"), tell),
    ]
    return Message(in_words(*_who_and_why(about), say("intro-over")), blocks)


def _opening(about: Presented) -> list[str]:
    """What has happened before, if these people were introduced to some of the others already."""
    match = about.match
    if about.parted:
        left = [person for person in match.people if person.id in match.left]
        known = left and all(person.member.name for person in left)
        return [say("goes-on", name=names(left)) if known else say("goes-on-unnamed")]
    return [say("intro-joins", name=named(about.joiner))] if about.joiner else []


def _talk(about: Presented) -> list[Block]:
    """A question to begin with; three to answer in writing for those who can hardly meet."""
    match = about.match
    wording = about.timetable.wording
    if _asks_one(about):
        if not _breaks_ice(wording):
            return []
        question = icebreaker(match, match.icebreaker, wording)
        return [small_print(say("intro-icebreaker", question=question))]
    why = listed(say(f"gap-{gap}") for gap in about.background.gaps)
    invites = say("intro-gap", why=why) if why else say("times-writing")
    asked = random.Random(f"{match.round.seed}:{match.id}:writing").sample(icebreakers(Theme.ANY), QUESTIONS)
    questions = "\n".join(f"{number}. {question}" for number, question in enumerate(asked, 1))
    return [paragraph(f"{invites}\n{questions}")]


def _breaks_ice(wording: Wording) -> bool:
    """Whether the program has a question to begin with: a plain one only if it has its own."""
    return wording.tone is Tone.WARM or bool(wording.questions or wording.themes)


def _asks_one(about: Presented) -> bool:
    """Whether there is one question to begin with, and not several to answer in writing."""
    return bool(about.match.meets_at) or not (about.background.gaps or _has_no_good_time(about))


def _has_no_good_time(about: Presented) -> bool:
    """Whether each time that is proposed lies outside somebody's working hours, or there is none."""
    proposal, calendar = about.timetable.proposal, about.timetable.calendar
    offered = proposal.slots if proposal else ()
    return all(outside(about.match.staying, slot.starts_at, calendar) for slot in offered)


def _when(about: Presented, now: datetime) -> list[Block]:
    """The times to choose from, with a menu for whoever likes none of them."""
    match, proposal = about.match, about.timetable.proposal
    offered = proposal.open(now) if proposal else ()
    heading = f"*{say('times-when')}* {say(_invites(about, now), count=len(match.staying))}"
    return [
        marked_up(heading, _menu(about)),
        *(rows(about.timetable, offered, ShownIn.INTRODUCTION) if proposal else []),
    ]


def _invites(about: Presented, now: datetime) -> str:
    """The id of what is said above the times."""
    proposal = about.timetable.proposal
    if proposal is None:
        return "times-none"
    return "times-open" if proposal.open(now) else "times-over"


def _booked(about: Presented, meets_at: datetime) -> list[Block]:
    """The time that they have agreed on, and what leads there."""
    match, link = about.match, about.timetable.video_link
    words = f"📅 *{say('booked-heading')}* *{own_clock(meets_at)}*\n{say('booked-remind', count=len(match.staying))}"
    return [
        marked_up(words, _menu(about)),
        *([with_button(say("booked-by-video"), link_to_video(link, style="primary"))] if link else []),
        calendar_links(about.timetable, meets_at),
    ]


def _menu(about: Presented) -> OverflowMenuElement:
    """All else that one may want; what rejects anybody is asked about in a window that nobody else sees."""
    match, booked = about.match, about.match.meets_at is not None
    shared = ForMatch(match=match.id, shared=True)
    number = about.timetable.proposal.number if about.timetable.proposal else 0
    others = ForProposal(match=match.id, proposal=number, booked=booked, on=ShownIn.INTRODUCTION)
    turns = _asks_one(about) and _breaks_ice(about.timetable.wording)
    another = [("button-icebreaker", Action.ICEBREAKER, shared)] if turns else []
    return menu(
        ("button-other-times", Action.ASK_OTHER_TIMES if booked else Action.OTHER_TIMES, others),
        *another,
        ("button-calendar", Action.CALENDAR, shared) if booked else ("button-snooze", Action.SNOOZE, shared),
        ("button-cant", Action.ASK_CANT, shared),
        ("button-else", Action.ASK_SOMEONE_ELSE, shared),
    )


def _small_print(about: Presented, now: datetime) -> list[Block]:
    """Whose clocks the times are by, who is to begin, and what to expect of hours that hardly overlap."""
    match, timetable = about.match, about.timetable
    apart = hours_apart(match.staying, match.meets_at or now)
    said = [say("times-own-clock", apart=apart)] if apart else []
    if match.meets_at is None:
        if not about.background.gaps and overlap(match.staying, now, timetable.calendar) < HARDLY:
            said.append(say("hours-hint"))
        said.append(say("intro-first", first=mention([first_to_write(match)])))
    elif not timetable.video_link:
        said.append(say("booked-where"))
    return [marked_up_small(" ".join(said))] if said else []


def first_to_write(match: Match) -> Participant:
    """Who writes first, chosen by the round's seed, so that they don't wait for each other."""
    return random.Random(f"{match.round.seed}:{match.id}:first").choice(match.staying)


def _summary(about: Presented, now: datetime) -> list[str]:
    """The whole in words, for notifications and screen readers."""
    match, proposal = about.match, about.timetable.proposal
    whole = _who_and_why(about)
    if match.meets_at:
        return [*whole, say("booked", when=every_clock(match.staying, match.meets_at, now))]
    offered = proposal.open(now) if proposal else ()
    times = [f"{n}. {every_clock(match.staying, slot.starts_at, now)}" for n, slot in enumerate(offered, 1)]
    return [
        *whole,
        f"{say('times-when')} {say(_invites(about, now), count=len(match.staying))}",
        *times,
        say("intro-first", first=named(first_to_write(match))),
    ]


def _who_and_why(about: Presented) -> list[str]:
    """The people and what speaks for them, in words; nothing for those who stay of a group that somebody left."""
    match = about.match
    if about.parted:
        return []
    asked, reasons = say("intro-why", count=len(match.staying)), why_in_words(match, about.background)
    return [say("intro-summary", names=names(match.staying), why=asked, reasons=reasons)]


NOTICES = (
    Rendering(NoticeKind.INTRO, Introducing, intro),
    Rendering(NoticeKind.GOES_ON, GoingOn, intro),
    Rendering(NoticeKind.CHANGED, Changed, intro),
    Rendering(NoticeKind.CLOSED, Changed, intro),
)
