"""Who else is free to talk right now."""

from datetime import datetime

from slack_sdk.models.blocks import ButtonElement, SectionBlock

from bot.domain.overview import Nearby
from bot.domain.people.participant import Participant
from bot.slack.actions import Action
from bot.slack.payloads import ForPerson
from bot.slack.texts import clock_time, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    called,
    in_words,
    marked_up,
    mention,
    names,
    paragraph,
    plain,
    said,
)


def nearby(around: Nearby) -> Message:
    """Who is free, each with a button; or that they are the first."""
    until = clock_time(around.until, around.zone)
    if not around.others:
        return said(say("now-nobody", until=until))
    heading = say("now-others", until=until)
    everyone = ", ".join(called(other.member.name) for other in around.others)
    return Message(in_words(f"{heading} {everyone}"), [paragraph(heading), *map(_line, around.others)])


def _line(person: Participant) -> SectionBlock:
    words = say("now-person", name=called(person.member.name), department=_department(person))
    return SectionBlock(text=plain(words), accessory=_hello(person))


def free_now(sender: Participant, to: Participant, until: datetime) -> Message:
    """Somebody else is free as well."""
    words = say(
        "free-now",
        name=called(sender.member.name),
        department=_department(sender),
        until=clock_time(until, to.member.time_zone),
    )
    return Message(in_words(words), [paragraph(words), buttons(_hello(sender))])


def opening(other: Participant) -> Message:
    """Their conversation is being opened."""
    return said(say("now-opening", name=called(other.member.name)))


def hello(*people: Participant) -> Message:
    """Brings two people together."""
    return Message(
        in_words(say("hello-plain", names=names(people))), [marked_up(say("hello", people=mention(people)))]
    )


def _hello(person: Participant) -> ButtonElement:
    return button("button-hello", Action.HELLO, ForPerson(person=person.id))


def _department(person: Participant) -> str:
    return person.profile.department or say("department-unknown")
