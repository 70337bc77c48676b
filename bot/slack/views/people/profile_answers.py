"""The answers in a submitted profile form."""

from dataclasses import replace

from bot.domain.people.profile_answers import ProfileAnswers
from bot.domain.people.profile_draft import ProfileDraft
from bot.slack.form_values import Answers
from bot.slack.views.people.questions import QUESTIONS


def check_profile(answers: Answers) -> dict[str, str]:
    """The mistakes in a submitted form: a sentence for each field, by block id."""
    asked = (each for each in QUESTIONS if each.is_asked(answers))
    return {name: sentence for each in asked for name, sentence in each.mistakes(answers).items()}


def read_profile(answers: Answers) -> ProfileAnswers:
    """The answers in a form without mistakes.

    Raises:
        Refusal: another version of the bot made the form.
    """
    return ProfileAnswers.of({each.name: each.read(answers) for each in QUESTIONS if each.is_asked(answers)})


def reopened(draft: ProfileDraft, answers: Answers) -> ProfileDraft:
    """The draft for a form that replaces an open one, so that it still offers what is chosen there."""
    profile = draft.profile
    for each in QUESTIONS:
        profile = each.reopened(profile, answers)
    return replace(draft, profile=profile)
