"""Has a letter said in Slack, and tells what became of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.domain.letter import Letter
from bot.domain.notice import NoticeKind
from bot.domain.participant import Participant
from bot.services.delivery import Delivered, NotNow, Receipt, Refused, Unsure
from bot.slack.gateway import Gateway, SlackBusy, SlackError, SlackUncertain
from bot.slack.views import feedback, matches, notes, summary
from bot.slack.views.blocks import Message

# Nothing is wrong with the message: the bot's access is, and somebody has to mend that.
NO_ACCESS = {
    "account_inactive",
    "invalid_auth",
    "not_authed",
    "token_revoked",
    "token_expired",
    "missing_scope",
}
MENDING = timedelta(minutes=10)


class Courier:
    """Delivers letters.

    Args:
        gateway: one that waits when Slack says that it is asked too often.
        clock: for the local times in an introduction.
    """

    def __init__(self, gateway: Gateway, clock: Callable[[], datetime]) -> None:
        self._gateway = gateway
        self._clock = clock

    async def __call__(self, letter: Letter) -> Receipt:
        """Have a letter said."""
        try:
            channel = await self._address(letter)
        except SlackError as error:
            return await self._not_opened(letter, error)
        try:
            return Delivered(*await self._gateway.post(channel, _message(letter, self._clock())))
        except SlackUncertain as error:
            return Unsure(error.code)
        except SlackError as error:
            return _declined(error)

    async def _address(self, letter: Letter) -> str:
        """The conversation a letter goes to; an introduction's is opened."""
        if letter.to:
            return letter.to.member.slack_id
        if letter.match is None:
            return letter.program.settings.channel or ""
        if letter.match.channel:
            return letter.match.channel
        return await self._gateway.open_group(person.member.slack_id for person in letter.match.staying)

    async def _not_opened(self, letter: Letter, error: SlackError) -> Receipt:
        """Nothing was posted; where Slack won't have a group, find out because of whom."""
        if isinstance(error, SlackUncertain):
            return NotNow(error.code)  # opening a conversation again opens the same one
        receipt = _declined(error)
        if isinstance(receipt, NotNow) or letter.match is None:
            return receipt
        unreachable = [p.id for p in letter.match.staying if not await self._reaches(p)]
        return Refused(error.code, tuple(unreachable))

    async def _reaches(self, person: Participant) -> bool:
        try:
            return not (await self._gateway.person(person.member.slack_id)).gone
        except SlackError as error:
            return error.code not in {"user_not_found", "user_not_visible"}


Part = TypeVar("Part")


def _need(part: Part | None) -> Part:
    """A part that a letter of this kind has."""
    if part is None:
        msg = "the letter lacks what its kind needs"
        raise LookupError(msg)
    return part


def _declined(error: SlackError) -> Receipt:
    if isinstance(error, SlackBusy):
        return NotNow(error.code, timedelta(seconds=error.wait) if error.wait else None)
    return NotNow(error.code, MENDING) if error.code in NO_ACCESS else Refused(error.code)


def _message(letter: Letter, now: datetime) -> Message:
    """A letter's words, by its notice's kind; a letter without what its kind needs is a defect."""
    match letter.notice.content.kind:
        case NoticeKind.INTRO:
            return matches.intro(_need(letter.match), now, joiner=letter.sender)
        case NoticeKind.NUDGE:
            return matches.nudge(_need(letter.match))
        case NoticeKind.CHECK_IN:
            return matches.check_in(_need(letter.match), _need(letter.to))
        case NoticeKind.LAST_CALL:
            return matches.last_call(_need(letter.match), _need(letter.to))
        case NoticeKind.LEFT_OUT:
            return matches.left_out(letter.program, _need(letter.to), letter.match)
        case NoticeKind.PARTNER_LEFT:
            return matches.partner_left(letter, _need(letter.match), _need(letter.to), _need(letter.sender))
        case NoticeKind.THANKS:
            return feedback.thanks(_need(letter.sender), letter)
        case NoticeKind.FOLLOW_UP:
            return notes.follow_up(_need(letter.note))
        case NoticeKind.SUMMARY:
            return summary.summary(_need(letter.numbers))
