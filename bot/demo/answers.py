"""What somebody of the roster answers in the join form."""

import re

from bot.domain.people.participant import TAG_LENGTH
from bot.sandbox import Person
from bot.slack.texts import say, speaking
from bot.slack.texts.locales import ENGLISH, read_by

MODES = {"in person": "mode-in_person", "video": "mode-video", "online": "mode-video"}


def in_words(person: Person, text: str, **values: str) -> str:
    """A sentence as somebody reads it."""
    with speaking(read_by(person.profile.locale, ENGLISH)):
        return say(text, **values)


def roster_answers(person: Person) -> dict[str, str | list[str]]:
    """A person's answers in the profile form, from the roster; each word is typed, and picked from what is offered."""
    profile, mode = person.profile, MODES.get(person.profile.meeting_mode)
    answers: dict[str, str | list[str]] = {
        "form-can-help": [*_words(profile.can_help), *_words(profile.interests)],
        "form-wants-to-learn": _words(profile.wants_to_learn),
        "form-meeting-mode": in_words(person, mode) if mode else "",
        "form-office": profile.office,
    }
    return {in_words(person, label): value for label, value in answers.items() if value}


def _words(listed: str) -> list[str]:
    return [word.strip()[:TAG_LENGTH] for word in re.split("[,;]", listed) if word.strip()]
