"""What people are called, and how those of one name are told apart."""

from collections.abc import Iterable

from slack_sdk.models.blocks import Block, ContextBlock, MarkdownTextObject

from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.slack import texts
from bot.slack.texts import shortened

NAME_LENGTH = 80  # nobody needs more of a name, and lists of names must stay short


def mention(people: Iterable[Participant]) -> str:
    """The people as Slack mentions; someone who was forgotten gets a placeholder name instead."""
    return texts.listed(
        [f"<@{person.member.slack_id}>" if person.member.name else called("") for person in people]
    )


def called(name: str) -> str:
    """A person's name, shortened if very long, or a placeholder for someone who was forgotten."""
    return shortened(name.strip(), NAME_LENGTH) or texts.say("somebody-who-left")


def named_program(program: Program) -> str:
    """What a program is called."""
    return program.settings.wording.name or texts.say("home-title")


def named(person: Participant, length: int = NAME_LENGTH) -> str:
    """What to call a person; whoever has a namesake is told apart by what they do."""
    apart = shortened(person.told_apart_by, length // 2)
    if not (apart and person.member.name):
        return shortened(called(person.member.name), length)
    name = shortened(person.member.name, length - texts.length(apart) - len(" ()"))
    return texts.say("name-apart", name=name, by=apart)


def names(people: Iterable[Participant]) -> str:
    """The people's names as a list."""
    return texts.listed([named(person) for person in people])


def who_that_is(people: Iterable[Participant]) -> list[Block]:
    """Mentions of those who have a namesake, for a message that says only their names."""
    found = [person for person in people if person.member.namesake and person.member.name]
    words = (
        MarkdownTextObject(text=texts.say("namesakes", people=mention(found), count=len(found)))
        if found
        else None
    )
    return [ContextBlock(elements=[words])] if words else []
