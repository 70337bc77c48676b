"""What someone filled into the profile form."""

from dataclasses import replace

from bot.domain.overview import ProfileDraft
from bot.domain.people.participant import ProfileAnswers
from bot.slack.form_values import Answers
from bot.slack.views.people.questions import QUESTIONS


def check_profile(answers: Answers) -> dict[str, str]:
    """What is wrong with a filled form: for each field, by block id, a sentence."""
    asked = (each for each in QUESTIONS if each.is_asked(answers))
    return {name: sentence for each in asked for name, sentence in each.mistakes(answers).items()}


def read_profile(answers: Answers) -> ProfileAnswers:
    """What a form without mistakes tells.

    Raises:
        Refusal: another version of the bot made the form.
    """
    return ProfileAnswers.of({each.name: each.read(answers) for each in QUESTIONS if each.is_asked(answers)})


def reopened(draft: ProfileDraft, answers: Answers) -> ProfileDraft:
    """What the form starts from that takes the place of an open one: it still offers what is chosen there."""
    profile = draft.profile
    for each in QUESTIONS:
        profile = each.reopened(profile, answers)
    return replace(draft, profile=profile)
