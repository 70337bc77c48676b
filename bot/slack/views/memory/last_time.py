"""Someone's own notes and promises from an earlier chat with a person they meet again."""

from datetime import datetime

from bot.domain.memory.past_meetings import Promise
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import MeetingAgain
from bot.domain.rounds.local_time import local_day
from bot.slack.texts import day, length, month, say, shortened
from bot.slack.views.blocks import SECTION_LENGTH, Message, in_words, paragraph, paragraphs, small_print
from bot.slack.views.naming import named
from bot.slack.views.rendering import Rendering
from bot.slack.views.room import ROOM, fitting

NOTES = 5  # or fewer, if they are long
PROMISES = 10


def last_time(about: MeetingAgain, now: datetime) -> Message:
    """Remind someone of what they wrote back then; nobody else sees it."""
    recollection, zone = about.recollection, about.reader.member.time_zone
    when = month(local_day(recollection.at, zone), local_day(now, zone))
    heading = say("last-time", name=named(about.other), month=when)
    promises = shortened(
        "\n".join(_promise(each, zone, now) for each in recollection.promises[:PROMISES]), SECTION_LENGTH
    )
    shown = recollection.notes[:NOTES]
    shown = shown[: fitting(shown, ROOM - length(promises))]
    return Message(
        in_words(heading),
        [
            paragraph(heading),
            *paragraphs(*shown),
            *([paragraph(promises)] if promises else []),
            small_print(say("last-time-private")),
        ],
    )


def _promise(promise: Promise, zone: str, now: datetime) -> str:
    if promise.done:
        return say("last-time-done", promise=promise.text)
    if promise.due_on is None:
        return say("last-time-open", promise=promise.text)
    return say("last-time-open-due", promise=promise.text, day=day(promise.due_on, local_day(now, zone)))


NOTICES = (Rendering(NoticeKind.LAST_TIME, MeetingAgain, last_time),)
