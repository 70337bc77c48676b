"""What someone has told about themselves, read back to them."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, SectionBlock

from bot.domain.people.hours import written
from bot.domain.people.participant import Participant
from bot.slack.actions import Action
from bot.slack.texts import say
from bot.slack.views.blocks import button, buttons, plain

FIELDS = 10  # of a section
FIELD_LENGTH = 2000


def profile_blocks(participant: Participant) -> list[Block]:
    """All that is in their profile, and a button to change it."""
    lines = [plain(f"{label}:\n{words}", FIELD_LENGTH) for label, words in _lines(participant) if words]
    sections = [SectionBlock(fields=lines[start : start + FIELDS]) for start in range(0, len(lines), FIELDS)]
    return [*sections, buttons(button("button-profile", Action.PROFILE))]


def _lines(participant: Participant) -> Iterator[tuple[str, str]]:
    profile = participant.profile
    yield say("form-department"), profile.department
    yield say("form-team"), participant.team
    yield say("form-before"), profile.before
    yield say("form-interests"), ", ".join(profile.interests)
    yield say("form-can-help"), ", ".join(profile.can_help)
    yield say("form-wants-to-learn"), ", ".join(profile.wants_to_learn)
    yield say("form-wants-to-meet"), ", ".join(profile.wants_to_meet)
    yield say("form-languages"), ", ".join(profile.languages)
    yield say("form-meeting-mode"), say(f"mode-{profile.meeting_mode}")
    yield say("form-office"), profile.office
    yield say("form-hours"), written(profile.hours) if profile.hours else ""
    yield say("form-company"), say(f"company-{profile.company}")
    yield say("form-cadence"), say(f"cadence-{profile.cadence}")
