"""Everything that the bot can show in Slack, made of whatever inputs.

``tests/slack/test_catalogue.py`` holds it against Slack's limits, and sees to it that nothing is missing. A new view
goes into the module that its like is in; whatever depends on a state or a kind is there once for each.
"""

from collections.abc import Callable, Iterator, Sequence

from slack_sdk.models.views import View

from bot.slack.views.blocks import Message

from .cast import Cast
from .chats import about_a_chat
from .deliveries import deliveries
from .forms import forms_and_home
from .inputs import EMPTY, EXTREMES, HOSTILE, LONGEST, ORDINARY, Inputs
from .insight import about_the_program
from .organisers import for_organisers
from .own import about_oneself
from .programs import of_programs
from .screens import screens
from .sheets import of_lists
from .tour import main_screens, organiser_screens

__all__ = [
    "EMPTY",
    "EXTREMES",
    "HOSTILE",
    "LONGEST",
    "ORDINARY",
    "PARTS",
    "Cast",
    "Inputs",
    "Part",
    "main_screens",
    "organiser_screens",
    "renderings",
    "screens",
]


Part = Callable[[Cast], Iterator[Message | View]]
PARTS: tuple[Part, ...] = (
    deliveries,
    about_a_chat,
    about_oneself,
    about_the_program,
    for_organisers,
    of_programs,
    of_lists,
    forms_and_home,
)


def renderings(inputs: Inputs, parts: Sequence[Part] = PARTS) -> Iterator[Message | View]:
    """Every message, form and Home tab that there is, or those of some parts."""
    cast = Cast(inputs)
    for part in parts:
        yield from part(cast)
