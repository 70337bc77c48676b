"""What a match sees of finding a time: the proposal, the booking, the reminder, and the calendar invitation."""

import random
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from slack_sdk.models.blocks import Block, ButtonElement, SectionBlock

from bot.domain.chats.invitation import Invitation, google_link, outlook_link, uid_of
from bot.domain.chats.slots import LENGTH, outside, overlap
from bot.domain.chats.timetable import Outcome, Slot, Timetable
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Booking, Outdated, OwnBooking, Proposed
from bot.domain.people.participant import Participant
from bot.domain.rounds.days_off import WorkCalendar
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Match
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch, ForProposal, ForSlot
from bot.slack.texts import clock_time, day, icebreakers, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    page_button,
    paragraph,
    plain,
    said,
    small_print,
    title,
)
from bot.slack.views.chats.icebreakers import Theme
from bot.slack.views.naming import named, names
from bot.slack.views.rendering import Rendering

HARDLY = timedelta(hours=1)  # of shared working hours per day
QUESTIONS = 3  # to answer in writing


def hours_hint(match: Match, now: datetime, calendar: WorkCalendar) -> str | None:
    """A hint for people whose working hours hardly overlap; None for all others."""
    return say("hours-hint") if overlap(match.staying, now, calendar) < HARDLY else None


def proposing(timetable: Timetable, reader_id: str, now: datetime) -> Message:
    """Tell the person who asked for times where to find them; if a time is booked, show it instead."""
    if timetable.match.meets_at:
        return booked(timetable, timetable.match.meets_at, now)
    others = [person for person in timetable.match.staying if person.member.slack_id != reader_id]
    return said(say("times-follow", names=names(others)))


def proposed(timetable: Timetable, now: datetime, asker: Participant | None = None) -> Message:
    """The proposed times, each in everyone's local time, with the people it suits so far.

    Args:
        asker: the participant who cancelled a booking to get other times.
    """
    match, proposal = timetable.match, timetable.proposal
    if match.meets_at:
        return said(say("times-booked", when=_when(match.staying, match.meets_at, now)))
    if proposal is None:
        return in_writing(match, say("times-none"))
    slots = proposal.open(now)
    opening = [
        *([say("times-asker", name=named(asker))] if asker else []),
        say("times-open" if slots else "times-over"),
    ]
    calendar = timetable.calendar
    lines = [_line(number, slot, match, now, calendar) for number, slot in enumerate(slots, 1)]
    missed = any(outside(match.staying, slot.starts_at, calendar) for slot in slots)
    hints = [say(text) for text, holds in (("times-how", slots), ("times-outside-hint", missed)) if holds]
    about = ForProposal(match=match.id, proposal=proposal.number)
    more = [button("button-other-times", Action.OTHER_TIMES, about)]
    if missed or not slots:
        more.append(button("button-writing", Action.IN_WRITING, ForMatch(match=match.id, shared=True)))
    return Message(
        in_words("\n".join([*opening, *lines, *hints])),
        [
            paragraph(" ".join(opening)),
            *(
                _row(line, number, ForSlot(match=match.id, proposal=about.proposal, starts_at=slot.starts_at))
                for number, (line, slot) in enumerate(zip(lines, slots, strict=True), 1)
            ),
            *([small_print(" ".join(hints))] if hints else []),
            buttons(*more),
        ],
    )


def booked(timetable: Timetable, meets_at: datetime, now: datetime) -> Message:
    """Tell a match the time it has agreed on, with everything to add it to calendars."""
    match, link = timetable.match, timetable.video_link
    when = _when(match.staying, meets_at, now)
    where = say("booked-video", link=link) if link else say("booked-where")
    about = ForProposal(
        match=match.id, proposal=timetable.proposal.number if timetable.proposal else 0, booked=True
    )
    invited = invitation(timetable, meets_at)
    video = [page_button("button-video", Action.VIDEO, link)] if link else []
    return Message(
        in_words(" ".join([say("booked", when=when), where])),
        [
            title(say("booked-title", names=names(match.staying))),
            paragraph(when),
            small_print(say("booked-remind") if link else f"{where} {say('booked-remind')}"),
            buttons(
                *video,
                page_button("button-google", Action.GOOGLE, google_link(invited)),
                page_button("button-outlook", Action.OUTLOOK, outlook_link(invited)),
                button("button-calendar", Action.CALENDAR, ForMatch(match=match.id, shared=True)),
                button(
                    "button-other-times",
                    Action.OTHER_TIMES,
                    about,
                    confirm="confirm-other-times",
                    deny="confirm-keep-time",
                ),
            ),
        ],
    )


