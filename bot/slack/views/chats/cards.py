"""The people of a match as cards: who they are, what they do and where, and what they may be asked about."""

from slack_sdk.models.blocks import Block, ImageElement, RichTextBlock, SectionBlock
from slack_sdk.models.blocks.basic_components import MarkdownTextObject

from bot.domain.people.participant import Participant
from bot.domain.rounds.design.wording import Tone, Wording
from bot.domain.rounds.round import Match
from bot.slack.texts import place, say, shortened
from bot.slack.views.blocks import plain
from bot.slack.views.naming import mention, named
from bot.slack.views.rich import line, rich_text, words

DETAILS_LENGTH = 180
TOPICS_LENGTH = 160
DEPARTMENT_LENGTH = 60
BETWEEN = " × "


def cards_title(match: Match, wording: Wording) -> RichTextBlock:
    """What the people are, as different as they are: ``Your coffee chat: Engineering × Finance``.

    A program that has a name is called by it.
    """
    departments = dict.fromkeys(
        shortened(person.profile.department, DEPARTMENT_LENGTH) for person in match.staying
    )
    known = BETWEEN.join(filter(None, departments))
    called = wording.name or say("intro-title-plain")
    emoji = [words("☕ ")] if wording.tone is Tone.WARM else []
    title = say("intro-title", title=called, departments=known) if known else called
    return rich_text(line(*emoji, words(title, bold=True)))


def card(person: Participant) -> Block:
    """A person, with their photo if Slack has one."""
    member = person.member
    fields = [plain(each) for each in (_details(person), _topics(person)) if each]
    return SectionBlock(
        text=MarkdownTextObject(text=f"{mention([person])} · {place(member.time_zone)}"),
        fields=fields or None,
        accessory=ImageElement(image_url=member.photo, alt_text=named(person)) if member.photo else None,
    )


def _details(person: Participant) -> str:
    """What they do, in which office if that isn't named like the place, and what they did before."""
    profile, department = person.profile, person.profile.department
    if department and profile.team:
        department = say("intro-team", department=department, team=profile.team)
    office = profile.office if profile.office != place(person.member.time_zone) else ""
    details = ", ".join(filter(None, [person.member.title, department or profile.team, office]))
    if profile.before:
        details = say("intro-before", details=details, before=profile.before)
    return shortened(details, DETAILS_LENGTH)


def _topics(person: Participant) -> str:
    """What they may be asked about: what they help with, and what they like."""
    profile = person.profile
    topics = dict.fromkeys(filter(None, (*profile.can_help, *profile.interests)))
    return say("intro-ask", topics=shortened(", ".join(topics), TOPICS_LENGTH)) if topics else ""
