"""The profile form, for joining and for later changes."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.domain.people.profile_draft import ProfileDraft
from bot.slack.actions import Action, Form, Page
from bot.slack.payloads import ForPage, ForProfile
from bot.slack.texts import say
from bot.slack.views.blocks import button, buttons, next_round, paragraph, small_print, title
from bot.slack.views.people.questions import asked_on
from bot.slack.views.window import form


def profile_form(draft: ProfileDraft, shape: ForProfile) -> View:
    """The form, filled with known answers: its first page, those that were asked for, and buttons for the others."""
    first = [block for each in asked_on(Page.FIRST) for block in each.blocks(draft, shape)]
    asked_for = [block for page in shape.pages for block in _page(page, draft, shape)]
    return form(
        Form.PROFILE,
        "form-join-title" if shape.joins else "form-profile-title",
        "form-join" if shape.joins else "form-save",
        [
            *([paragraph(_about(draft))] if shape.joins else []),
            *first,
            *asked_for,
            *_others(shape),
            *([small_print(say("promise"))] if shape.joins else []),
        ],
        shape,
    )


def _about(draft: ProfileDraft) -> str:
    """What joining leads to, and when."""
    about = say("form-join-about", next=next_round(draft.next_round_at, draft.zone))
    return f"{draft.program_name}\n{about}" if draft.program_name else about


def _page(page: Page, draft: ProfileDraft, shape: ForProfile) -> list[Block]:
    """A page under its heading."""
    return [
        title(say(f"page-{page}")),
        *(block for each in asked_on(page) for block in each.blocks(draft, shape)),
    ]


def _others(shape: ForProfile) -> Sequence[Block]:
    """A button for each page that isn't shown yet."""
    hidden = [page for page in Page if page is not Page.FIRST and page not in shape.pages]
    opening = [button(f"page-{page}", f"{Action.PAGE}.{page}", ForPage(page=page)) for page in hidden]
    return [small_print(say("form-more-about-you")), buttons(*opening)] if opening else []
