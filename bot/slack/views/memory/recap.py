"""Someone's year in words."""

from collections.abc import Iterator

from bot.domain.memory.recap import Recap
from bot.domain.outbox.kinds import NoticeKind
from bot.slack.actions import Action
from bot.slack.texts import listed, say
from bot.slack.views.blocks import Message, button, buttons, in_words, paragraph, said, small_print, title
from bot.slack.views.rendering import Rendering

MANY_DEPARTMENTS = 3


def recap(year: Recap) -> Message:
    """Someone's year, with a button for their network."""
    if not year.chats:
        return said(say("recap-none", year=str(year.year)))
    heading = say("recap-title", year=str(year.year))
    lines = list(_lines(year))
    return Message(
        in_words(heading, _top(year), *lines),
        [
            title(heading),
            paragraph(_top(year)),
            paragraph("\n".join(lines)),
            buttons(button("button-network", Action.NETWORK, style="primary")),
            small_print(say("recap-about")),
        ],
    )


def _top(year: Recap) -> str:
    """The highlight of the year."""
    if len(year.departments) >= MANY_DEPARTMENTS:
        return say("recap-top-departments", departments=len(year.departments))
    return say("recap-top-people", people=year.people)


def _lines(year: Recap) -> Iterator[str]:
    yield say("recap-chats", chats=year.chats, people=year.people)
    if 1 < year.people == year.new_people:
        yield say("recap-all-new")
    elif year.people > 1 and year.new_people:
        yield say("recap-new", people=year.new_people)
    if year.departments:
        yield say("recap-departments", departments=listed(year.departments))
    if year.topics:
        yield say("recap-topics", topics=listed(year.topics))
    if year.gains:
        named = [
            say("summary-gain", gain=say(f"gain-{gain}", "told"), count=n) for gain, n in year.gains.items()
        ]
        yield say("recap-gains", gains=listed(named))
    if year.follow_ups:
        yield say("recap-follow-ups", count=year.follow_ups)


NOTICES = (Rendering(NoticeKind.RECAP, Recap, lambda year, _: recap(year)),)
