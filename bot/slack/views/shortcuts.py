"""Buttons that do what a command does: what comes next after an answer, and the commands that a sentence names."""

from collections.abc import Iterable

from slack_sdk.models.blocks import ButtonElement

from bot.slack.actions import Action
from bot.slack.payloads import ForProgram
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
    "history": ("button-history", "home.history"),
    "network": ("button-network", Action.NETWORK),
    "recap": ("button-recap", Action.RECAP),
    "report": ("button-report", Action.REPORT),
    "introduce": ("button-introduce", "home.introduce"),
    "now": ("button-now", "now.look"),
    "notwith": ("button-not-with", "home.not_with"),
    "export": ("button-my-data", Action.EXPORT),
    "forget": ("button-forget-about", "home.forget"),
    "optout": ("button-leave", Action.LEAVE),
    "help": ("button-help", "home.help"),
    "preview": ("button-preview", Action.PREVIEW),
}
CONFIRMED = {"optout": "confirm-leave"}  # what is asked before a button does it
NEXT: dict[str, tuple[str, ...]] = {
    "status-out": ("optin",),
    "status-left": ("optin",),
    "status-paused": ("resume",),
    "status-paused-until": ("resume",),
    "profile-saved-paused": ("resume",),
    "paused": ("resume",),
    "left": ("optin", "notes"),
    "refused-not-in": ("optin",),
    "refused-nothing-kept": ("optin",),
}  # the commands that a sentence leads to without naming them
FOR_OTHERS = {"refused-suggest-not-in"}  # it names a command for somebody else to type


def told(text: str, **values: object) -> Message:
    """A sentence, with the buttons of the commands that it names."""
    return said(say(text, **values), shortcuts(text))


def shortcuts(*texts: str) -> tuple[ButtonElement, ...]:
    """The buttons of the commands that these texts lead to or name; what people typed into them has none."""
    found = (name for text in texts for name in (*NEXT.get(text, ()), *_named(text)))
    return tuple(buttons_of(found))


def buttons_of(commands: Iterable[str]) -> list[ButtonElement]:
    """The buttons of those of the commands that have one here, each once: joining and one's profile are one form."""
    found = (button_of(name) for name in commands if name in _BUTTONS)
    return [*{each.action_id: each for each in found}.values()]


def button_of(command: str) -> ButtonElement:
    """The button that does what a command does."""
    text, action = _BUTTONS[command]
    confirm = CONFIRMED.get(command)
    return button(text, action, style="danger" if confirm else None, confirm=confirm)


def join_program(program_id: int, text: str = "button-join") -> ButtonElement:
    """The button in a channel's message that lets whoever clicks it join this program.

    Args:
        text: the id of its label.
    """
    return button(text, Action.JOIN_PROGRAM, ForProgram(program=program_id), style="primary")


def _named(text: str) -> Iterable[str]:
    return () if text in FOR_OTHERS else named_in(text)
