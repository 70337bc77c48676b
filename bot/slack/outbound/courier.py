"""Has a letter said in Slack, and tells what became of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot.domain.clock import Clock
from bot.domain.outbox.letter import Letter
from bot.domain.outbox.notice import Lane, NoticeKind
from bot.domain.outbox.receipt import (
    Absent,
    Blind,
    Delivered,
    Finding,
    NoAccess,
    NotNow,
    Receipt,
    Refused,
    Unsure,
)
from bot.domain.people.participant import Participant
from bot.services.outbox.delivery import SetOut
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.pace import PATIENCE, Pace
from bot.slack.outbound.trouble import SlackBusy, SlackError, SlackUncertain
from bot.slack.texts import speaking
from bot.slack.views.blocks import Message
from bot.slack.views.outbox.letters import words_of

# Nothing is wrong with the message: the bot's access is, and somebody has to mend that.
NO_ACCESS = {
    "account_inactive",
    "invalid_auth",
    "not_authed",
    "token_revoked",
    "token_expired",
    "missing_scope",
}
METHODS = {
    Lane.OPENING: ("conversations.open", "chat.postMessage"),
    Lane.DIRECT: ("chat.postMessage",),
}
CLOCKS_DIFFER = timedelta(minutes=5)  # at most, between this machine and Slack


class Courier:
    """Delivers letters.

    Args:
        gateway: one that waits for its turn.
        pace: what it goes by.
        clock: for the local times in an introduction.
        language: what people are told in.
    """

    def __init__(self, gateway: Gateway, pace: Pace, clock: Clock, language: str) -> None:
        self._gateway = gateway
        self._pace = pace
        self._clock = clock
        self._language = language

    async def deliver(self, letter: Letter, set_out: SetOut) -> Receipt:
        """Have a letter said."""
        with speaking(self._language):
            message = words_of(letter, self._clock.now())
        try:
            channel = await self._address(letter)
        except SlackError as error:
            return await self._not_opened(letter, error)
        try:
            posted = await self._gateway.post(channel, message, letter.notice.content.key, set_out)
        except SlackUncertain as error:
            return Unsure(error.code)
        except SlackError as error:
            return await self._not_posted(letter, channel, message, error)
        return Delivered(*posted)

    async def find(self, letter: Letter) -> Finding:
        """Look whether Slack has a letter already; where the scopes don't allow it, nobody can tell."""
        content = letter.notice.content
        try:
            channel = await self._conversation(letter)
            ts = await self._gateway.find(channel, content.key, content.due_at - CLOCKS_DIFFER)
        except SlackUncertain as error:
            return NotNow(error.code, in_doubt=True)
        except SlackError as error:
            receipt = _declined(error)
            if isinstance(receipt, Refused) or error.code == "missing_scope":
                return Blind()
            return replace(receipt, in_doubt=True) if isinstance(receipt, NotNow) else receipt
        return Delivered(channel, ts) if ts else Absent()

    async def is_let_in(self) -> bool:
        """Whether Slack lets the bot speak."""
        try:
            await self._gateway.identify()
        except SlackError:
            return False
        return True

    def is_open(self, lane: Lane) -> bool:
        """Whether Slack may be asked for this lane's things soon."""
        return all(self._pace.wait(method) <= PATIENCE for method in METHODS[lane])

    async def _address(self, letter: Letter) -> str:
        """The conversation a letter goes to; an introduction's is opened."""
        if letter.notice.content.address:
            return letter.notice.content.address
        if letter.notice.content.kind is NoticeKind.HELLO and letter.to and letter.sender:
            return await self._gateway.open_group([letter.sender.member.slack_id, letter.to.member.slack_id])
        if letter.to:
            return letter.to.member.slack_id
        if letter.match is None:
            return letter.program.settings.channel or ""
        if letter.match.channel:
            return letter.match.channel
        return await self._gateway.open_group(person.member.slack_id for person in letter.match.staying)

    async def _conversation(self, letter: Letter) -> str:
        """The same as Slack's id of a conversation, where the address is a person's."""
        person = letter.to if letter.notice.content.kind.lane is Lane.DIRECT else None
        return (
            await self._gateway.open_group([person.member.slack_id])
            if person
            else await self._address(letter)
        )

    async def _not_opened(self, letter: Letter, error: SlackError) -> Receipt:
        """Nothing was posted; where Slack won't have a group, find out because of whom."""
        if isinstance(error, SlackUncertain):
            return NotNow(error.code)  # opening a conversation again opens the same one
        receipt = _declined(error)
        if isinstance(receipt, Refused) and letter.match:
            return replace(receipt, unreachable=await self._unreachable(letter.match.staying))
        return receipt

    async def _not_posted(self, letter: Letter, channel: str, message: Message, error: SlackError) -> Receipt:
        """Slack took nothing; what it refuses for good is kept, and whoever it can't reach is named."""
        receipt = _declined(error)
        if not isinstance(receipt, Refused):
            return receipt
        blocks = [block.to_dict() for block in message.blocks]
        unreachable = await self._unreachable([letter.to] if letter.to else [])
        return Refused(error.code, unreachable, {"channel": channel, "text": message.text, "blocks": blocks})

    async def _unreachable(self, people: Iterable[Participant]) -> tuple[int, ...]:
        return tuple([person.id for person in people if not await self._reaches(person)])

    async def _reaches(self, person: Participant) -> bool:
        try:
            return not (await self._gateway.person(person.member.slack_id)).gone
        except SlackError as error:
            return error.code not in {"user_not_found", "user_not_visible"}


def _declined(error: SlackError) -> NotNow | NoAccess | Refused:
    if isinstance(error, SlackBusy):
        return NotNow(error.code, None if error.wait is None else timedelta(seconds=error.wait))
    return NoAccess(error.code) if error.code in NO_ACCESS else Refused(error.code)