def soon(about: OwnBooking, _now: datetime) -> Message:
    """Remind someone an hour before the chat."""
    booking, reader = about.booking, about.reader
    at = clock_time(booking.meets_at, reader.member.time_zone)
    words = say("soon", time=at, names=names(booking.timetable.match.company(reader.id)))
    link = booking.timetable.video_link
    if link is None:
        return said(words)
    heard = f"{words} {say('booked-video', link=link)}"
    return Message(
        in_words(heard), [paragraph(words), buttons(page_button("button-video", Action.VIDEO, link))]
    )


def in_writing(match: Match, *before: str) -> Message:
    """Propose that they answer three questions in writing instead of meeting; ``before`` says why, unless they asked."""
    words, questions = " ".join([*before, say("times-writing")]), written_questions(match)
    about = ForMatch(match=match.id, shared=True)
    met = button("button-met", Action.MET, about)
    row = buttons(*([] if before else [button("button-times", Action.TIMES, about)]), met)
    return Message(in_words(f"{words}\n{questions}"), [paragraph(words), paragraph(questions), row])


def written_questions(match: Match) -> str:
    """Three questions of a match's own to answer in writing, a line for each."""
    asked = random.Random(f"{match.round.seed}:{match.id}:writing").sample(icebreakers(Theme.ANY), QUESTIONS)
    return "\n".join(f"{number}. {question}" for number, question in enumerate(asked, 1))


def off(match: Match) -> Message:
    """Replace times or a booking that are no longer valid, if nothing else takes their place."""
    words = say("times-off")
    again = button("button-times", Action.TIMES, ForMatch(match=match.id, shared=True))
    return Message(in_words(words), [paragraph(words), buttons(again)])


def outdated(match: Match) -> Message:
    """Replace times in a conversation that somebody reads who has left the match; it says nothing of the others."""
    return said(say("times-moved" if len(match.staying) > 1 else "times-called-off"))


def explained(outcome: Outcome) -> Message | None:
    """Explain why a click did something else than expected; None if the message shows it all."""
    text = {
        Outcome.BOOKED_BEFORE: "times-booked-before",
        Outcome.OUTDATED: "times-outdated",
        Outcome.PAST: "times-past",
        Outcome.NO_OTHERS: "times-no-others",
    }.get(outcome)
    return said(say(text)) if text else None


def invitation(timetable: Timetable, meets_at: datetime) -> Invitation:
    """A booked chat with the words for its calendar event."""
    match, link = timetable.match, timetable.video_link
    everybody = names(match.staying)
    about = [
        say("calendar-description", names=everybody),
        *([say("booked-video", link=link)] if link else []),
    ]
    return Invitation(
        uid=uid_of(match),
        sequence=match.bookings - 1,
        starts_at=meets_at,
        ends_at=meets_at + LENGTH,
        summary=say("calendar-summary", names=everybody),
        description="\n".join(about),
        video_link=link,
    )


def _row(line: str, number: int, about: ForSlot) -> Block:
    chosen = ButtonElement(
        text=plain(say("button-suits", number=number)), action_id=Action.SLOT, value=about.encode()
    )
    return SectionBlock(text=plain(line), accessory=chosen)


def _line(number: int, slot: Slot, match: Match, now: datetime, calendar: WorkCalendar) -> str:
    """A proposed time: when it is for each person, for whom it is inconvenient, whom it suits."""
    missed = outside(match.staying, slot.starts_at, calendar)
    suits = [person for person in match.staying if person.id in slot.suits]
    lines = [
        f"{number}. {_when(match.staying, slot.starts_at, now)}",
        *([say("times-outside", names=names(missed))] if missed else []),
        *([say("times-suits", names=names(suits))] if suits else []),
    ]
    return "\n".join(lines)


def _when(people: Sequence[Participant], at: datetime, now: datetime) -> str:
    """A moment in everyone's local time; the day is named once if it is the same for all."""
    today = local_day(now, people[0].member.time_zone)
    clocks: dict[tuple[str, str], list[Participant]] = {}
    for person in people:
        zone = person.member.time_zone
        clocks.setdefault((day(local_day(at, zone), today), clock_time(at, zone)), []).append(person)
    days = {each for each, _ in clocks}
    if len(days) == 1:
        return say(
            "times-one-day",
            day=days.pop(),
            times=_joined(_at(clock, who) for (_, clock), who in clocks.items()),
        )
    return _joined(say("times-day-at", day=each, at=_at(clock, who)) for (each, clock), who in clocks.items())


def _at(clock: str, people: Iterable[Participant]) -> str:
    return say("times-at", time=clock, names=names(people))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(parts)


NOTICES = (
    Rendering(NoticeKind.TIMES, Proposed, lambda about, now: proposed(about.timetable, now, about.asker)),
    Rendering(NoticeKind.BOOKED, Booking, lambda about, now: booked(about.timetable, about.meets_at, now)),
    Rendering(NoticeKind.SOON, OwnBooking, soon),
    Rendering(NoticeKind.PUT_RIGHT, Outdated, lambda about, _: outdated(about.match)),
)
