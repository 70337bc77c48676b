"""What a match sees of finding a time: the times proposed to it, the booking, the reminder, and the calendar invitation."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from slack_sdk.models.blocks import Block, ButtonElement, RichTextBlock

from bot.domain.chats.invitation import Invitation, google_link, outlook_link, uid_of
from bot.domain.chats.slots import LENGTH, outside
from bot.domain.chats.timetable import Outcome, Slot, Timetable
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Booking, Nudging, Outdated, OwnBooking, Proposed
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match
from bot.slack.actions import Action
from bot.slack.payloads import ForMatch, ForProposal, ForSlot, ShownIn
from bot.slack.texts import clock_time, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    marked_up,
    paragraph,
    plain,
    said,
)
from bot.slack.views.chats.clocks import every_clock, own_clock
from bot.slack.views.naming import mention, named, names
from bot.slack.views.rendering import Rendering
from bot.slack.views.rich import RichLink, line, rich_text, words

HARDLY = timedelta(hours=1)  # of shared working hours per day


def rows(timetable: Timetable, offered: Iterable[Slot], on: ShownIn) -> list[Block]:
    """The times, each in a line that everyone reads by their own clock, with a button beside it.

    Args:
        on: which message shows them.
    """
    number = timetable.proposal.number if timetable.proposal else 0
    return [
        marked_up(
            _line(slot, timetable),
            _works_for_me(
                place, ForSlot(match=timetable.match.id, proposal=number, starts_at=slot.starts_at, on=on)
            ),
        )
        for place, slot in enumerate(offered, 1)
    ]


def _line(slot: Slot, timetable: Timetable) -> str:
    """A proposed time: when it is, for whom it is inconvenient, and whom it suits."""
    staying = timetable.match.staying
    missed = outside(staying, slot.starts_at, timetable.calendar)
    suits = [person for person in staying if person.id in slot.suits]
    remarks = [
        *([say("times-outside", names=mention(missed))] if missed else []),
        *([say("times-suits", names=mention(suits))] if suits else []),
    ]
    return "\n".join([f"🗓️ *{own_clock(slot.starts_at)}*", *remarks])


def _works_for_me(place: int, about: ForSlot) -> ButtonElement:
    """The button beside a time; all have the same text, so a screen reader says which of them it is."""
    return ButtonElement(
        text=plain(say("button-suits")),
        action_id=Action.SLOT,
        value=about.encode(),
        accessibility_label=say("button-suits-which", number=place),
    )


def proposing(timetable: Timetable, reader_id: str, now: datetime) -> Message:
    """Tell the person who asked for times where to find them; if a time is booked, show it instead."""
    if timetable.match.meets_at:
        return booked(timetable, timetable.match.meets_at, now)
    others = [person for person in timetable.match.staying if person.member.slack_id != reader_id]
    return said(say("times-follow", names=names(others)))


def proposed(timetable: Timetable, now: datetime, asker: Participant | None = None) -> Message:
    """The proposed times, in a message of their own.

    Args:
        asker: the participant who cancelled a booking to get other times.
    """
    match, proposal = timetable.match, timetable.proposal
    if match.meets_at:
        return _agreed(timetable, match.meets_at, now)
    if proposal is None:
        return said(say("times-none"))
    offered = proposal.open(now)
    invites = say("times-open" if offered else "times-over", count=len(match.staying))
    opening = [
        *([say("times-asker", name=named(asker))] if asker else []),
        f"{say('times-when')} {invites}" if offered else invites,
    ]
    about = ForProposal(match=match.id, proposal=proposal.number)
    return Message(
        in_words(*opening, *_in_words(timetable, offered, now)),
        [
            paragraph(" ".join(opening)),
            *rows(timetable, offered, ShownIn.TIMES),
            buttons(button("button-other-times", Action.OTHER_TIMES, about)),
        ],
    )


def _agreed(timetable: Timetable, meets_at: datetime, now: datetime) -> Message:
    """The time that came of those proposed, in their place; another message says so to all."""
    heard = every_clock(timetable.match.staying, meets_at, now)
    return Message(in_words(f"✓ {heard}"), [marked_up(f"✓ *{own_clock(meets_at)}*")])


def nudge(timetable: Timetable, now: datetime) -> Message:
    """Tell those who haven't said yet whom which times suit; what is agreed on, once it is."""
    match, proposal = timetable.match, timetable.proposal
    offered = [slot for slot in proposal.open(now) if slot.suits] if proposal else []
    if match.meets_at or not offered:
        return proposed(timetable, now)
    able = {one for slot in offered for one in slot.suits}
    can = [person for person in match.staying if person.id in able]
    waits = [person for person in match.staying if person.id not in able]
    text = "nudge" if waits else "nudge-apart"
    heard = say(text, waits=names(waits), names=names(can), times=len(offered))
    shown = say(text, waits=mention(waits), names=mention(can), times=len(offered))
    return Message(
        in_words(heard, *_in_words(timetable, offered, now)),
        [marked_up(shown), *rows(timetable, offered, ShownIn.NUDGE)],
    )


