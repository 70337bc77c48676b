"""Someone's network in words: all that its picture shows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from slack_sdk.models.blocks import SectionBlock

from bot.domain.memory.network import MOST_BY_NAME, Bridge, Contact, Network
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action
from bot.slack.texts import day, labelled, length, listed, say, share, shortened
from bot.slack.views.blocks import (
    SECTION_LENGTH,
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    said,
    small_print,
    title,
)
from bot.slack.views.shortcuts import told

NAME_LENGTH = 30  # short, because up to forty names are listed
DEPARTMENT_SHOWN = 60  # characters of a department's name, as there may be forty of these, too
ALTERNATIVE_LENGTH = 1000  # https://docs.slack.dev/reference/methods/files.getUploadURLExternal
NAMED = 5  # contacts per department
BRIDGES = 15
BEYOND = 15


def my_network(network: Network, today: date, zone: str) -> Message:
    """The people someone met, the departments they reach that way, and those that are one introduction away."""
    if not network.contacts:
        return said(say("network-none"))
    groups = [_group_line(name, people, network, today, zone) for name, people in network.groups.items()]
    met = some(groups, MOST_BY_NAME)
    outlook = list(_outlook_lines(network))
    heading, numbers = say("network-title"), numbers_line(network)
    return Message(
        in_words(heading, numbers, *met, *outlook),
        [
            title(heading),
            paragraph(numbers),
            *_paragraphs(met),
            *_paragraphs(outlook),
            small_print(say("network-about")),
            buttons(button("button-recap", Action.RECAP)),
        ],
    )


def in_short(network: Network) -> str:
    """How many people and departments someone met, and the best way to another."""
    return "\n".join([numbers_line(network), *islice(_outlook_lines(network), 1)])


def alternative_text(network: Network) -> str:
    """The picture in a few words, for those who can't see it; the message that comes with it has every name."""
    departments = [
        say(
            "network-group-large",
            department=shortened(department_name(name), NAME_LENGTH),
            people=len(people),
        )
        for name, people in network.groups.items()
    ]
    lines = (
        labelled(say("network-title"), numbers_line(network)),
        *some(departments, NAMED),
        *islice(_outlook_lines(network), 2),
    )
    return shortened("\n".join(lines), ALTERNATIVE_LENGTH)


def numbers_line(network: Network) -> str:
    """Chats, people and departments in one line."""
    met = say("network-numbers", chats=network.chats, people=len(network.contacts))
    if not network.departments:
        return met
    reached = len(network.reached)
    departments = say(
        "network-reach",
        reached=reached,
        departments=network.departments,
        share=share(reached, network.departments),
    )
    return f"{met} · {departments}"


def department_name(department: str) -> str:
    """A department's name, or a placeholder if it is unknown."""
    return department or say("network-no-department")


def no_picture() -> Message:
    """Say that the picture did not reach Slack."""
    return told("network-no-picture")


def _group_line(department: str, people: Sequence[Contact], network: Network, today: date, zone: str) -> str:
    """The contacts in a department by name, or their number if the network is too large."""
    name = shortened(department_name(department), DEPARTMENT_SHOWN)
    if not network.by_name:
        return say("network-group-large", department=name, people=len(people))
    return say("network-group", department=name, names=listed(_met(each, today, zone) for each in people))


def _met(contact: Contact, today: date, zone: str) -> str:
    name, last = shortened(contact.name, NAME_LENGTH), day(local_day(contact.last_at, zone), today)
    if contact.times == 1:
        return say("network-contact-once", name=name, day=last)
    return say("network-contact", name=name, times=contact.times, day=last)


def _outlook_lines(network: Network) -> Iterator[str]:
    for bridge in network.bridges[:BRIDGES]:
        yield say(
            "network-bridge",
            count=len(bridge.over),
            department=shortened(bridge.department, DEPARTMENT_SHOWN),
            names=listed(_named(bridge)),
        )
    if (more := len(network.bridges) - BRIDGES) > 0:
        yield say("network-bridges-more", count=more)
    if network.beyond:
        yield say("network-beyond", departments=listed(some(network.beyond, BEYOND)))


def _named(bridge: Bridge) -> list[str]:
    return some([shortened(contact.name, NAME_LENGTH) for contact in bridge.over], NAMED)


def some(words: Sequence[str], most: int) -> list[str]:
    """The first few of many words, and how many more there are."""
    more = len(words) - most
    return [*words[:most], *([say("network-more", count=more)] if more > 0 else [])]


def _paragraphs(lines: Iterable[str]) -> list[SectionBlock]:
    """Pack the lines into as few paragraphs as possible."""
    chunks: list[str] = []
    for line in lines:
        if chunks and length(chunks[-1]) + length(line) < SECTION_LENGTH:
            chunks[-1] += f"\n{line}"
        else:
            chunks.append(line)
    return [paragraph(chunk) for chunk in chunks]
