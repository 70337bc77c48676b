"""The profile form, for joining and for later changes."""

from slack_sdk.models.views import View

from bot.domain.overview import ProfileDraft
from bot.slack.actions import Action, Form
from bot.slack.payloads import ForProfile
from bot.slack.views.blocks import button, buttons
from bot.slack.views.people.questions import MORE, TO_JOIN
from bot.slack.views.window import form


def profile_form(draft: ProfileDraft, shape: ForProfile) -> View:
    """The form, filled with known answers: the questions needed to join, and the others or a button that shows them."""
    questions = (*TO_JOIN, *MORE) if shape.more else TO_JOIN
    blocks = [block for each in questions for block in each.blocks(draft, shape)]
    more = [] if shape.more else [buttons(button("button-more-about-you", Action.MORE))]
    return form(
        Form.PROFILE,
        "form-join-title" if shape.joins else "form-profile-title",
        "form-join" if shape.joins else "form-save",
        [*blocks, *more],
        shape,
    )
