"""The words of a letter, by its notice's kind."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.domain.letter import Letter
from bot.domain.notice import NoticeKind
from bot.slack.views import feedback, intro, last_time, matches, notes, partings, skipped, summary
from bot.slack.views.blocks import Message

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
    NoticeKind.FOLLOW_UP: lambda letter, _: notes.follow_up(_need(letter.note)),
    NoticeKind.SUMMARY: lambda letter, _: summary.summary(_need(letter.numbers)),
    NoticeKind.ROUND_SKIPPED: lambda letter, _: skipped.skipped(letter.program, letter.notice.content),
}
