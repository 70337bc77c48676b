"""The words of a delivery, by its notice's kind."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.domain.chats.timetable import Timetable
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.notice import NoticeKind
from bot.slack.views.blocks import Message
from bot.slack.views.chats import check_in, feedback, intro, times
from bot.slack.views.memory import followups, introductions, last_time, recap
from bot.slack.views.people import attendance, nearby
from bot.slack.views.rematching import leaving
from bot.slack.views.rounds import skipped, summary

Part = TypeVar("Part")


def words_of(delivery: Delivery, now: datetime) -> Message:
    """What a delivery says; one without what its kind needs is a defect.

    Raises:
        LookupError: the delivery lacks a part.
    """
    return WORDS[delivery.notice.content.kind](delivery, now)


def _need(part: Part | None) -> Part:
    """A part that a delivery of this kind has."""
    if part is None:
        msg = "the delivery lacks what its kind needs"
        raise LookupError(msg)
    return part


def _timetable(delivery: Delivery) -> Timetable:
    return Timetable(_need(delivery.match), delivery.proposal, delivery.program.settings.video_link)


WORDS: dict[NoticeKind, Callable[[Delivery, datetime], Message]] = {
    NoticeKind.INTRO: lambda delivery, now: intro.intro(
        _need(delivery.match), delivery.background, now, joiner=delivery.sender
    ),
    NoticeKind.NUDGE: lambda delivery, _: check_in.nudge(_need(delivery.match)),
    NoticeKind.CHECK_IN: lambda delivery, _: check_in.check_in(_need(delivery.match), _need(delivery.to)),
    NoticeKind.LAST_CALL: lambda delivery, _: check_in.last_call(_need(delivery.match), _need(delivery.to)),
    NoticeKind.LEFT_OUT: lambda delivery, _: check_in.left_out(
        delivery.program, _need(delivery.to), delivery.match
    ),
    NoticeKind.PARTNER_LEFT: lambda delivery, _: leaving.partner_out(
        delivery, _need(delivery.match), _need(delivery.to), _need(delivery.sender)
    ),
    NoticeKind.PARTNER_CANT: lambda delivery, _: leaving.partner_out(
        delivery, _need(delivery.match), _need(delivery.to), _need(delivery.sender)
    ),
    NoticeKind.LAST_TIME: lambda delivery, now: last_time.last_time(
        _need(delivery.recollection), _need(delivery.to), _need(delivery.sender), now
    ),
    NoticeKind.SILENT: lambda delivery, _: leaving.silent(_need(delivery.match), _need(delivery.to)),
    NoticeKind.THANKS: lambda delivery, _: feedback.thanks(_need(delivery.sender), delivery),
    NoticeKind.FOLLOW_UP: lambda delivery, _: followups.reminder(_need(delivery.follow_up)),
    NoticeKind.SUGGESTED: lambda delivery, _: introductions.suggested(_need(delivery.introduction)),
    NoticeKind.CREDIT: lambda delivery, _: introductions.credit(_need(delivery.introduction)),
    NoticeKind.SUMMARY: lambda delivery, _: summary.summary(_need(delivery.numbers)),
    NoticeKind.RECAP: lambda delivery, _: recap.recap(_need(delivery.recap)),
    NoticeKind.ROUND_SKIPPED: lambda delivery, _: skipped.skipped(delivery.program, delivery.notice.content),
    NoticeKind.TIMES: lambda delivery, now: times.proposed(_timetable(delivery), now, delivery.sender),
    NoticeKind.BOOKED: lambda delivery, now: times.booked(
        _timetable(delivery), _need(_need(delivery.match).meets_at), now
    ),
    NoticeKind.SOON: lambda delivery, _: times.soon(_timetable(delivery), _need(delivery.to)),
    NoticeKind.DAY_BEFORE: lambda delivery, _: attendance.day_before(
        _need(delivery.to), delivery.notice.content.expires_at
    ),
    NoticeKind.STILL_THERE: lambda delivery, _: attendance.still_there(
        _need(delivery.to), delivery.notice.content.expires_at
    ),
    NoticeKind.PAUSED_SILENT: lambda *_: attendance.paused_silent(),
    NoticeKind.PAUSE_OVER: lambda delivery, now: attendance.pause_over(
        delivery.program, _need(delivery.to), now
    ),
    NoticeKind.FREE_NOW: lambda delivery, _: nearby.free_now(
        _need(delivery.sender), _need(delivery.to), delivery.notice.content.expires_at
    ),
    NoticeKind.HELLO: lambda delivery, _: nearby.hello(_need(delivery.sender), _need(delivery.to)),
}
