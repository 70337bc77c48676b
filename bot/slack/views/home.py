"""The Home tab: how someone stands, and buttons for what they can do."""

from slack_sdk.models.blocks import ButtonElement
from slack_sdk.models.views import View

from bot.domain.overview import Overview
from bot.domain.participant import Standing
from bot.slack.actions import Action
from bot.slack.texts import say
from bot.slack.views.blocks import button, buttons, paragraph, small_print, title
from bot.slack.views.standing import status_lines
from bot.slack.views.summary import numbers_line


def home(overview: Overview) -> View:
    """The Home tab of someone."""
    last = overview.last_round
    footer = [small_print(say("last-round", numbers=numbers_line(last)))] if last else []
    return View(
        type="home",
        blocks=[
            title(say("home-title")),
            *map(paragraph, status_lines(overview)),
            paragraph(say("home-actions")),
            buttons(*_actions(overview)),
            *footer,
        ],
    )


def _actions(overview: Overview) -> list[ButtonElement]:
    notes = button("button-notes", Action.NOTES)
    if overview.participant is None:
        return [button("button-join", Action.PROFILE, style="primary")]
    if overview.standing is Standing.LEFT:
        return [button("button-join", Action.PROFILE, style="primary"), notes]
    paused = overview.standing is Standing.PAUSED
    return [
        button("button-resume", Action.RESUME, style="primary")
        if paused
        else button("button-pause", Action.PAUSE),
        button("button-profile", Action.PROFILE),
        notes,
        button("button-leave", Action.LEAVE, style="danger", confirm="confirm-leave"),
    ]
