"""Buttons that do what a command does, for those who read of it where they can't type: in the app's own conversation."""

from slack_sdk.models.blocks import ButtonElement

from bot.slack.actions import Action
from bot.slack.texts import say
from bot.slack.texts.commands import named_in
from bot.slack.views.blocks import Message, button, said

_BUTTONS: dict[str, tuple[str, str]] = {
    "optin": ("button-join", Action.PROFILE),
    "status": ("button-status", Action.STATUS),
    "profile": ("button-profile", Action.PROFILE),
    "pause": ("button-pause", Action.PAUSE),
    "resume": ("button-resume", Action.RESUME),
    "notes": ("button-notes", "home.notes"),
    "followups": ("button-follow-ups", Action.FOLLOW_UPS),
    "network": ("button-network", Action.NETWORK),
    "help": ("button-help", "home.help"),
}
FOR_OTHERS = {"refused-suggest-not-in"}  # it names a command for somebody else to type


def told(text: str, **values: object) -> Message:
    """A sentence, with the buttons of the commands that it names."""
    return said(say(text, **values), shortcuts(text))


def shortcuts(*texts: str) -> tuple[ButtonElement, ...]:
    """The buttons of the commands that these texts name; what is filled in has none, because people may have typed it."""
    named = dict.fromkeys(name for text in texts if text not in FOR_OTHERS for name in named_in(text))
    return tuple(button(*_BUTTONS[name]) for name in named if name in _BUTTONS)
