"""Someone's profile, as they see it."""

from itertools import islice

from slack_sdk.models.blocks import Block, SectionBlock

from bot.domain.people.participant import Participant, Profile
from bot.slack.actions import Action
from bot.slack.texts import labelled, say, shortened
from bot.slack.views.blocks import button, buttons, plain
from bot.slack.views.people.questions import QUESTIONS

UNTOLD = Profile("")
FIELDS = 10  # in a section
IN_SHORT = 3  # answers
LINE_LENGTH = 200
FIELD_LENGTH = 1700  # so that all of them fit into one message


def profile_in_short(participant: Participant) -> str:
    """The first few answers in someone's profile, a line for each; what nobody has to say for it to hold is none."""
    told = (
        each for each in QUESTIONS if getattr(participant.profile, each.name) != getattr(UNTOLD, each.name)
    )
    lines = (labelled(say(each.label), each.summary(participant)) for each in told)
    return "\n".join(shortened(line, LINE_LENGTH) for line in islice(lines, IN_SHORT))


def profile_blocks(participant: Participant) -> list[Block]:
    """All answers in someone's profile, and a button to change them."""
    told = [(say(each.label), each.summary(participant)) for each in QUESTIONS]
    lines = [plain(f"{label}:\n{words}", FIELD_LENGTH) for label, words in told if words]
    sections = [SectionBlock(fields=lines[start : start + FIELDS]) for start in range(0, len(lines), FIELDS)]
    return [*sections, buttons(button("button-profile", Action.PROFILE))]
