"""Follow-ups: the reminder of one, and the list."""

from collections.abc import Sequence
from datetime import date, datetime

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock

from bot.domain.memory.followup import (
    FOLLOW_UP_LENGTH,
    FollowUp,
    FollowUpKind,
    FollowUps,
    FollowUpState,
)
from bot.domain.outbox.kinds import NoticeKind
from bot.slack.actions import Action
from bot.slack.payloads import ForFollowUp
from bot.slack.texts import day, listed, say, shortened
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    menu,
    paragraph,
    paragraphs,
    small_print,
    with_button,
)
from bot.slack.views.naming import called
from bot.slack.views.rendering import Rendering

SHOWN = 10  # four blocks each
HEADINGS = {
    FollowUpKind.TASK: "follow-up-task",
    FollowUpKind.PROMISE: "follow-up-promise",
    FollowUpKind.REMINDER: "follow-up-reminder",
}
ABOUT = {
    FollowUpKind.TASK: "follow-ups-task",
    FollowUpKind.PROMISE: "follow-ups-promise",
    FollowUpKind.REMINDER: "follow-ups-reminder",
}


def reminder(follow_up: FollowUp, _now: datetime) -> Message:
    """Remind someone of a follow-up, on the day that they chose."""
    heading = _heading(follow_up)  # if the note is gone, this is all there is
    actions = buttons(*_buttons(ForFollowUp(follow_up=follow_up.id)))
    return Message(in_words(heading), [*paragraphs(heading, follow_up.text), actions])


def settled(follow_up: FollowUp, today: date) -> Message:
    """A reminder after a click: it shows the outcome, without buttons."""
    outcome = _outcome(follow_up, today)
    return Message(
        in_words(outcome), [*paragraphs(_heading(follow_up), follow_up.text), small_print(outcome)]
    )


def my_follow_ups(found: FollowUps) -> Message:
    """All of someone's follow-ups, sorted by due date."""
    news = [_news(found.touched, found.today)] if found.touched else []
    done = [small_print(say("follow-ups-done", count=found.done))] if found.done else []
    if not found.open:
        return Message(say("follow-ups-none"), [*news, paragraph(say("follow-ups-none")), *done])
    over = len(found.open) - SHOWN
    more = [small_print(say("follow-ups-more", count=over))] if over > 0 else []
    items = [block for each in found.open[:SHOWN] for block in _item(each, found.today)]
    title = say("follow-ups-title")
    return Message(title, [*news, paragraph(title), *items, DividerBlock(), *more, *done])


def _news(touched: FollowUp, today: date) -> Block:
    """What has just become of one."""
    return paragraph(f"{_outcome(touched, today)} {shortened(touched.text, FOLLOW_UP_LENGTH)}")


def first_follow_ups(found: FollowUps, most: int) -> list[Block]:
    """The first few follow-ups, each with a menu, for a page that shows other things too."""
    over = len(found.open) - most
    more = [small_print(say("follow-ups-more", count=over))] if over > 0 else []
    return [*(_in_short(each, found.today) for each in found.open[:most]), *more]


def _in_short(follow_up: FollowUp, today: date) -> Block:
    about = ForFollowUp(follow_up=follow_up.id, listed=True)
    entries = menu(
        ("button-done", Action.DONE, about),
        ("button-later", Action.LATER, about),
        ("button-drop", Action.DROP, about),
        ("button-follow-ups", Action.FOLLOW_UPS, None),
    )
    lines = (shortened(follow_up.text, FOLLOW_UP_LENGTH), _about(follow_up, today))
    return with_button("\n".join(filter(str.strip, lines)), entries)


def _about(follow_up: FollowUp, today: date) -> str:
    """Whom a follow-up is about, and when it is due."""
    about = say(ABOUT[follow_up.kind], names=listed(map(called, follow_up.about)))
    if follow_up.due_on is None:
        when = say("follow-ups-no-day")
    else:
        late = follow_up.due_on < today
        when = say("follow-ups-since" if late else "follow-ups-due", day=day(follow_up.due_on, today))
    return f"{about} · {when}"


def _item(follow_up: FollowUp, today: date) -> Sequence[Block]:
    return [
        DividerBlock(),
        *paragraphs(shortened(follow_up.text, FOLLOW_UP_LENGTH)),
        small_print(_about(follow_up, today)),
        buttons(*_buttons(ForFollowUp(follow_up=follow_up.id, listed=True))),
    ]


def _heading(follow_up: FollowUp) -> str:
    return say(HEADINGS[follow_up.kind], names=listed(map(called, follow_up.about)))


def _buttons(about: ForFollowUp) -> list[ButtonElement]:
    return [
        button("button-done", Action.DONE, about, style="primary"),
        button("button-later", Action.LATER, about),
        button("button-drop", Action.DROP, about),
    ]


def _outcome(follow_up: FollowUp, today: date) -> str:
    """The outcome of a click on a follow-up."""
    if follow_up.state is FollowUpState.DONE:
        return say("follow-up-is-done")
    if follow_up.state is FollowUpState.DROPPED:
        return say("follow-up-is-dropped")
    return say("follow-up-is-put-off", day=day(follow_up.due_on or today, today))


NOTICES = (Rendering(NoticeKind.FOLLOW_UP, FollowUp, reminder),)
