"""The Home tab, from which everything can be done by clicking."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock
from slack_sdk.models.views import View

from bot.domain.overview import FrontPage, Overview
from bot.domain.people.participant import Standing
from bot.slack.actions import Action
from bot.slack.texts import say
from bot.slack.views.blocks import button, buttons, title
from bot.slack.views.memory.followups import first_follow_ups
from bot.slack.views.memory.notes import latest_notes
from bot.slack.views.people.pausing import skip_button
from bot.slack.views.people.profile_summary import profile_blocks
from bot.slack.views.people.welcome import is_new, welcome_blocks
from bot.slack.views.replies import chats_blocks, last_round, standing_blocks

FOLLOW_UPS = 3
NOTES = 2


class HomeRow(StrEnum):
    """The rows of buttons on the Home tab; the value is the id of the text above the row, if any."""

    TOP = ""
    FOLLOW_UPS = "home-follow-ups"
    NOTES = "home-notes"
    MORE = "home-more"
    ABOUT_YOU = "home-about-you"


@dataclass(frozen=True, slots=True)
class HomeButton:
    """A button on the Home tab that does what a command does.

    Args:
        text: the id of its label.
        action: its action id.
        only_in: whether only participants see it.
        confirm: the id of the text that asks for confirmation, if needed; such a button is red.
    """

    text: str
    action: str
    row: HomeRow
    only_in: bool = False
    confirm: str | None = None


def home(page: FrontPage, commands: Sequence[HomeButton]) -> View:
    """Someone's Home tab: their status, chats, follow-ups, notes and profile, and all other commands."""
    overview = page.overview
    if is_new(overview):
        return View(type="home", blocks=welcome_blocks(overview))
    is_in = overview.standing is not Standing.LEFT
    rows = {
        row: _buttons(each for each in commands if each.row is row and (is_in or not each.only_in))
        for row in HomeRow
    }
    return View(
        type="home",
        blocks=[
            title(say("home-title")),
            *standing_blocks(overview),
            buttons(*_coming_and_going(overview), *rows[HomeRow.TOP]),
            *chats_blocks(overview),
            *(_own(page, rows) if overview.participant else []),
            *last_round(overview),
        ],
    )


def _buttons(commands: Iterable[HomeButton]) -> list[ButtonElement]:
    return [
        button(each.text, each.action, style="danger" if each.confirm else None, confirm=each.confirm)
        for each in commands
    ]


def _coming_and_going(overview: Overview) -> list[ButtonElement]:
    if overview.outsider:
        return []
    if overview.standing is Standing.LEFT:
        return [button("button-join", Action.PROFILE, style="primary")]
    skip = skip_button(overview)
    sits_out = overview.standing is Standing.PAUSED or overview.skips
    return [
        *([button("button-resume", Action.RESUME, style="primary")] if sits_out else []),
        *([skip] if skip else []),
        button("button-pause", Action.PAUSE),
    ]


def _own(page: FrontPage, rows: Mapping[HomeRow, Sequence[ButtonElement]]) -> list[Block]:
    """The parts for people who take part, or once did."""
    reader, overview = page.overview.participant, page.overview
    is_in = overview.standing is not Standing.LEFT
    return [
        DividerBlock(),
        title(say(HomeRow.FOLLOW_UPS)),
        *first_follow_ups(page.follow_ups, FOLLOW_UPS),
        buttons(*rows[HomeRow.FOLLOW_UPS]),
        title(say(HomeRow.NOTES)),
        *latest_notes(page.notes, overview.today, overview.zone, NOTES),
        buttons(*rows[HomeRow.NOTES], button("button-search", Action.SEARCH)),
        title(say(HomeRow.MORE)),
        buttons(*rows[HomeRow.MORE]),
        *([title(say("home-profile")), *profile_blocks(reader)] if is_in and reader else []),
        title(say(HomeRow.ABOUT_YOU)),
        buttons(*rows[HomeRow.ABOUT_YOU]),
    ]
