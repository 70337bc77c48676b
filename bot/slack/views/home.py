"""The Home tab, from which everything can be done by clicking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock
from slack_sdk.models.views import View

from bot.domain.overview import FrontPage, Overview
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.round import Match
from bot.slack.actions import Action
from bot.slack.texts import say
from bot.slack.views.blocks import button, menu, paragraph, title, with_button
from bot.slack.views.chats.chats import chat_card, chat_in_short, chat_line
from bot.slack.views.memory.followups import first_follow_ups
from bot.slack.views.memory.network import in_short
from bot.slack.views.people.pausing import skip_button
from bot.slack.views.people.profile_summary import profile_in_short
from bot.slack.views.people.welcome import is_new, welcome_blocks
from bot.slack.views.replies import last_round, standing_blocks

IN_A_MENU = 5  # entries, https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element
# Beside the first chat, which has three buttons; the page has at most ten in all.
CHATS, FOLLOW_UPS = 1, 2


class HomeRow(StrEnum):
    """The menus on the Home tab; the value is the id of the text beside it."""

    OWN = "home-own"
    MORE = "home-more"
    SETTINGS = "home-settings"


@dataclass(frozen=True, slots=True)
class HomeButton:
    """An entry of a menu on the Home tab that does what a command does.

    Args:
        text: the id of its label.
        action: its action id.
        only_in: whether only participants see it.
    """

    text: str
    action: str
    row: HomeRow
    only_in: bool = False


def home(page: FrontPage, commands: Sequence[HomeButton], above: Sequence[Block] = ()) -> View:
    """Someone's Home tab: this round's chat, the next round, what is due, their network, and all other commands.

    Args:
        above: the part for those who organise the program; for them the rest has fewer buttons.
    """
    overview = page.overview
    if is_new(overview):
        return View(type="home", blocks=[*above, *welcome_blocks(overview)])
    if above:
        return View(type="home", blocks=[*above, *_in_brief(page, commands)])
    first, others = overview.chats[:1], overview.chats[1:]
    parts = [
        [block for match, seat in first for block in chat_card(match, overview, seat)],
        [*_other_chats(others, overview), *standing_blocks(overview, _coming_and_going(overview))],
        _due(page, FOLLOW_UPS - len(others[:CHATS])),
        _network(page),
        _about(overview.participant, overview),
        [*_menus(overview, commands), *last_round(overview)],
    ]
    heading = [] if first else [title(say("home-title"))]
    return View(type="home", blocks=[*heading, *_divided(part for part in parts if part)])


def _in_brief(page: FrontPage, commands: Sequence[HomeButton]) -> list[Block]:
    """The page below an organiser's part: their chat and the next round; everything else is in menus."""
    overview = page.overview
    first, others = overview.chats[:1], overview.chats[1:]
    parts = [
        [block for match, seat in first for block in chat_card(match, overview, seat)],
        [
            *(paragraph(chat_line(match, seat)) for match, seat in others),
            *standing_blocks(overview, _coming_and_going(overview)),
        ],
        _menus(overview, (*_OWN, *commands)),
    ]
    return _divided(part for part in parts if part)


def _divided(parts: Iterable[list[Block]]) -> list[Block]:
    """The parts with a line between each two."""
    blocks = [block for part in parts for block in (*part, DividerBlock())]
    return blocks[:-1]


def _other_chats(chats: Sequence[tuple[Match, Participant]], overview: Overview) -> list[Block]:
    """The chats that somebody has beside the first one; so many have a menu that the page stays short."""
    in_short = [chat_in_short(match, overview, seat) for match, seat in chats[:CHATS]]
    return [*in_short, *(paragraph(chat_line(match, seat)) for match, seat in chats[CHATS:])]


def _coming_and_going(overview: Overview) -> ButtonElement | None:
    """The button beside someone's standing; where there are several programs, each has its own behind it."""
    if overview.others:
        return button("button-programs", Action.PROGRAMS)
    if overview.outsider:
        return None
    if overview.standing is Standing.LEFT:
        return button("button-join", Action.PROFILE, style="primary")
    if overview.standing is Standing.PAUSED or overview.skips:
        return button("button-resume", Action.RESUME, style="primary")
    return skip_button(overview)


def _due(page: FrontPage, most: int) -> list[Block]:
    """What someone wanted to come back to, if there is anything."""
    if not page.follow_ups.open:
        return []
    return [title(say("home-due")), *first_follow_ups(page.follow_ups, most)]


def _network(page: FrontPage) -> list[Block]:
    """Whom someone met, with the way to the picture, if there is anybody."""
    if page.network is None:
        return []
    see = button("button-see-network", Action.NETWORK)
    return [title(say("network-title")), with_button(in_short(page.network), see)]


def _about(reader: Participant | None, overview: Overview) -> list[Block]:
    """What others may know about someone who is in."""
    if reader is None or overview.standing is Standing.LEFT:
        return []
    change = button("button-profile", Action.PROFILE)
    return [
        title(say("home-profile")),
        with_button(profile_in_short(reader) or say("home-no-profile"), change),
    ]


def _menus(overview: Overview, commands: Sequence[HomeButton]) -> list[Block]:
    """Everything else; for those who never joined there is only the list of commands."""
    if overview.participant is None:
        return []
    is_in = overview.standing is not Standing.LEFT
    entries = {
        row: [
            (each.text, each.action, None)
            for each in (*_PAUSE, *commands)
            if each.row is row and (is_in or not each.only_in)
        ]
        for row in HomeRow
    }
    names = {HomeRow.SETTINGS: "home-settings" if is_in else "home-settings-left"}
    return [
        with_button(say(names.get(row, row)), menu(*found[start : start + IN_A_MENU]))
        for row, found in entries.items()
        for start in range(0, len(found), IN_A_MENU)
    ]


# What has buttons of its own where there is room for them.
_OWN = (
    HomeButton("button-profile", Action.PROFILE, HomeRow.OWN, only_in=True),
    HomeButton("button-follow-ups", Action.FOLLOW_UPS, HomeRow.OWN),
    HomeButton("button-see-network", Action.NETWORK, HomeRow.OWN),
)
_PAUSE = (HomeButton("button-pause", Action.PAUSE, HomeRow.SETTINGS, only_in=True),)
