"""Who else is free to talk right now."""

from collections.abc import Iterator
from datetime import datetime

from slack_sdk.models.blocks import ButtonElement, SectionBlock

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import FreeNow
from bot.domain.overview import Nearby
from bot.domain.people.participant import Participant
from bot.slack.actions import Action
from bot.slack.payloads import ForPerson
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
    small_print,
)
from bot.slack.views.naming import mention, named, names
from bot.slack.views.rendering import Rendering


def nearby(around: Nearby) -> Message:
    """Who is free, each with a button, and who is told of the reader; or that the reader is the first."""
    until = clock_time(around.until, around.zone)
    if not around.others:
        return said(say("now-nobody" if around.hears else "now-nobody-quiet", until=until))
    heading = say("now-others", until=until)
    everyone = ", ".join(named(other) for other in around.others)
    limits = list(_limits(around))
    blocks = [paragraph(heading), *map(_line, around.others), *map(small_print, limits)]
    return Message(in_words(f"{heading} {everyone}", *limits), blocks)


def _limits(around: Nearby) -> Iterator[str]:
    """Who isn't told about the reader, and why."""
    if around.again_at:
        yield say("now-not-again", time=clock_time(around.again_at, around.zone))
    if around.spared:
        yield say("now-spared", count=around.spared)


def _line(person: Participant) -> SectionBlock:
    words = say("now-person", name=named(person), department=_department(person))
    return SectionBlock(text=plain(words), accessory=_hello(person))


def free_now(about: FreeNow, _now: datetime) -> Message:
    """Tell someone that another person is free as well."""
    words = say(
        "free-now",
        name=named(about.other),
        department=_department(about.other),
        until=clock_time(about.until, about.reader.member.time_zone),
    )
    return Message(in_words(words), [paragraph(words), buttons(_hello(about.other))])


def opening(other: Participant) -> Message:
    """Say that their conversation is being opened."""
    return said(say("now-opening", name=named(other)))


def hello(about: FreeNow, _now: datetime) -> Message:
    """Bring two people together."""
    people = (about.other, about.reader)
    return Message(
        in_words(say("hello-plain", names=names(people))), [marked_up(say("hello", people=mention(people)))]
    )


def _hello(person: Participant) -> ButtonElement:
    return button("button-hello", Action.HELLO, ForPerson(person=person.id))


def _department(person: Participant) -> str:
    return person.profile.department or say("department-unknown")


NOTICES = (
    Rendering(NoticeKind.FREE_NOW, FreeNow, free_now),
    Rendering(NoticeKind.HELLO, FreeNow, hello),
)