def _in_words(timetable: Timetable, offered: Sequence[Slot], now: datetime) -> list[str]:
    """The times for notifications and screen readers."""
    people = timetable.match.staying
    return [f"{n}. {every_clock(people, slot.starts_at, now)}" for n, slot in enumerate(offered, 1)]


def booked(timetable: Timetable, meets_at: datetime, now: datetime) -> Message:
    """Tell a match, in one line, the time it has agreed on; all else stands in the introduction."""
    match, link = timetable.match, timetable.video_link
    where = say("booked-video", link=link) if link else say("booked-where")
    remind = say("booked-remind", count=len(match.staying))
    heard = say("booked", when=every_clock(match.staying, meets_at, now))
    return Message(
        in_words(" ".join([heard, where])),
        [marked_up(f"📅 {say('booked', when=f'*{own_clock(meets_at)}*')} {remind}")],
    )


def calendar_links(timetable: Timetable, meets_at: datetime) -> RichTextBlock:
    """Links that put the booked time into a calendar."""
    invited = invitation(timetable, meets_at)
    links = [
        RichLink(url=google_link(invited), text=say("button-google")),
        RichLink(url=outlook_link(invited), text=say("button-outlook")),
    ]
    first, second = links
    return rich_text(line(words(f"{say('booked-calendar')} "), first, words(" · "), second))


def link_to_video(link: str, style: str | None = None) -> ButtonElement:
    """A button that opens the video call; Slack reports its clicks to the bot as well."""
    return ButtonElement(text=plain(say("button-video")), action_id=Action.VIDEO, url=link, style=style)


def soon(about: OwnBooking, _now: datetime) -> Message:
    """Remind someone an hour before the chat."""
    booking, reader = about.booking, about.reader
    at = clock_time(booking.meets_at, reader.member.time_zone)
    words = say("soon", time=at, names=names(booking.timetable.match.company(reader.id)))
    link = booking.timetable.video_link
    if link is None:
        return said(words)
    heard = f"{words} {say('booked-video', link=link)}"
    return Message(in_words(heard), [paragraph(words), buttons(link_to_video(link))])


def ask_other_times(about: ForProposal) -> Message:
    """Ask someone, in a window, whether they mean to cancel a booking for everyone."""
    words = say("confirm-other-times-text")
    sure = button("confirm-other-times", Action.OTHER_TIMES, about.model_copy(update={"booked": True}))
    return Message(in_words(words), [paragraph(words), buttons(sure)])


def cancelled() -> Message:
    """Tell whoever cancelled a booking what comes next."""
    return said(say("times-cancelled"))


def off(match: Match) -> Message:
    """Replace times or a booking that are no longer valid, if nothing else takes their place."""
    words = say("times-off")
    again = button("button-times", Action.TIMES, ForMatch(match=match.id, shared=True))
    return Message(in_words(words), [paragraph(words), buttons(again)])


def outdated(match: Match) -> Message:
    """Replace what stands in a conversation that somebody reads who has left the match; it says nothing of the others."""
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


NOTICES = (
    Rendering(NoticeKind.TIMES, Proposed, lambda about, now: proposed(about.timetable, now, about.asker)),
    Rendering(NoticeKind.NUDGE, Nudging, lambda about, now: nudge(about.timetable, now)),
    Rendering(NoticeKind.BOOKED, Booking, lambda about, now: booked(about.timetable, about.meets_at, now)),
    Rendering(NoticeKind.SOON, OwnBooking, soon),
    Rendering(NoticeKind.PUT_RIGHT, Outdated, lambda about, _: outdated(about.match)),
)
