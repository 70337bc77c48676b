"""Everything that the bot can show in Slack, made of whatever inputs.

``tests/slack/test_catalogue.py`` holds it against Slack's limits, and sees to it that nothing is missing. A new view
goes into the module that its like is in; whatever depends on a state or a kind is there once for each.
"""

from collections.abc import Iterator
from itertools import chain

from slack_sdk.models.views import View

from bot.slack.views.blocks import Message

from .cast import Cast
from .chats import about_a_chat
from .deliveries import deliveries
from .forms import forms_and_home
from .inputs import EMPTY, EXTREMES, HOSTILE, LONGEST, ORDINARY, Inputs
from .organisers import organisers
from .own import about_oneself
from .screens import screens
from .tour import main_screens

__all__ = [
    "EMPTY",
    "EXTREMES",
    "HOSTILE",
    "LONGEST",
    "ORDINARY",
    "Cast",
    "Inputs",
    "main_screens",
    "renderings",
    "screens",
]


def renderings(inputs: Inputs) -> Iterator[Message | View]:
    """Every message, form and Home tab that there is."""
    cast = Cast(inputs)
    return chain(
        deliveries(cast), about_a_chat(cast), about_oneself(cast), forms_and_home(cast), organisers(cast)
    )
