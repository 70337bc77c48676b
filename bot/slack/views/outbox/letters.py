"""The words of a letter, by its notice's kind."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.domain.chats.timetable import Timetable
from bot.domain.outbox.letter import Letter
from bot.domain.outbox.notice import NoticeKind
from bot.slack.views.blocks import Message
from bot.slack.views.chats import feedback, intro, matches, times
from bot.slack.views.memory import followups, introductions, last_time, recap
from bot.slack.views.people import attendance, nearby
from bot.slack.views.rematching import partings
from bot.slack.views.rounds import skipped, summary

Part = TypeVar("Part")


def words_of(letter: Letter, now: datetime) -> Message:
    """What a letter says; one without what its kind needs is a defect.

    Raises:
        LookupError: the letter lacks a part.
    """
    return WORDS[letter.notice.content.kind](letter, now)


def _need(part: Part | None) -> Part:
    """A part that a letter of this kind has."""
    if part is None:
        msg = "the letter lacks what its kind needs"
        raise LookupError(msg)
    return part


def _timetable(letter: Letter) -> Timetable:
    return Timetable(_need(letter.match), letter.proposal, letter.program.settings.video_link)


WORDS: dict[NoticeKind, Callable[[Letter, datetime], Message]] = {
    NoticeKind.INTRO: lambda letter, now: intro.intro(
        _need(letter.match), letter.background, now, joiner=letter.sender
    ),
    NoticeKind.NUDGE: lambda letter, _: matches.nudge(_need(letter.match)),
    NoticeKind.CHECK_IN: lambda letter, _: matches.check_in(_need(letter.match), _need(letter.to)),
    NoticeKind.LAST_CALL: lambda letter, _: matches.last_call(_need(letter.match), _need(letter.to)),
    NoticeKind.LEFT_OUT: lambda letter, _: matches.left_out(letter.program, _need(letter.to), letter.match),
    NoticeKind.PARTNER_LEFT: lambda letter, _: partings.partner_out(
        letter, _need(letter.match), _need(letter.to), _need(letter.sender)
    ),
    NoticeKind.PARTNER_CANT: lambda letter, _: partings.partner_out(
        letter, _need(letter.match), _need(letter.to), _need(letter.sender)
    ),
    NoticeKind.LAST_TIME: lambda letter, now: last_time.last_time(
        _need(letter.recollection), _need(letter.to), _need(letter.sender), now
    ),
    NoticeKind.SILENT: lambda letter, _: partings.silent(_need(letter.match), _need(letter.to)),
    NoticeKind.THANKS: lambda letter, _: feedback.thanks(_need(letter.sender), letter),
    NoticeKind.FOLLOW_UP: lambda letter, _: followups.reminder(_need(letter.follow_up)),
    NoticeKind.SUGGESTED: lambda letter, _: introductions.suggested(_need(letter.introduction)),
    NoticeKind.CREDIT: lambda letter, _: introductions.credit(_need(letter.introduction)),
    NoticeKind.SUMMARY: lambda letter, _: summary.summary(_need(letter.numbers)),
    NoticeKind.RECAP: lambda letter, _: recap.recap(_need(letter.recap)),
    NoticeKind.ROUND_SKIPPED: lambda letter, _: skipped.skipped(letter.program, letter.notice.content),
    NoticeKind.TIMES: lambda letter, now: times.proposed(_timetable(letter), now, letter.sender),
    NoticeKind.BOOKED: lambda letter, now: times.booked(
        _timetable(letter), _need(_need(letter.match).meets_at), now
    ),
    NoticeKind.SOON: lambda letter, _: times.soon(_timetable(letter), _need(letter.to)),
    NoticeKind.DAY_BEFORE: lambda letter, _: attendance.day_before(
        _need(letter.to), letter.notice.content.expires_at
    ),
    NoticeKind.STILL_THERE: lambda letter, _: attendance.still_there(
        _need(letter.to), letter.notice.content.expires_at
    ),
    NoticeKind.PAUSED_SILENT: lambda *_: attendance.paused_silent(),
    NoticeKind.PAUSE_OVER: lambda letter, now: attendance.pause_over(letter.program, _need(letter.to), now),
    NoticeKind.FREE_NOW: lambda letter, _: nearby.free_now(
        _need(letter.sender), _need(letter.to), letter.notice.content.expires_at
    ),
    NoticeKind.HELLO: lambda letter, _: nearby.hello(_need(letter.sender), _need(letter.to)),
}
