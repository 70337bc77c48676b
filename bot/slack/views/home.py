"""The Home tab: the whole product by clicking."""

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
from bot.slack.views.replies import chats_blocks, last_round, standing_blocks

FOLLOW_UPS = 3
NOTES = 2


def home(page: FrontPage) -> View:
    """The Home tab of someone: how they stand, their chats, what they come back to, their notes, their profile, and the rest."""
    overview = page.overview
    return View(
        type="home",
        blocks=[
            title(say("home-title")),
            *standing_blocks(overview),
            buttons(*_coming_and_going(overview)),
            *chats_blocks(overview),
            *(_own(page) if overview.participant else []),
            *last_round(overview),
        ],
    )


def _coming_and_going(overview: Overview) -> list[ButtonElement]:
    if overview.standing is Standing.LEFT:
        return [
            button("button-join", Action.PROFILE, style="primary"),
            button("button-help", Action.HELP),
        ]
    skip = skip_button(overview)
    sits_out = overview.standing is Standing.PAUSED or overview.skips
    return [
        *([button("button-resume", Action.RESUME, style="primary")] if sits_out else []),
        *([skip] if skip else []),
        button("button-pause", Action.PAUSE),
        button("button-now", Action.NOW),
        button("button-help", Action.HELP),
    ]


def _own(page: FrontPage) -> list[Block]:
    """What only someone who takes part, or once did, has."""
    reader, overview = page.overview.participant, page.overview
    is_in = overview.standing is not Standing.LEFT
    return [
        DividerBlock(),
        title(say("home-follow-ups")),
        *first_follow_ups(page.follow_ups, FOLLOW_UPS),
        buttons(button("button-follow-ups", Action.FOLLOW_UPS)),
        title(say("home-notes")),
        *latest_notes(page.notes, overview.today, overview.zone, NOTES),
        buttons(button("button-notes", Action.NOTES), button("button-search", Action.SEARCH)),
        title(say("home-more")),
        buttons(
            button("button-history", Action.HISTORY),
            button("button-network", Action.NETWORK),
            button("button-recap", Action.RECAP),
            *([button("button-introduce", Action.INTRODUCE_ANYONE)] if is_in else []),
        ),
        *([title(say("home-profile")), *profile_blocks(reader)] if is_in and reader else []),
        title(say("home-about-you")),
        buttons(
            *([button("button-not-with", Action.NOT_WITH)] if is_in else []),
            button("button-my-data", Action.EXPORT),
            button("button-forget-about", Action.FORGET),
            *(
                [button("button-leave", Action.LEAVE, style="danger", confirm="confirm-leave")]
                if is_in
                else []
            ),
        ),
    ]
