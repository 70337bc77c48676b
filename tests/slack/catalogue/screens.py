"""The catalogue as pictures are made of it: two colleagues who could be real, and all that they are ever shown.

``python -m bot.sandbox.pictures tests.slack.catalogue:screens`` draws it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from slack_sdk.models.views import View

from bot.domain.people.participant import TAG_LENGTH, TAGS, Participant
from bot.sandbox.pictures import Catalogue
from bot.slack import texts
from bot.slack.views.blocks import Message
from tests.slack.reading import as_sent

from .cast import NOW, Cast
from .chats import about_a_chat
from .deliveries import deliveries
from .forms import forms_and_home
from .inputs import Inputs
from .insight import about_the_program
from .organisers import for_organisers
from .own import about_oneself
from .programs import of_programs
from .sheets import of_lists

SECTIONS = {
    "deliveries": deliveries,
    "chats": about_a_chat,
    "own": about_oneself,
    "insight": about_the_program,
    "organisers": for_organisers,
    "programs": of_programs,
    "lists": of_lists,
    "forms": forms_and_home,
}
COLLEAGUES = (
    {
        "name": "Amara Okafor", "title": "Staff Engineer", "department": "Engineering", "zone": "Europe/London",
        "office": "London", "before": "Civil engineer at Arup", "can_help": ("system design", "code review"),
        "interests": ("climbing", "jazz"), "wants_to_learn": ("public speaking", "Legal"),
    },
    {
        "name": "Noah Becker", "title": "Support Engineer", "department": "Customer Success", "zone": "Europe/Berlin",
        "office": "Berlin", "before": "Teacher", "can_help": ("customer onboarding",),
        "interests": ("climbing", "board games"), "wants_to_learn": ("system design", "designer"),
    },
    {
        "name": "Elena Petrova", "title": "Product Designer", "department": "Design", "zone": "Europe/Lisbon",
        "office": "Lisbon", "before": "Illustrator", "can_help": ("sketching",),
        "interests": ("gardening",), "wants_to_learn": ("budgets", "Engineering"),
    },
    {
        "name": "Yusuf Demir", "title": "Controller", "department": "Finance", "zone": "Europe/Istanbul",
        "office": "", "before": "", "can_help": ("budgets",),
        "interests": ("climbing",), "wants_to_learn": (),
    },
    {
        "name": "Bea Harper", "title": "People Partner", "department": "People", "zone": "Europe/London",
        "office": "London", "before": "", "can_help": ("hiring",),
        "interests": ("gardening",), "wants_to_learn": ("system design",),
    },
)  # fmt: skip
NOTE = "Knows the vendor we need for the data audit; promised to send the contract checklist."
NAMES = {
    **{f"U{number}": str(each["name"]) for number, each in enumerate(COLLEAGUES, start=1)},
    "C1": "coffee-chats",
    "G1": "Noah Becker",
}


@dataclass(frozen=True)
class Likely(Inputs):
    """What people would put in."""

    def words(self, most: int) -> str:
        """Return something short, or a sentence where there is room for one."""
        return NOTE[:most] if most > 300 else self.typed[:most]

    def tags(self, most: int = TAGS, length: int = TAG_LENGTH) -> tuple[str, ...]:
        """Return a few words of which there could be more."""
        return tuple(each[:length] for each in ("system design", "climbing")[:most])


class Colleagues(Cast):
    """People who could be real."""

    def _person(self, number: int) -> Participant:
        person, each = super()._person(number), dict(COLLEAGUES[number - 1])
        name, title, zone = each.pop("name"), each.pop("title"), each.pop("zone")
        told: dict[str, Any] = each
        return replace(
            person,
            member=replace(
                person.member,
                name=name,
                title=title,
                time_zone=zone,
                department=str(each["department"]),
                team="",
            ),
            profile=replace(person.profile, languages=("English",), team="", **told),
        )


def screens(language: str) -> Catalogue:
    """Everything that the bot shows, in a language."""
    names = _names()
    with texts.speaking(language):
        surfaces = [as_sent(rendering) for _, rendering in _renderings()]
    numbered = [f"{number:03d}-{name}" for number, name in enumerate(names)]
    return Catalogue([*zip(numbered, surfaces, strict=True)], "Coffee Chats", NAMES, NOW, language)


@cache
def _names() -> list[str]:
    """What they are called, whatever the language: by their English words."""
    with texts.speaking("en"):
        return [*map(_name, _renderings())]


def _renderings() -> Iterator[tuple[str, Message | View]]:
    cast = Colleagues(Likely("climbing", people=2))
    for section, views in SECTIONS.items():
        for view in views(cast):
            yield section, view


def _name(rendered: tuple[str, Message | View]) -> str:
    """Return where it stands in the catalogue, and what it is or how it begins."""
    section, rendering = rendered
    words = rendering.text if isinstance(rendering, Message) else rendering.callback_id or rendering.type
    return "-".join([section, *re.findall(r"\w+", words.casefold())[:5]])
