"""A coffee with somebody whom one names: the form, the question, and the conversation."""

from datetime import datetime

from slack_sdk.models.blocks import UserSelectElement
from slack_sdk.models.views import View

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Invited
from bot.domain.people.participant import Participant
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.payloads import ForPerson, InForm
from bot.slack.texts import say
from bot.slack.views.blocks import Message, button, buttons, in_words, marked_up, paragraph, said
from bot.slack.views.fields import field
from bot.slack.views.naming import mention, named, names
from bot.slack.views.rendering import Rendering
from bot.slack.views.window import form


def invitation_form() -> View:
    """Ask with whom someone would like a coffee."""
    person = field(Field.PERSON, say("invite-who"), UserSelectElement(action_id=VALUE), optional=False)
    blocks = [paragraph(say("invite-about")), person]
    return form(Form.INVITATION, "invite-title", "invite-ask", blocks, InForm())


def asked(other: Participant) -> Message:
    """Tell the one who asks what happens next, the same whether the other is asked or not."""
    return said(say("invite-asked", name=named(other)))


def invited(about: Invited, _now: datetime) -> Message:
    """Ask somebody whether they would like a coffee with another person."""
    other = about.other
    department = other.profile.department or say("department-unknown")
    words = say("invited", name=named(other), department=department)
    who = ForPerson(person=other.id)
    answers = (
        button("button-agree", Action.ACCEPT, who, style="primary"),
        button("button-decline", Action.REJECT, who),
    )
    return Message(in_words(words), [paragraph(words), buttons(*answers)])


def accepted(asker: Participant) -> Message:
    """The question once it was answered with a yes."""
    return said(say("now-opening", name=named(asker)))


def rejected() -> Message:
    """The question once it was answered with a no."""
    return said(say("suggested-declined"))


def together(about: Invited, _now: datetime) -> Message:
    """Open the conversation of the two."""
    people = (about.other, about.reader)
    words = say("together-plain", names=names(people))
    return Message(in_words(words), [marked_up(say("together", people=mention(people)))])


NOTICES = (
    Rendering(NoticeKind.INVITED, Invited, invited),
    Rendering(NoticeKind.TOGETHER, Invited, together),
)
