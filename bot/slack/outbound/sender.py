"""Sends deliveries to Slack and reports the outcome of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.clock import Clock
from bot.domain.outbox.declaration import Lane, Readers
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.results import (
    CannotCheck,
    Delivered,
    DeliveryResult,
    Finding,
    NoAccess,
    NotFound,
    NotNow,
    Refused,
    Uncertain,
)
from bot.domain.outbox.subjects import Outdated
from bot.domain.people.participant import Participant
from bot.services.outbox.dispatch import SetOut
from bot.slack.outbound.error_codes import MEANINGS, Meaning
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import PATIENCE, RateLimiter
from bot.slack.texts import speaking
from bot.slack.views.blocks import Message
from bot.slack.views.outbox.notices import words_of

# The message is fine, but the bot lacks access, and someone has to fix that.
METHODS = {
    Lane.OPENING: ("conversations.open", "chat.postMessage"),
    Lane.DIRECT: ("chat.postMessage",),
}
CLOCKS_DIFFER = timedelta(minutes=5)  # the largest clock difference between this machine and Slack


class SlackSender:
    """Sends deliveries to one workspace.

    Args:
        gateway: one that waits for its turn.
        limiter: the one that the gateway uses.
        clock: for the local times in an introduction.
        language: the language of the messages.
    """

    def __init__(self, gateway: Gateway, limiter: RateLimiter, clock: Clock, language: str) -> None:
        self._gateway = gateway
        self._limiter = limiter
        self._clock = clock
        self._language = language

    async def deliver(self, delivery: Delivery, set_out: SetOut) -> DeliveryResult:
        """Send a delivery and report the outcome."""
        with speaking(self._language):
            message = words_of(delivery, self._clock.now())
        if isinstance(delivery.about, Outdated):
            return await self._replace(delivery.about.messages, message, set_out)
        try:
            channel = await self._address(delivery)
        except SlackError as error:
            return await self._not_opened(delivery, error)
        try:
            posted = await self._gateway.post(channel, message, delivery.notice.content.key, set_out)
        except SlackUncertain as error:
            return Uncertain(error.code)
        except SlackError as error:
            return await self._not_posted(delivery, channel, message, error)
        return Delivered(*posted)

    async def find(self, delivery: Delivery) -> Finding:
        """Check whether Slack has a delivery already; ``CannotCheck`` if the scopes don't allow the bot to look."""
        content = delivery.notice.content
        if isinstance(delivery.about, Outdated):
            return NotFound()
        try:
            channel = await self._conversation(delivery)
            ts = await self._gateway.find(channel, content.key, content.due_at - CLOCKS_DIFFER)
        except SlackUncertain as error:
            return NotNow(error.code, in_doubt=True)
        except SlackError as error:
            result = _declined(error)
            if isinstance(result, Refused) or error.code == "missing_scope":
                return CannotCheck()
            return replace(result, in_doubt=True) if isinstance(result, NotNow) else result
        return Delivered(channel, ts) if ts else NotFound()

    async def is_let_in(self) -> bool:
        """Whether Slack lets the bot post."""
        try:
            await self._gateway.identify()
        except SlackError:
            return False
        return True

    def is_open(self, lane: Lane) -> bool:
        """Whether this lane's Slack methods can be called soon."""
        return all(self._limiter.wait(method) <= PATIENCE for method in METHODS[lane])

    async def _replace(
        self, messages: Sequence[tuple[str, str]], message: Message, set_out: SetOut
    ) -> DeliveryResult:
        """Replace earlier messages; one that is gone, or can't be changed any more, needs it no longer."""
        for number, (channel, ts) in enumerate(messages):
            try:
                await self._gateway.replace(channel, ts, message, None if number else set_out)
            except SlackUncertain as error:
                return Uncertain(error.code)
            except SlackError as error:
                if not isinstance(result := _declined(error), Refused):
                    return result
        return Delivered(*messages[-1])

    async def _address(self, delivery: Delivery) -> str:
        """The conversation or person that a delivery goes to; opens the group DM for an introduction."""
        if delivery.notice.content.address:
            return delivery.notice.content.address
        readers = delivery.notice.content.kind.declared.readers
        if readers is Readers.TWO and delivery.to and delivery.sender:
            return await self._gateway.open_group(
                [delivery.sender.member.slack_id, delivery.to.member.slack_id]
            )
        if delivery.to:
            return delivery.to.member.slack_id
        if delivery.match is None:
            return delivery.program.settings.channel or ""
        if delivery.match.channel:
            return delivery.match.channel
        return await self._gateway.open_group(person.member.slack_id for person in delivery.match.staying)

    async def _conversation(self, delivery: Delivery) -> str:
        """The id of the conversation, even if the delivery is addressed to a person."""
        person = delivery.to if delivery.notice.content.kind.declared.lane is Lane.DIRECT else None
        return (
            await self._gateway.open_group([person.member.slack_id])
            if person
            else await self._address(delivery)
        )

    async def _not_opened(self, delivery: Delivery, error: SlackError) -> DeliveryResult:
        """The outcome if no conversation could be opened; if Slack refuses a group, find out because of whom."""
        if isinstance(error, SlackUncertain):
            return NotNow(error.code)  # safe to retry: opening a conversation twice gives the same one
        result = _declined(error)
        if isinstance(result, Refused) and delivery.match:
            return replace(result, unreachable=await self._unreachable(delivery.match.staying))
        return result

    async def _not_posted(
        self, delivery: Delivery, channel: str, message: Message, error: SlackError
    ) -> DeliveryResult:
        """The outcome if Slack posted nothing; a refusal includes the payload and the people who can't be reached."""
        result = _declined(error)
        if not isinstance(result, Refused):
            return result
        blocks = [block.to_dict() for block in message.blocks]
        unreachable = await self._unreachable([delivery.to] if delivery.to else [])
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
    return NoAccess(error.code) if MEANINGS.get(error.code) is Meaning.WORKSPACE else Refused(error.code)
