"""What somebody of the roster answers in the join form."""

from bot.domain.people.participant import TAG_LENGTH
from bot.sandbox import Person

MODES = {"in person": "In person", "video": "By video", "online": "By video"}


def roster_answers(person: Person) -> dict[str, str | list[str]]:
    """A person's answers in the profile form, from the roster; each word is typed, and picked from what is offered."""
    profile = person.profile
    answers: dict[str, str | list[str]] = {
        "Ask me about": [*_words(profile.can_help), *_words(profile.interests)],
        "I'd like to learn or meet": _words(profile.wants_to_learn),
        "How I like to meet": MODES.get(profile.meeting_mode, ""),
        "Office": profile.office,
    }
    return {label: value for label, value in answers.items() if value}


def _words(listed: str) -> list[str]:
    return [word.strip()[:TAG_LENGTH] for word in listed.split(",") if word.strip()]
