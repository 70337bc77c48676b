"""What newcomers see first, after ``/coffee`` alone and on the Home tab: what this is, and one button to join."""

from slack_sdk.models.blocks import Block

from bot.domain.overview import Overview
from bot.domain.small_numbers import may_name
from bot.slack.actions import Action
from bot.slack.texts import say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    next_round,
    paragraph,
    small_print,
    title,
)


def is_new(overview: Overview) -> bool:
    """Whether somebody was never in, and could be."""
    return overview.participant is None and not overview.outsider


def welcome(overview: Overview) -> Message:
    """What this is, for someone who typed no more than the command."""
    return Message(in_words(say("newcomer-title"), _about(overview)), welcome_blocks(overview))


def welcome_blocks(overview: Overview) -> list[Block]:
    """What this is in two lines, the button to join, and what nobody has to fear."""
    join = button("button-join", Action.PROFILE, style="primary")
    return [
        title(say("newcomer-title")),
        paragraph(_about(overview)),
        buttons(join, button("button-help", "home.help")),
        small_print(say("promise")),
    ]


def _about(overview: Overview) -> str:
    about = say("newcomer", next=next_round(overview.next_round_at, overview.zone))
    crowd = say("newcomer-crowd", count=overview.crowd) if may_name(overview.crowd) else ""
    return f"{about} {crowd}".strip()
